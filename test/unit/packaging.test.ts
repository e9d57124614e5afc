import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noticesText, packageFolder } from '../../electron/packaging/bundled-packages.ts';
import { appleIcon, appleSides, windowsIcon } from '../../electron/packaging/icons.ts';
import { packagerOf, signerOf } from '../../electron/packaging/pack.ts';
import { trialsOf } from '../../electron/packaging/trials.ts';

const root = join(import.meta.dirname, '..', '..');
const plan = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

it('the app that is packed can neither be run as Node nor opened to a debugger, and loads itself from its archive alone', () => {
  expect(plan.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  });
  expect(plan).toMatchObject({ asar: { smartUnpack: false }, publish: null });
});

it('no uninstaller takes a person’s workshops, and no update is looked for', () => {
  expect(plan.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
  const script = readFileSync(join(root, plan.nsis.include), 'utf8');
  expect(script).toContain('!macro customRemoveFiles');
  expect(script).not.toMatch(/RMDir \/r "?\$INSTDIR"?$/m);
  expect(script).not.toMatch(/APPDATA|PROFILE|DOCUMENTS/i);
});

it('there is an installer for a person, one for a machine, and a package that is only unpacked, for each system', () => {
  expect([plan.win.target, plan.linux.target, plan.mac.target]).toEqual([
    ['nsis', 'msi', 'zip'],
    ['deb', 'tar.gz'],
    ['dmg', 'zip'],
  ]);
  expect(plan.msi).toMatchObject({ perMachine: true, runAfterFinish: false });
  expect(plan.fileAssociations).toMatchObject([{ ext: 'storforum', mimeType: 'application/x-storforum' }]);
});

it('the deb asks for the system that its native library is made for', () => {
  expect(plan.deb.fpm).toEqual(['--depends', 'libc6 (>= 2.34)']);
});

it('where user namespaces are restricted there is no package that gives up the sandbox', () => {
  expect(plan.linux.target).not.toContain('AppImage');
  expect(plan.linux).not.toHaveProperty('executableArgs');
});

describe('who packs', () => {
  it('says who is asked, and else the package names nobody', () => {
    expect(packagerOf({ STORFORUM_HOMEPAGE: 'https://x.se', STORFORUM_MAINTAINER: 'It <it@x.se>' })).toEqual({
      homepage: 'https://x.se',
      maintainer: 'It <it@x.se>',
    });
    expect(packagerOf({ STORFORUM_HOMEPAGE: '' })).toEqual({
      homepage: 'https://storforum.invalid',
      maintainer: 'Storforum contributors <nobody@storforum.invalid>',
    });
  });

  it('signs by the environment alone, and on macOS at least without a name', () => {
    expect([
      signerOf({}),
      signerOf({ CSC_LINK: '' }),
      signerOf({ CSC_LINK: 'a.p12' }),
      signerOf({ CSC_NAME: 'X' }),
    ]).toEqual([{ identity: '-' }, { identity: '-' }, {}, {}]);
  });
});

describe('what is bundled', () => {
  it.each([
    ['/p/node_modules/react/index.js', '/p/node_modules/react'],
    ['/p/node_modules/@base-ui/react/a/b.mjs', '/p/node_modules/@base-ui/react'],
    ['/p/node_modules/exceljs/node_modules/saxes/saxes.js', '/p/node_modules/exceljs/node_modules/saxes'],
    ['../node_modules/@fontsource/x/files/x.woff2', '/p/node_modules/@fontsource/x'],
    ['\0vite/preload-helper.js', '/p/node_modules/vite'],
    ['/p/renderer/main.tsx', null],
    ['\0commonjsHelpers.js', null],
  ])('knows the package of %s', (moduleId, folder) => {
    expect(packageFolder('/p', moduleId)).toBe(folder);
  });

  it('gives a text once for all whose it is, and the standard one where a package has none', () => {
    const named = { version: '1.0.0', author: 'Siv', homepage: '' };
    const text = noticesText([
      { ...named, name: 'b', licence: 'MIT', texts: ['The same text'] },
      { ...named, name: 'a', licence: 'MIT', texts: ['The same text'] },
      { ...named, name: 'c', licence: 'ISC', texts: [] },
    ]);
    expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\nc 1.0.0 (ISC)');
    expect(text.split('The same text')).toHaveLength(2);
    expect(text).toContain('Permission to use, copy, modify, and/or distribute this software');
    expect(() => noticesText([{ ...named, name: 'd', licence: 'Own', texts: [] }])).toThrow();
  });
});

describe('the icons', () => {
  const picture = (side: number) => ({ side, png: Buffer.alloc(side, side % 251) });

  it('for Windows point to each picture', () => {
    const icon = windowsIcon([picture(16), picture(256)]);
    const entries = [6, 22].map((at) => [icon[at], icon.readUInt32LE(at + 8), icon.readUInt32LE(at + 12)]);
    expect([icon.readUInt16LE(2), icon.readUInt16LE(4), entries, icon.length]).toEqual([
      1,
      2,
      [
        [16, 16, 38],
        [0, 256, 54],
      ],
      38 + 16 + 256,
    ]);
  });

  it('for macOS are as long as they say', () => {
    const icon = appleIcon(appleSides.map(picture));
    expect([icon.toString('latin1', 0, 4), icon.readUInt32BE(4)]).toEqual(['icns', icon.length]);
    expect(icon.toString('latin1', 8, 12)).toBe('icp4');
  });
});

it('every package that is made for a system is tried there, and no other', () => {
  const made = [
    'Storforum-1.0.0-linux-amd64.deb',
    'Storforum-1.0.0-linux-x64.tar.gz',
    'Storforum-1.0.0-win-x64-setup.exe',
    'Storforum-1.0.0-win-x64.msi',
    'Storforum-1.0.0-win-x64.zip',
    'Storforum-1.0.0-mac-arm64.dmg',
    'Storforum-1.0.0-mac-x64.dmg',
    'SHA256SUMS',
  ];
  const tried = (platform: NodeJS.Platform, arch: NodeJS.Architecture) =>
    trialsOf(platform, made, arch).map(({ name }) => name);
  expect(tried('linux', 'x64')).toEqual(made.slice(0, 2));
  expect(tried('win32', 'x64')).toEqual(made.slice(2, 5));
  expect(tried('darwin', 'arm64')).toEqual(['Storforum-1.0.0-mac-arm64.dmg']);
});
