import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { pack, packagerOf } from '../../electron/packaging/pack.ts';
import type { ShippedPackage } from '../../electron/packaging/sbom.ts';
import { describedAs, filesIn, makeDistribution } from './stand-in-distribution.ts';

const root = join(import.meta.dirname, '..', '..');
const plan = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const folder = mkdtempSync(join(tmpdir(), 'storforum-packed-'));
const electron = makeDistribution(join(folder, 'electron'), 'linux');
const output = join(folder, 'packages');
const unpacked = join(output, arch === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');
const app = join(folder, 'app');
let files: string[] = [];

const shipped = () =>
  JSON.parse(readFileSync(join(root, 'dist', 'shipped-packages.json'), 'utf8')) as ShippedPackage[];

/** Whether a system would run it or load it into a program: by how it begins, whatever it is called. */
function isProgram(path: string): boolean {
  const start = readFileSync(path).subarray(0, 4).toString('hex');
  const isMachO = ['cffaedfe', 'cefaedfe', 'cafebabe', 'feedfacf'].includes(start);
  return start === '7f454c46' || start.startsWith('4d5a') || start.startsWith('2321') || isMachO;
}

describe.runIf(process.platform === 'linux')('the packed app', () => {
  beforeAll(async () => {
    if (!process.env.STORFORUM_IS_BUILT)
      execFileSync(process.execPath, ['electron/build.ts'], { cwd: root, stdio: 'inherit' });
    // fpm would be fetched.
    process.env.CUSTOM_FPM_PATH = join(import.meta.dirname, 'fake-fpm.cjs');
    files = await pack(root, { linux: true, target: ['dir', 'deb'], [arch]: true, electron, output });
    extractAll(archive, app);
  }, 120_000);
  afterAll(() => {
    delete process.env.CUSTOM_FPM_PATH;
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds scripts, page, resources and two packages, and nothing else', () => {
    const listed = filesIn(app).filter((file) => !file.startsWith('dist/renderer/assets/'));
    const [packages, own] = [
      listed.filter((file) => file.startsWith('node_modules/')),
      listed.filter((file) => !file.startsWith('node_modules/')),
    ];
    expect(own).toEqual([
      'LICENSE',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/electron/build.json',
      'dist/electron/copier.js',
      'dist/electron/exporter.js',
      'dist/electron/inspector.js',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/electron/reader.js',
      'dist/electron/summariser.js',
      'dist/icons/linux/256x256.png',
      'dist/renderer/index.html',
      'package.json',
      'resources/example/mina-meddelanden-2014.en.json',
      'resources/example/mina-meddelanden-2014.sv.json',
      'resources/fonts/OFL.txt',
      'resources/fonts/atkinson-hyperlegible-next-latin-bold.ttf',
      'resources/fonts/atkinson-hyperlegible-next-latin-ext-bold.ttf',
      'resources/fonts/atkinson-hyperlegible-next-latin-ext-regular.ttf',
      'resources/fonts/atkinson-hyperlegible-next-latin-regular.ttf',
      'resources/fonts/source-sans-3-latin-bold.ttf',
      'resources/fonts/source-sans-3-latin-regular.ttf',
      'resources/methods/msb-metodstod.json',
      'resources/methods/nist-800-30.json',
      'resources/methods/sambruk-2014.json',
    ]);
    const names = packages.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
    expect([...new Set(names)]).toEqual(['@resvg/resvg-wasm', 'better-sqlite3']);
    expect([...new Set(packages.map(extname))].sort()).toEqual([
      '',
      '.js',
      '.json',
      '.mjs',
      '.node',
      '.wasm',
    ]);
    const kinds = readdirSync(join(app, 'dist', 'renderer', 'assets')).map(extname);
    expect([...new Set(kinds)].sort()).toEqual(['.css', '.js', '.svg', '.woff2']);
    expect(listPackage(archive, { isPack: false }).filter((path) => /\.(?:map|tsx?)$/.test(path))).toEqual(
      [],
    );
  });

  it('is one program and one native library, which is all that lies outside the archive', () => {
    const library = `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`;
    expect(filesIn(app).filter((file) => isProgram(join(app, file)))).toEqual([library]);
    expect(filesIn(`${archive}.unpacked`)).toEqual([library]);
    expect(filesIn(unpacked)).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'THIRD-PARTY-NOTICES.txt',
      'locales/en-US.pak',
      'locales/sv.pak',
      'resources/app.asar',
      `resources/app.asar.unpacked/${library}`,
      'resources/apparmor-profile',
      'storforum',
    ]);
  });

  it('adds less than 20 MB to Electron', () => {
    const sizes = filesIn(join(unpacked, 'resources')).map(
      (file) => statSync(join(unpacked, 'resources', file)).size,
    );
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    console.log(`the packed app is ${megabytes.toFixed(1)} MB beside Electron`);
    expect(megabytes).toBeLessThan(20);
  });

  it('has its fuses flipped in the program itself', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(unpacked, 'storforum'));
    const on = (fuse: FuseV1Options) => wire[fuse as keyof typeof wire] === FuseState.ENABLE;
    expect(version).toBe('1');
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookies: on(FuseV1Options.EnableCookieEncryption),
      snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyArchive: on(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookies: false,
      snapshot: false,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyArchive: true,
      fileProtocol: false,
    });
  });

  it('has notices of everything in it, React and the typeface among them, beside Chromium’s own', () => {
    const notices = readFileSync(join(unpacked, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const labels = shipped().map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    const [, , list = ''] = notices.split('\n\n');
    expect(list.split('\n')).toEqual(expect.arrayContaining(labels));
    expect(labels).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^react 19/),
        expect.stringMatching(/^exceljs 4/),
        expect.stringMatching(/^better-sqlite3 13/),
        expect.stringMatching(/^@fontsource-variable\/atkinson-hyperlegible-next /),
      ]),
    );
    expect(notices).toContain('Copyright (c) Meta Platforms');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(notices).toContain('Mozilla Public License Version 2.0');
  });

  it('has a bill of materials that its schema accepts, of what the bundles are made of', async () => {
    const file = files.find((each) => each.endsWith('.cdx.json')) ?? '';
    const text = readFileSync(file, 'utf8');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    const { components } = JSON.parse(text) as { components: { purl: string; hashes?: object[] }[] };
    const purls = shipped().map(
      ({ name, version }) => `pkg:npm/${name.replace(/^@([^/]+)/, '%40$1')}@${version}`,
    );
    const ofElectron = components.filter(({ purl }) => purl.startsWith('pkg:npm/electron@'));
    expect(components.map(({ purl }) => purl).sort()).toEqual([...purls, ofElectron[0]?.purl].sort());
    expect(ofElectron[0]?.hashes).toHaveLength(1);
  });

  it('comes with checksums of all that was made', () => {
    const sums = readFileSync(join(output, 'SHA256SUMS'), 'utf8');
    const made = files.filter((file) => basename(file) !== 'SHA256SUMS');
    const digests = made.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(sums).toBe(made.map((file, at) => `${digests[at]}  ${basename(file)}\n`).join(''));
  });

  it('becomes a deb that says who made it, opens workshops, and takes nothing of a person’s when it goes', () => {
    const deb = files.find((file) => file.endsWith('.deb')) ?? '';
    const { maintainer, url, icons, texts, afterRemove, depends } = JSON.parse(readFileSync(deb, 'utf8'));
    const { homepage, maintainer: packager } = packagerOf(process.env);
    expect([maintainer, url]).toEqual([packager, homepage]);
    expect(depends).toEqual(expect.arrayContaining(['libc6 (>= 2.34)', 'libgtk-3-0']));
    const {
      '/usr/share/applications/storforum.desktop': entry,
      '/usr/share/mime/packages/storforum.xml': kinds,
    } = texts;
    expect(entry).toMatch(/^MimeType=application\/x-storforum;$/m);
    expect(entry).toMatch(/^Exec=\/opt\/Storforum\/storforum %U$/m);
    expect(kinds).toContain('<glob pattern="*.storforum"/>');
    expect(icons).toContain('/usr/share/icons/hicolor/16x16/apps/storforum.png');
    expect(icons).toContain('/usr/share/icons/hicolor/512x512/apps/storforum.png');
    expect(afterRemove).not.toMatch(/HOME|\.local|\.config/);
  });

  it('for Windows holds the native library for Windows, and describes itself', async () => {
    const windows = makeDistribution(join(folder, 'electron-win'), 'win32');
    const place = join(folder, 'windows');
    await pack(root, { win: true, dir: true, x64: true, electron: windows, output: place });
    const packed = join(place, 'win-unpacked');
    const library = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node';
    expect(filesIn(packed)).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'Storforum.exe',
      'THIRD-PARTY-NOTICES.txt',
      'locales/en-US.pak',
      'locales/sv.pak',
      'resources/app.asar',
      library,
    ]);
    const removed = readFileSync(join(root, plan.nsis.include), 'utf8').matchAll(
      /RMDir \/r "\$INSTDIR\\(.+)"/g,
    );
    const folders = readdirSync(packed, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...removed].map(([, name]) => name)).toEqual(folders.map(({ name }) => name));
    const program = readFileSync(join(packed, 'Storforum.exe'));
    expect(describedAs(program)).toMatchObject({
      ProductName: 'Storforum',
      CompanyName: 'Storforum contributors',
    });
    const { 0: runAsNode } = await getCurrentFuseWire(join(packed, 'Storforum.exe'));
    expect(runAsNode).toBe(FuseState.DISABLE);
  }, 120_000);

  it('is not made of an archive of Electron that is not the one its package names', async () => {
    const mirror = createServer((_request, response) => response.end('another archive'));
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    const { port } = mirror.address() as AddressInfo;
    const env = { ELECTRON_MIRROR: `http://127.0.0.1:${port}/`, XDG_CACHE_HOME: join(folder, 'cache') };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const packing = pack(root, { linux: true, dir: true, [arch]: true, output: join(folder, 'refused') });
    await expect(packing).rejects.toThrow(/checksum/i);
    vi.unstubAllEnvs();
    mirror.close();
  }, 60_000);

  it('starts, shows, records, exports to every format, imports, takes a changed workbook back and holds a ballot', async () => {
    const report = join(folder, 'report.json');
    const hooks = ['../fake-electron/register.ts', './drive.ts'].flatMap((path) => [
      '--import',
      new URL(path, import.meta.url).href,
    ]);
    const env = {
      ...process.env,
      DRIVE_APP: app,
      DRIVE_REPORT: report,
      STORFORUM_DATA: join(folder, 'data'),
      STORFORUM_DOCUMENTS: join(folder, 'documents'),
    };
    const main = join(app, 'dist', 'electron', 'main.js');
    const { stderr } = await promisify(execFile)(process.execPath, [...hooks, main], {
      env,
      cwd: folder,
      timeout: 110_000,
    });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
      page: { files: expect.any(Number), statuses: [200] },
      start: { host: 'electron', open: null },
      recorded: { seq: expect.any(Number), threats: expect.any(Number) },
      exports: {
        xlsx: 'PK\x03\x04',
        docx: 'PK\x03\x04',
        pdf: '%PDF',
        'register-csv': expect.any(String),
        'measures-csv': expect.any(String),
        'threats-csv': expect.any(String),
        json: '{\n  ',
      },
      imported: [
        ['Hot', 'Grupp'],
        ['Strömmen går', 'A'],
      ],
      revised: { differences: 1, titled: 1 },
      ballot: { state: 'closed', ballots: 3 },
      licences: true,
    });
    expect(stderr).toBe('');
  }, 120_000);
});
