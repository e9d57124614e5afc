import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FetchProgress, fetchElectron } from '../../../../electron/packaging/fetch-electron.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** A package whose installer writes its process id, and then does as told, with a temporary file to grow. */
function packageThat(does: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dist'));
  const script = `const fs = require('node:fs');
fs.writeFileSync(__dirname + '/pid', String(process.pid));
const temporary = fs.mkdtempSync(require('node:os').tmpdir() + '/electron-download-');
const grow = () => fs.appendFileSync(temporary + '/electron.zip', 'x'.repeat(1000));
const finish = () => {
  fs.writeFileSync(__dirname + '/dist/electron', 'unpacked');
  fs.writeFileSync(__dirname + '/path.txt', 'electron');
};
${does}`;
  writeFileSync(join(folder, 'install.js'), script);
  return folder;
}

const slow = `let times = 0;
const timer = setInterval(() => { grow(); if (++times === 30) { clearInterval(timer); finish(); } }, 100);`;
const standsStill = 'grow(); setInterval(() => {}, 1000);';

function ownTemporaryFolder(): string {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  return folder;
}

function isRunning(folder: string): boolean {
  try {
    return process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
  } catch {
    return false;
  }
}

afterEach(() => vi.unstubAllEnvs());

describe('Electron’s own installer', () => {
  it('is waited for as long as the download grows, and how much has come is told', async () => {
    const folder = packageThat(slow);
    const temporary = ownTemporaryFolder();
    const told: FetchProgress[] = [];
    const limits = { lookMilliseconds: 50, stillMilliseconds: 2_400 };
    const binary = await fetchElectron({ folder, ...limits, onProgress: (progress) => told.push(progress) });
    expect(binary).toBe(join(folder, 'dist', 'electron'));
    const bytes = told.filter(({ step }) => step === 'downloading').map((progress) => progress.bytes);
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is ended when the download stands still, and leaves nothing', async () => {
    const folder = packageThat(standsStill);
    const temporary = ownTemporaryFolder();
    const told: FetchProgress[] = [];
    const limits = { lookMilliseconds: 50, stillMilliseconds: 3_000 };
    const binary = await fetchElectron({ folder, ...limits, onProgress: (progress) => told.push(progress) });
    expect([binary, told]).toEqual([null, [{ step: 'downloading', bytes: 1_000 }]]);
    expect([isRunning(folder), readdirSync(temporary)]).toEqual([false, []]);
  });

  it('may fail at once', async () => {
    expect(await fetchElectron({ folder: packageThat('process.exit(1)') })).toBe(null);
  });

  it('is ended at once when the person stops it', async () => {
    const folder = packageThat(standsStill);
    const temporary = ownTemporaryFolder();
    const stopping = new AbortController();
    const onProgress = () => stopping.abort();
    const binary = await fetchElectron({ folder, lookMilliseconds: 50, onProgress, signal: stopping.signal });
    expect([binary, isRunning(folder), readdirSync(temporary)]).toEqual([null, false, []]);
  });
});

/** The project as it is, with this Electron in the place of its own. */
function linkProject(project: string, electron: string): void {
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  for (const part of ['electron', 'shared', 'package.json'])
    cpSync(join(root, part), join(project, part), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    symlinkSync(
      name === 'electron' ? electron : join(root, 'node_modules', name),
      join(project, 'node_modules', name),
    );
}

it.runIf(process.platform === 'linux')(
  'Ctrl+C ends the start during a download, and leaves nothing',
  async () => {
    const [temporary, project] = [temporaryFolder(), temporaryFolder()];
    const folder = packageThat(standsStill);
    linkProject(project, folder);
    const child = spawn(process.execPath, ['electron/start.ts'], {
      cwd: project,
      env: {
        PATH: process.env.PATH,
        TMPDIR: temporary,
        DISPLAY: ':none',
        LANG: 'sv_SE.UTF-8',
        XDG_RUNTIME_DIR: temporary,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout }))
      if (lines.push(line) === 2) child.kill('SIGINT');
    expect(lines).toEqual([
      'Electron finns inte på datorn ännu och hämtas nu. Avbryt med Ctrl+C.',
      'Hämtar Electron: 0\u00a0MB',
    ]);
    if (child.exitCode === null) await once(child, 'exit');
    expect([child.exitCode, isRunning(folder), readdirSync(temporary)]).toEqual([130, false, []]);
    expect(existsSync(join(temporary, 'storforum-no-electron-0'))).toBe(false);
  },
);
