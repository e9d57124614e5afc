import { join } from 'node:path';
import { createApi } from './api/create-api.ts';
import { appFolders } from './folders.ts';
import { hostLanguage } from './host-language.ts';
import { findBrowser, hasDisplay } from './loopback/find-browser.ts';
import { runOnLoopback } from './loopback/run-on-loopback.ts';

/** Where a build is put, beside the sources. */
const built = process.env.STORFORUM_DIST || join(import.meta.dirname, '..', 'dist');
const quiet = process.argv.includes('--no-browser');
const canShow = hasDisplay() || Boolean(process.env.STORFORUM_BROWSER);

const api = createApi(appFolders(), { host: 'loopback', browseForTarget: null });
await runOnLoopback({
  api,
  language: hostLanguage(),
  pageFolder: join(built, 'renderer'),
  bridgeFile: join(built, 'loopback', 'bridge.js'),
  patience: { afterLast: 10_000, beforeFirst: 10 * 60_000 },
  browser: quiet || !canShow ? null : findBrowser(),
  quiet,
  say: (line) => console.log(line),
});
api.close();
