import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** How one package is installed, started and removed; `program` is a command with its arguments. */
export type Trial = {
  readonly name: string;
  install(): void;
  program(): readonly string[];
  remove(): void;
};

type MakeTrial = (file: string) => Omit<Trial, 'name'>;

/** How packages of each system are tried, by the ending of their names. */
const ways: Readonly<Record<string, Readonly<Record<string, MakeTrial>>>> = {
  linux: {
    '.deb': (file) => ({
      install: () => run('sudo', ['apt-get', 'install', '--yes', file]),
      program: () => withDisplay(['storforum']),
      remove: () => run('sudo', ['apt-get', 'remove', '--yes', 'storforum']),
    }),
    '.tar.gz': inFolder(
      (file, folder) =>
        run('tar', ['--extract', '--file', file, '--directory', folder, '--strip-components=1']),
      (folder) => {
        allowSandbox(join(folder, 'chrome-sandbox'));
        return withDisplay([join(folder, 'storforum')]);
      },
    ),
  },
  win32: {
    '-setup.exe': (file) => ({
      install: () => run(file, ['/S']),
      program: () => [join(programsOfUser(), 'Storforum.exe')],
      remove: () => run(join(programsOfUser(), 'Uninstall Storforum.exe'), ['/S']),
    }),
    '.msi': (file) => ({
      install: () => run('msiexec', ['/i', file, '/qn', '/norestart']),
      program: () => [join(process.env.ProgramFiles ?? '', 'Storforum', 'Storforum.exe')],
      remove: () => run('msiexec', ['/x', file, '/qn', '/norestart']),
    }),
    '.zip': inFolder(
      (file, folder) => run('tar', ['-xf', file, '-C', folder]),
      (folder) => [join(folder, 'Storforum.exe')],
    ),
  },
  darwin: {
    '.dmg': inFolder(
      (file, folder) => {
        const volume = join(folder, 'volume');
        run('hdiutil', ['attach', file, '-nobrowse', '-mountpoint', volume]);
        run('ditto', [join(volume, 'Storforum.app'), join(folder, 'Storforum.app')]);
        run('hdiutil', ['detach', volume]);
      },
      (folder) => [join(folder, 'Storforum.app', 'Contents', 'MacOS', 'Storforum')],
    ),
    '.zip': inFolder(
      (file, folder) => run('ditto', ['-x', '-k', file, folder]),
      (folder) => [join(folder, 'Storforum.app', 'Contents', 'MacOS', 'Storforum')],
    ),
  },
};

/** The packages among `files` that this machine can run, each with the way it is tried. */
export function trialsOf(platform: NodeJS.Platform, files: readonly string[], arch = process.arch): Trial[] {
  const forSystem = Object.entries(ways[platform] ?? {});
  const inName = arch === 'x64' ? /-(?:x64|x86_64|amd64)[.-]/ : /-(?:arm64|aarch64)[.-]/;
  return files.flatMap((file) =>
    forSystem
      .filter(([ending]) => file.endsWith(ending) && inName.test(basename(file)))
      .map(([, make]) => ({ name: basename(file), ...make(file) })),
  );
}

/** A package that is only unpacked, into a folder that is removed again. */
function inFolder(
  unpack: (file: string, folder: string) => void,
  program: (folder: string) => readonly string[],
): MakeTrial {
  return (file) => {
    let folder = '';
    return {
      install: () => {
        folder = mkdtempSync(join(tmpdir(), 'storforum-trial-'));
        unpack(file, folder);
      },
      program: () => program(folder),
      remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
    };
  };
}

function run(command: string, values: readonly string[]): void {
  execFileSync(command, [...values], { stdio: 'inherit' });
}

function withDisplay(program: readonly string[]): readonly string[] {
  return process.env.DISPLAY ? program : ['xvfb-run', '--auto-servernum', ...program];
}

/** What a deb does when it is installed; for an unpacked archive it is done by hand. */
function allowSandbox(helper: string): void {
  run('sudo', ['chown', 'root:root', helper]);
  run('sudo', ['chmod', '4755', helper]);
}

/** Where the installer for one person puts the program, whatever its folder is called. */
function programsOfUser(): string {
  const programs = join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Programs');
  const own = readdirSync(programs).find((name) => name.toLowerCase() === 'storforum');
  if (!own) throw new Error(`nothing of ours in ${programs}`);
  return join(programs, own);
}
