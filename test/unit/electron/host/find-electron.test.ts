import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  electronBinary,
  failureMark,
  hasFailedLately,
  rememberFailure,
} from '../../../../electron/host/find-electron.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

function packageWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dist'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

it('the binary is the one that the package points at', () => {
  const folder = packageWith({ 'path.txt': 'electron', 'dist/electron': '' });
  expect(electronBinary(folder, {})).toBe(join(folder, 'dist', 'electron'));
});

it('there is none before it was installed, nor when only its name is there', () => {
  expect([
    electronBinary(packageWith({}), {}),
    electronBinary(packageWith({ 'path.txt': 'electron' }), {}),
  ]).toEqual([null, null]);
});

it('it may stand elsewhere', () => {
  const elsewhere = packageWith({ electron: '' });
  const folder = packageWith({ 'path.txt': 'electron' });
  expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
    join(elsewhere, 'electron'),
  );
});

it('a failure is remembered for minutes and then forgotten', () => {
  const mark = failureMark({ XDG_RUNTIME_DIR: temporaryFolder() });
  const minutesAgo = (minutes: number) => {
    const at = Date.now() / 1_000 - minutes * 60;
    utimesSync(mark, at, at);
    return hasFailedLately(mark);
  };
  const before = hasFailedLately(mark);
  rememberFailure(mark);
  expect([before, hasFailedLately(mark), minutesAgo(9), minutesAgo(11)]).toEqual([false, true, true, false]);
});
