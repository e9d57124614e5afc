import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openInBrowser } from './browser.ts';
import { filesTyped } from './host/files-named.ts';
import { electronBinary, hasFailedLately, rememberFailure, sayProgress } from './host/find-electron.ts';
import { hostLanguage, translator } from './host/words.ts';
import { hasDisplay } from './loopback/find-browser.ts';
import { fetchElectron } from './packaging/fetch-electron.ts';

/** An Electron that ends badly this soon could not start: a missing library, a forbidden sandbox. */
const startMilliseconds = 5_000;
/** What a shell calls a program that was ended by Ctrl+C. */
const stoppedByKey = 130;

// `npm start` has just built everything: the loopback host takes its workers from there.
process.env.STORFORUM_IS_BUILT = '1';

if (wantsLoopback()) await openInBrowser('openingIn');
else {
  const binary = electronBinary() ?? (await tryToFetch());
  if (!binary) await openInBrowser('noElectron');
  else if (!(await runElectron(binary))) await openInBrowser('electronFailed');
}

function wantsLoopback(): boolean {
  return process.env.STORFORUM_HOST === 'loopback' || process.argv.includes('--no-browser') || !hasDisplay();
}

/** Downloads Electron, unless that has failed some minutes ago. Ctrl+C ends the download and the program. */
async function tryToFetch(): Promise<string | null> {
  if (hasFailedLately()) return null;
  const words = translator(hostLanguage());
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  console.log(words('host:lookingForElectron'));
  const progress = sayProgress(process.stdout, words);
  const binary = await fetchElectron({ onProgress: progress.say, signal: stopping.signal });
  progress.end();
  if (stopping.signal.aborted) process.exit(stoppedByKey);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  if (!binary) {
    rememberFailure();
    console.log(words('host:electronNotFetched'));
  }
  return binary;
}

/** Runs the app in Electron; false if it could not start. Root cannot have the engine's sandbox. */
async function runElectron(binary: string): Promise<boolean> {
  const started = Date.now();
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [join(import.meta.dirname, '..'), ...unsandboxed, ...filesTyped()], {
    stdio: 'inherit',
  });
  const [code, signal] = await once(child, 'exit').catch(() => [1, null]);
  const stopped = signal === 'SIGINT' || signal === 'SIGTERM';
  return code === 0 || stopped || Date.now() - started > startMilliseconds;
}
