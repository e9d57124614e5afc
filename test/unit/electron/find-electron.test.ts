import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  electronBinary,
  failureMark,
  hasFailedLately,
  installElectron,
  rememberFailure,
} from '../../../electron/find-electron.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

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

it('the package’s own installer may fetch it', () => {
  const install = `const fs = require('node:fs');
fs.writeFileSync(__dirname + '/path.txt', 'electron');
fs.writeFileSync(__dirname + '/dist/electron', '');`;
  const folder = packageWith({ 'install.js': install });
  expect(installElectron(folder)).toBe(join(folder, 'dist', 'electron'));
});

it('an installer that fails leaves none', () => {
  expect(installElectron(packageWith({ 'install.js': 'process.exit(1)' }))).toBe(null);
});

it('a failure is remembered for the session and then forgotten', () => {
  const mark = failureMark({ XDG_RUNTIME_DIR: temporaryFolder() });
  const before = hasFailedLately(mark);
  rememberFailure(mark);
  const after = hasFailedLately(mark);
  const yesterday = Date.now() / 1_000 - 24 * 60 * 60;
  utimesSync(mark, yesterday, yesterday);
  expect([before, after, hasFailedLately(mark)]).toEqual([false, true, false]);
});
