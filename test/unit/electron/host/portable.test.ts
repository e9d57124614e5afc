import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appFolders, engineFolder } from '../../../../electron/host/folders.ts';
import {
  isTranslocated,
  portableFolder,
  preparePortable,
  temporaryVariables,
} from '../../../../electron/host/portable.ts';
import { setUp } from '../../../../electron/host/set-up.ts';
import { refusalOf } from '../../../helpers/refusal-of.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const none = { policy: {}, path: null, notices: [] };
const there = (...paths: string[]) => ({ isThere: (path: string) => paths.includes(path) });

const stick = {
  win32: { env: {}, home: 'C:\\Users\\siv', root: 'E:\\app', executable: 'E:\\Storforum\\Storforum.exe' },
  linux: { env: {}, home: '/home/siv', root: '/app', executable: '/media/siv/MINNE/Storforum/storforum' },
  darwin: {
    env: {},
    home: '/Users/siv',
    root: '/app',
    executable: '/Volumes/MINNE/Storforum.app/Contents/MacOS/Storforum',
  },
} as const;

it.each([
  ['win32', 'E:\\Storforum\\portable', 'E:\\Storforum', '\\'],
  ['linux', '/media/siv/MINNE/Storforum/portable', '/media/siv/MINNE/Storforum', '/'],
  ['darwin', '/Volumes/MINNE/portable', '/Volumes/MINNE', '/'],
] as const)(
  'on %s everything lies beside the program where `portable` does',
  (platform, marker, folder, slash) => {
    const around = { ...stick[platform], platform, ...there(marker) };
    const { data, documents, isPortable } = appFolders(around);
    expect([data, documents, engineFolder(around), isPortable]).toEqual([
      [folder, 'Storforum-data'].join(slash),
      [folder, 'Storforum-exports'].join(slash),
      [folder, 'Storforum-data', 'engine'].join(slash),
      true,
    ]);
    const without = { ...around, ...there() };
    expect([portableFolder(without), appFolders(without).isPortable]).toEqual([null, undefined]);
  },
);

it('run from its sources, the app carries nothing along', () => {
  expect(portableFolder({ platform: 'linux', executable: null, isThere: () => true })).toBeNull();
});

it('what is told by a variable comes before the folder beside the program', () => {
  const around = {
    ...stick.linux,
    platform: 'linux' as const,
    isThere: () => true,
    env: { STORFORUM_DATA: '/a' },
  };
  expect(appFolders(around)).toEqual({
    data: '/a',
    documents: '/home/siv/Documents/Storforum',
    resources: '/app/resources',
  });
});

it('a policy of the machine comes before the folder beside the program', () => {
  const policy = { libraryFolder: 'D:\\Analyser', exportsFolder: '~\\Export' };
  const around = { ...stick.win32, platform: 'win32' as const, isThere: () => true, policy };
  expect(appFolders(around)).toMatchObject({ library: 'D:\\Analyser', documents: 'C:\\Users\\siv\\Export' });
});

it('what is passing goes beside the data, too', () => {
  expect([temporaryVariables('/stick/data', 'linux'), temporaryVariables('E:\\data', 'win32')]).toEqual([
    { TMPDIR: '/stick/data/temp' },
    { TEMP: 'E:\\data\\temp', TMP: 'E:\\data\\temp' },
  ]);
});

it('a stick that can be written to is made ready, and nothing is left of the trial', () => {
  const data = join(temporaryFolder(), 'Storforum-data');
  preparePortable(data, () => false);
  expect(readdirSync(data)).toEqual(['temp']);
});

it('a stick that cannot be written to, and a share, are refused in a sentence', () => {
  const folder = temporaryFolder();
  // A file where the folder should be: root may write where others may not, but not here.
  writeFileSync(join(folder, 'Storforum-data'), '');
  const path = join(folder, 'Storforum-data');
  expect(refusalOf(() => preparePortable(path, () => false))).toMatchObject({
    code: 'portable-read-only',
    params: { path },
  });
  expect(refusalOf(() => preparePortable(path, () => true))).toMatchObject({ code: 'portable-on-network' });
});

it('an app that macOS runs from a place of its own says so', () => {
  const executable = '/private/var/folders/x/AppTranslocation/1-2/d/Storforum.app/Contents/MacOS/Storforum';
  expect([
    isTranslocated({ platform: 'darwin', executable }),
    isTranslocated({ platform: 'darwin', executable: stick.darwin.executable }),
    isTranslocated({ platform: 'linux', executable }),
  ]).toEqual([true, false, false]);
  const { notices } = setUp({ ...stick.darwin, platform: 'darwin', executable, ...there() }, none);
  expect(notices).toEqual([{ code: 'translocated', params: {} }]);
});

it('a library on the network is not used: the local one is, and that is said', () => {
  const found = { policy: { libraryFolder: '/mnt/dok', language: 'en' as const }, path: '/p', notices: [] };
  const home = temporaryFolder();
  const own = setUp({ env: {}, platform: 'linux', home }, found, () => true);
  expect([own.folders.library, own.policy.policy, own.notices]).toEqual([
    undefined,
    { language: 'en' },
    [
      {
        code: 'policy-network',
        params: { folder: '/mnt/dok', path: join(home, '.local', 'share', 'storforum') },
      },
    ],
  ]);
});

it('a library that cannot be made is not used either', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const policy = { policy: { libraryFolder: join(file, 'library') }, path: '/p', notices: [] };
  const own = setUp({ env: {}, platform: 'linux', home: '/home/siv' }, policy, () => false);
  expect([own.folders.library, own.notices.map(({ code }) => code)]).toEqual([undefined, ['policy-folder']]);
});

it('a library that the organisation has chosen is made and used', () => {
  const home = temporaryFolder();
  const found = { policy: { libraryFolder: '~/Analyser' }, path: '/p', notices: [] };
  const own = setUp({ env: {}, platform: 'linux', home }, found, () => false);
  expect([own.folders.library, existsSync(join(home, 'Analyser')), own.notices]).toEqual([
    join(home, 'Analyser'),
    true,
    [],
  ]);
});
