import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, type ViteDevServer } from 'vite';
import { appFolders } from '../host/folders.ts';
import { hostLanguage } from '../host/words.ts';
import { findBrowser, hasDisplay } from '../loopback/find-browser.ts';
import { runOnLoopback } from '../loopback/run-on-loopback.ts';
import { bridgeScript, bundleConfig } from '../packaging/bundle.ts';
import { restartableApi } from './restartable-api.ts';
import { openVitePage } from './vite-page.ts';

/**
 * The app while it is worked on: the page comes from its sources and is changed while it is shown; the api starts again
 * when its code changes, with the same workshop open; the rest of the host, which `node --watch` sees, starts anew.
 */
const root = join(import.meta.dirname, '..', '..');
const output = join(root, 'dist', 'development');
const ofTheApi = /^(api|commands|db|export|import|library|work)[\\/]/;
const quiet = process.argv.includes('--no-browser');

// A build would make it "production", for the page as well, which then has no hot reload.
process.env.NODE_ENV = 'development';
await build(bundleConfig(bridgeScript, output));
const api = restartableApi();
let vite: ViteDevServer | null = null;
const watchers = [
  watch(join(root, 'electron'), { recursive: true }, (_, name) => ofTheApi.test(name ?? '') && restartSoon()),
  watch(join(root, 'shared'), { recursive: true }, () => restartSoon()),
];

let timer: NodeJS.Timeout | undefined;
let restarting: Promise<unknown> = Promise.resolve();
/** Editors write a file in several steps. */
function restartSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    restarting = restarting.then(api.restart).then(() => vite?.ws.send({ type: 'full-reload' }));
  }, 50);
}

await runOnLoopback({
  api,
  language: hostLanguage(),
  pageFolder: '',
  bridgeFile: join(output, bridgeScript.folder, bridgeScript.file),
  openPage: async (server) => {
    const page = await openVitePage(server);
    vite = page.vite;
    return page;
  },
  idle: { afterLast: 10_000, beforeFirst: 10 * 60_000 },
  browser: quiet || !hasDisplay() ? null : findBrowser(),
  placesFile: join(appFolders().data, 'window.json'),
  why: 'openingIn',
  quiet,
  say: (line) => console.log(line),
});
clearTimeout(timer);
for (const watcher of watchers) watcher.close();
await (vite as ViteDevServer | null)?.close();
api.close();
