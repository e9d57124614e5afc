import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import { translator } from '../host/words.ts';
import { sweepFolders } from '../work/begun.ts';
import { keyLifeMilliseconds } from './access.ts';
import type { LoopbackServer } from './server.ts';

/**
 * Makes a folder that only its owner can enter (mode 0700), and removes those of runs that were killed. A browser
 * in a snap sees neither /tmp nor hidden folders, so one gets it among its own files.
 */
export function makePrivateFolder(browser: string | null, temporary = tmpdir()): string {
  const base = browser?.startsWith('/snap/') ? join(homedir(), 'snap', 'chromium', 'common') : temporary;
  sweepFolders(base);
  return mkdtempSync(join(base, `storforum-run-${process.pid}-`));
}

/** Keeps a launch file with a fresh key until told to stop. */
export function keepLaunchFile(folder: string, server: LoopbackServer, language: InterfaceLanguage) {
  const path = join(folder, 'open.html');
  const renew = () => writeLaunchFile(path, server.origin, server.makeKey(), language);
  renew();
  const timer = setInterval(renew, (keyLifeMilliseconds * 2) / 3);
  const stop = () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
  return { path, stop };
}

/**
 * Writes the file that a browser is opened with (mode 0600). The key is in the file, which others cannot read, and
 * not on the browser's command line, which they can. It is sent in a form's body, so that no address holds it either.
 */
export function writeLaunchFile(
  path: string,
  origin: string,
  key: string,
  language: InterfaceLanguage,
): void {
  rmSync(`${path}.new`, { force: true });
  writeFileSync(`${path}.new`, launchPage(origin, key, language), { mode: 0o600, flag: 'wx' });
  renameSync(`${path}.new`, path);
}

function launchPage(origin: string, key: string, language: InterfaceLanguage): string {
  return `<!doctype html>
<html lang="${language}" translate="no">
<meta charset="utf-8">
<title>Storforum</title>
<form method="post" action="${origin}/enter">
<input type="hidden" name="key" value="${key}">
<button>${translator(language)('host:openApp')}</button>
</form>
<script>document.forms[0].submit()</script>
</html>
`;
}
