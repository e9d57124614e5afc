import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallName } from '../../../../shared/api/contract.ts';
import { presetMethod } from '../../../helpers/preset-method.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('what a crash left half made a day ago is taken away when the app starts', () => {
  const { data, library, api } = startedLibrary();
  api.close();
  const half = join(library, 'prov.storforum.2f0c7c9e-4f0e-4ab2-8a52-0d5c2e6f1a11.new');
  writeFileSync(half, 'halv');
  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(half, longAgo, longAgo);
  startedLibrary({ data });
  expect(readdirSync(library)).toEqual([]);
});

describe('the folders of the library', () => {
  it('are made anew where somebody has taken them away', async () => {
    const { data, ask } = startedLibrary();
    for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true });
    expect(await ask('library.list', {})).toEqual({ workshops: [], trash: [] });
    await ask('library.create', { title: 'Prov', language: 'sv' });
    const threats = [{ id: 'one', text: 'Hot one' }];
    await ask('workshop.run', { key: 'one', command: { type: 'threat.record', groupId: null, threats } });
    rmSync(join(data, 'trash'), { recursive: true });
    expect((await ask('library.trash', { file: 'prov.storforum' })).trash).toHaveLength(1);
  });
});

/** Puts a disk in memory on a folder; tells whether that may be done here. */
const mount = (folder: string, ...options: string[]) =>
  process.platform === 'linux' && spawnSync('mount', [...options, 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-disk-'));
  const may = mount(folder, '-t', 'tmpfs');
  if (may) unmount(folder);
  rmSync(folder, { recursive: true });
  return may;
}
const may = mayMount();

describe.runIf(may)(
  `a disk that may only be read${may ? '' : ' (skipped: it needs the right to mount one)'}`,
  () => {
    it('is told of in a sentence whatever is tried, and holds what it held', async () => {
      const data = temporaryFolder();
      mount(data, '-t', 'tmpfs');
      onTestFinished(() => void unmount(data));
      const { ask } = startedLibrary({ data });
      await ask('library.create', { title: 'Prov', language: 'sv' });
      await ask('workshop.close', {});
      const [backup] = await ask('backup.list', { file: 'prov.storforum' });
      const before = readFileSync(join(data, 'library', 'prov.storforum'));
      mount(data, '-o', 'remount,ro');

      const file = 'prov.storforum';
      const method = { ...presetMethod(), id: 'egen' };
      const added = { name: 'x.storforum', content: before.toString('base64') };
      const tried: [CallName, object][] = [
        ['library.open', { file }],
        ['library.create', { title: 'Nytt', language: 'sv' }],
        ['library.example', { language: 'sv' }],
        ['library.add', added],
        ['library.rename', { file, title: 'Annat' }],
        ['library.duplicate', { file }],
        ['library.trash', { file }],
        ['backup.restore', { file, name: backup?.name }],
        ['backup.salvage', { file }],
        ['preferences.set', { theme: 'dark' }],
        ['methods.keep', { method }],
        ['methods.write', { method }],
      ];
      for (const [name, input] of tried)
        await expect([name, await ask(name, input as never).catch(String)]).toEqual([
          name,
          expect.stringMatching(/^Error: (file-read-only|export-not-writable)$/),
        ]);
      expect((await ask('library.list', {})).workshops).toMatchObject([{ file, fault: null }]);
      expect(readFileSync(join(data, 'library', file)).equals(before)).toBe(true);
    });
  },
);
