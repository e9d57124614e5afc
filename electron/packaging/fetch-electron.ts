import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronBinary, packageFolder } from '../host/find-electron.ts';

/** How far it has come: bytes on disk of what is being downloaded, then of what is being unpacked. */
export type FetchProgress = { readonly step: 'downloading' | 'unpacking'; readonly bytes: number };

export type FetchSettings = {
  readonly folder: string;
  /** Between two looks at how much has come. */
  readonly lookMilliseconds: number;
  /** It may take as long as it likes, but not stand still for longer than this. */
  readonly stillMilliseconds: number;
  onProgress(progress: FetchProgress): void;
  readonly signal?: AbortSignal;
};

const defaults: FetchSettings = {
  folder: packageFolder,
  lookMilliseconds: 500,
  stillMilliseconds: 30_000,
  onProgress: () => {},
};

/**
 * Lets Electron's own installer download and unpack the binary; its path, or null where that failed, stood still or was
 * stopped. The installer says nothing about how far it has come, so it is given a temporary folder of its own, and what
 * grows there is looked at.
 */
export async function fetchElectron(settings: Partial<FetchSettings> = {}): Promise<string | null> {
  const { folder, lookMilliseconds, stillMilliseconds, onProgress, signal } = { ...defaults, ...settings };
  const temporary = mkdtempSync(join(tmpdir(), 'storforum-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', env });
  const ended = once(installer, 'exit').catch(() => null);
  const stop = () => void installer.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  let last = { bytes: 0, at: performance.now() };
  const timer = setInterval(() => {
    const progress = progressIn(temporary, join(folder, 'dist'));
    if (progress.bytes === last.bytes) {
      if (performance.now() - last.at > stillMilliseconds) stop();
      return;
    }
    last = { bytes: progress.bytes, at: performance.now() };
    onProgress(progress);
  }, lookMilliseconds);
  if (signal?.aborted) stop();
  await ended;
  clearInterval(timer);
  signal?.removeEventListener('abort', stop);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  return signal?.aborted ? null : electronBinary(folder);
}

function progressIn(temporary: string, unpacked: string): FetchProgress {
  const bytes = bytesIn(unpacked);
  if (bytes > 0) return { step: 'unpacking', bytes };
  return { step: 'downloading', bytes: bytesIn(temporary) };
}

function bytesIn(folder: string): number {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.reduce((sum, name) => sum + bytesOf(join(folder, name)), 0);
  } catch {
    return 0;
  }
}

/** Files come and go while they are looked at. */
function bytesOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : 0;
}
