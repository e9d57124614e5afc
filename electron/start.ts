import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openInBrowser } from './browser.ts';
import { electronBinary, hasFailedLately, installElectron, rememberFailure } from './find-electron.ts';
import { hostLanguage } from './host-language.ts';
import { hasDisplay } from './loopback/find-browser.ts';
import { wordsIn } from './words.ts';

/** An Electron that ends badly this soon could not start: a missing library, a forbidden sandbox. */
const startMilliseconds = 5_000;

if (wantsLoopback()) await openInBrowser('openingIn');
else {
  const binary = electronBinary() ?? fetchElectron();
  if (!binary) await openInBrowser('noElectron');
  else if (!(await runElectron(binary))) await openInBrowser('electronFailed');
}

function wantsLoopback(): boolean {
  return process.env.STORFORUM_HOST === 'loopback' || process.argv.includes('--no-browser') || !hasDisplay();
}

function fetchElectron(): string | null {
  if (hasFailedLately()) return null;
  console.log(wordsIn(hostLanguage())('host:lookingForElectron'));
  const binary = installElectron();
  if (!binary) rememberFailure();
  return binary;
}

/** Runs the app in Electron; false if it could not start. Root cannot have the engine's sandbox. */
async function runElectron(binary: string): Promise<boolean> {
  const started = Date.now();
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [join(import.meta.dirname, '..'), ...unsandboxed], { stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit').catch(() => [1, null]);
  const stopped = signal === 'SIGINT' || signal === 'SIGTERM';
  return code === 0 || stopped || Date.now() - started > startMilliseconds;
}
