import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type AfterPackContext, Arch, build, type Configuration } from 'electron-builder';
import { checksumsOf } from './checksums.ts';
import { writeIcons } from './icons.ts';
import { billOfMaterials, type ShippedPackage } from './sbom.ts';

export type Wanted = {
  readonly linux?: boolean;
  readonly win?: boolean;
  readonly mac?: boolean;
  /** The folder alone, without an installer or archive. */
  readonly dir?: boolean;
  /** Kinds of packages, such as `zip`; all of the plan's where none is named. */
  readonly target?: readonly string[] | undefined;
  readonly x64?: boolean;
  readonly arm64?: boolean;
  /** A folder or archive with Electron itself, where it cannot be fetched. */
  readonly electron?: string | undefined;
  readonly output?: string | undefined;
};

const notices = 'THIRD-PARTY-NOTICES.txt';

type Packager = { readonly homepage: string; readonly maintainer: string };

/** Who packs says where questions go. The reserved names below lead nowhere, which is true of a package made at home. */
export function packagerOf(env: NodeJS.ProcessEnv): Packager {
  return {
    homepage: env.STORFORUM_HOMEPAGE || 'https://storforum.invalid',
    maintainer: env.STORFORUM_MAINTAINER || 'Storforum contributors <nobody@storforum.invalid>',
  };
}

/**
 * Who signs for macOS: whom the environment names, or else nobody by name ('-'), without which a program whose fuses were
 * flipped does not start on Apple Silicon at all.
 */
export function signerOf(env: NodeJS.ProcessEnv): { readonly identity?: string } {
  return env.CSC_LINK || env.CSC_NAME ? {} : { identity: '-' };
}

/**
 * Packs what `npm run build` has made, with a bill of materials for each system and `SHA256SUMS` over all. Returns the
 * files made. What Electron's archive must hash to stands in its package, whose own hash stands in our lock file.
 */
export async function pack(projectFolder: string, wanted: Wanted, env = process.env): Promise<string[]> {
  const output = wanted.output ?? join(projectFolder, 'dist', 'packages');
  mkdirSync(output, { recursive: true });
  await writeIcons(projectFolder, join(projectFolder, 'dist', 'icons'));
  const bills: string[] = [];
  const { homepage, maintainer } = packagerOf(env);
  const config: Configuration = {
    directories: { output },
    extraMetadata: { homepage },
    linux: { maintainer },
    mac: signerOf(env),
    afterPack: async (context) => {
      copyNotices(projectFolder, context);
      bills.push(writeBill(projectFolder, output, context));
    },
    ...(wanted.electron
      ? { electronDist: wanted.electron }
      : { electronDownload: { checksums: checksums() } }),
  };
  const { x64, arm64, dir } = wanted;
  const made = await build({ projectDir: projectFolder, config, x64, arm64, dir, ...targetsOf(wanted) });
  const files = [...made.filter((file) => !file.endsWith('.blockmap')), ...bills];
  const sums = join(output, 'SHA256SUMS');
  writeFileSync(sums, checksumsOf(files));
  return [...files, sums];
}

/** An empty list is all targets of the plan for that system. */
function targetsOf({ linux, win, mac, target = [] }: Wanted) {
  const wanted = [...target];
  const isOwn = !linux && !win && !mac && wanted.length > 0;
  const { platform } = process;
  return {
    ...((linux || (isOwn && platform === 'linux')) && { linux: wanted }),
    ...((win || (isOwn && platform === 'win32')) && { win: wanted }),
    ...((mac || (isOwn && platform === 'darwin')) && { mac: wanted }),
  };
}

function checksums(): Record<string, string> {
  const file = createRequire(import.meta.url).resolve('electron/checksums.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** Beside the licences of Electron and Chromium, where people look for them. */
function copyNotices(
  projectFolder: string,
  { packager, appOutDir, electronPlatformName }: AfterPackContext,
): void {
  const beside = electronPlatformName === 'darwin' ? packager.getResourcesDir(appOutDir) : appOutDir;
  copyFileSync(join(projectFolder, 'dist', notices), join(beside, notices));
}

function writeBill(
  projectFolder: string,
  output: string,
  { packager, arch, electronPlatformName }: AfterPackContext,
): string {
  const { version } = packager.appInfo;
  const packages = JSON.parse(
    readFileSync(join(projectFolder, 'dist', 'shipped-packages.json'), 'utf8'),
  ) as ShippedPackage[];
  const target = `${electronPlatformName}-${Arch[arch]}`;
  const electron = packager.config.electronVersion ?? '';
  const hash = checksums()[`electron-v${electron}-${target}.zip`];
  const file = join(
    output,
    `Storforum-${version}-${packager.platform.buildConfigurationKey}-${Arch[arch]}.cdx.json`,
  );
  writeFileSync(
    file,
    billOfMaterials({ version, packages, electron: { version: electron, hash }, sqlite: sqliteVersion() }),
  );
  return file;
}

function sqliteVersion(): string {
  const memory = new Sqlite(':memory:');
  const version = memory.prepare('SELECT sqlite_version()').pluck().get() as string;
  memory.close();
  return version;
}
