import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appFolders, engineFolder } from '../../../../electron/host/folders.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const linux = { platform: 'linux', root: '/app', home: '/home/siv', env: {} } as const;

it.each([
  [
    'Linux',
    linux,
    {
      data: '/home/siv/.local/share/storforum',
      documents: '/home/siv/Documents/Storforum',
      resources: '/app/resources',
    },
  ],
  [
    'macOS',
    { ...linux, platform: 'darwin', home: '/Users/siv' },
    {
      data: '/Users/siv/Library/Application Support/storforum',
      documents: '/Users/siv/Documents/Storforum',
      resources: '/app/resources',
    },
  ],
  [
    'Windows',
    {
      platform: 'win32',
      root: 'C:\\app',
      home: 'C:\\Users\\siv',
      env: { APPDATA: 'C:\\Users\\siv\\AppData\\Roaming' },
    },
    {
      data: 'C:\\Users\\siv\\AppData\\Roaming\\storforum',
      documents: 'C:\\Users\\siv\\Documents\\Storforum',
      resources: 'C:\\app\\resources',
    },
  ],
] as const)('the folders of %s are where its programs keep theirs', (_name, told, folders) => {
  expect(appFolders(told)).toEqual(folders);
});

it('documents go where the system says its documents are', () => {
  expect(appFolders({ ...linux, documents: '/srv/dokument' }).documents).toBe('/srv/dokument/Storforum');
});

it('documents have their own name on a Linux in Swedish', () => {
  const home = temporaryFolder();
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), '# names\nXDG_DOCUMENTS_DIR="$HOME/Dokument"\n');
  expect(appFolders({ ...linux, home }).documents).toBe(join(home, 'Dokument', 'Storforum'));
});

it('both folders can be told', () => {
  const env = { STORFORUM_DATA: '/a', STORFORUM_DOCUMENTS: '/b', XDG_DATA_HOME: '/c' };
  expect(appFolders({ ...linux, env })).toEqual({ data: '/a', documents: '/b', resources: '/app/resources' });
});

it('what is exported is proposed in the app’s own folder where the documents cannot be reached', () => {
  expect(appFolders({ ...linux, documents: null }).documents).toBe(
    '/home/siv/.local/share/storforum/exports',
  );
});

const windows = { platform: 'win32', home: 'C:\\Users\\siv', root: 'C:\\app' } as const;

it.each([
  ['beside the library', { ...linux }, '/home/siv/.local/share/storforum/engine'],
  [
    'outside the roaming profile of Windows',
    { ...windows, env: { LOCALAPPDATA: 'D:\\Local' } },
    'D:\\Local\\storforum\\engine',
  ],
  [
    'there also where that is not told',
    { ...windows, env: {} },
    'C:\\Users\\siv\\AppData\\Local\\storforum\\engine',
  ],
  [
    'where everything was moved to',
    { ...windows, env: { STORFORUM_DATA: 'E:\\data', LOCALAPPDATA: 'D:\\Local' } },
    'E:\\data\\engine',
  ],
] as const)('the browser engine keeps its files %s', (_where, told, folder) => {
  expect(engineFolder(told)).toBe(folder);
});
