import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  keepLaunchFile,
  makePrivateFolder,
  writeLaunchFile,
} from '../../../../electron/loopback/launch-file.ts';
import type { LoopbackServer } from '../../../../electron/loopback/server.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const keyIn = (path: string) => readFileSync(path, 'utf8').match(/value="([^"]+)"/)?.[1];

it.skipIf(process.platform === 'win32')('lies where its owner alone can read it', () => {
  const folder = makePrivateFolder(null, temporaryFolder());
  const path = join(folder, 'open.html');
  writeLaunchFile(path, 'http://127.0.0.1:1', 'key', 'sv');
  expect([mode(dirname(path)), mode(path)]).toEqual(['700', '600']);
});

it('carries the key in a form and not in an address', () => {
  const path = join(temporaryFolder(), 'open.html');
  writeLaunchFile(path, 'http://127.0.0.1:8123', 'the-key', 'en');
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('<form method="post" action="http://127.0.0.1:8123/enter">');
  expect(html.match(/the-key/g)).toHaveLength(1);
});

it('takes no longer than a key’s life to hold a new one', () => {
  const folder = temporaryFolder();
  let made = 0;
  const server = { origin: 'http://127.0.0.1:1', makeKey: () => `key-${++made}` } as LoopbackServer;
  const { path, stop } = keepLaunchFile(folder, server, 'sv');
  const keys = [keyIn(path)];
  vi.advanceTimersByTime(20_000);
  keys.push(keyIn(path));
  stop();
  expect(keys).toEqual(['key-1', 'key-2']);
  vi.advanceTimersByTime(60_000);
  expect([made, statSync(path, { throwIfNoEntry: false })]).toEqual([2, undefined]);
});

it('takes the place of what a killed run left, and of no other', () => {
  const base = temporaryFolder();
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const left = [`storforum-run-${dead}-a`, `storforum-run-${process.pid}-b`, 'storforum-run-c', 'other'];
  for (const name of left) mkdirSync(join(base, name, 'profile'), { recursive: true });
  writeFileSync(join(base, left[0] as string, 'profile', 'file'), '');
  const made = basename(makePrivateFolder(null, base));
  expect(readdirSync(base).sort()).toEqual([...left.slice(1), made].sort());
});
