import './host/require-node.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf, refusalPhrase } from '../shared/api/result.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import type { Api } from './api/api.ts';
import { createApi } from './api/create-api.ts';
import { filesTyped } from './host/files-named.ts';
import { setUp } from './host/set-up.ts';
import { hostLanguage, translator } from './host/words.ts';
import { createLog, loggedWorkers, watchProcess } from './log/log.ts';
import { findBrowser, hasDisplay } from './loopback/find-browser.ts';
import { printInBrowser } from './loopback/print-pdf.ts';
import { type LoopbackRun, runOnLoopback } from './loopback/run-on-loopback.ts';
import { startWorker } from './loopback/start-worker.ts';

/** Serves the built app to an installed browser until its page is gone. `--no-browser` only says what to open. */
export async function openInBrowser(
  why: LoopbackRun['why'],
  files: readonly string[] = filesTyped(),
): Promise<void> {
  const built = join(import.meta.dirname, '..', 'dist');
  if (!existsSync(join(built, 'renderer', 'index.html'))) {
    console.error(translator(hostLanguage())('host:notBuilt'));
    process.exitCode = 1;
    return;
  }
  const quiet = process.argv.includes('--no-browser');
  const canShow = hasDisplay() || Boolean(process.env.STORFORUM_BROWSER);
  const { folders, policy, notices } = setUp();
  const log = createLog(folders.data, join(import.meta.dirname, '..'));
  const api = apiOrSentence(() =>
    createApi(folders, {
      host: 'loopback',
      log,
      browseForTarget: null,
      startWorker: loggedWorkers(startWorker, log),
      printPdf: printInBrowser,
      policy,
      notices,
      language: hostLanguage(),
    }),
  );
  if (!api) return;
  api.receive(files);
  api.prepare();
  const unwatch = watchProcess(api.unexpected);
  await runOnLoopback({
    api,
    language: hostLanguage(),
    pageFolder: join(built, 'renderer'),
    bridgeFile: join(built, 'loopback', 'bridge.js'),
    idle: { afterLast: 10_000, beforeFirst: 10 * 60_000 },
    browser: quiet || !canShow ? null : findBrowser(),
    placesFile: join(folders.data, 'window.json'),
    why,
    quiet,
    say: (line) => console.log(line),
  });
  api.close();
  unwatch();
}

/** A folder that cannot be used is told in one sentence; null then. */
export function apiOrSentence(make: () => Api): Api | null {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    console.error(refusalPhrase(translator(hostLanguage()), faultOf(thrown)));
    process.exitCode = 1;
    return null;
  }
}

if (import.meta.main) await openInBrowser('openingIn');
