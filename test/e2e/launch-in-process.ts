import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApi } from '../../electron/api/create-api.ts';
import { appFolders } from '../../electron/host/folders.ts';
import { createLog } from '../../electron/log/log.ts';
import { writeLaunchFile } from '../../electron/loopback/launch-file.ts';
import { printInBrowser } from '../../electron/loopback/print-pdf.ts';
import { startServer } from '../../electron/loopback/server.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import type { Launch } from './fixtures.ts';
import { openBrowser, openPage } from './launch-loopback.ts';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist');

/**
 * The same api behind the same server, in the process of the test: a process of its own takes longer to start than most
 * of what is tried in it. What ends a host the hard way, or is about how it starts, uses `launchLoopback`.
 */
export const launchInProcess: Launch = async ({ data, documents }, open, files = []) => {
  const api = createApi(
    { ...appFolders(), data, documents },
    {
      host: 'loopback',
      log: createLog(data, root),
      browseForTarget: null,
      startWorker,
      printPdf: printInBrowser,
    },
  );
  api.receive(files);
  const server = await startServer({
    api,
    language: 'sv',
    pageFolder: join(built, 'renderer'),
    bridgeFile: join(built, 'loopback', 'bridge.js'),
    patience: { afterLast: 60_000, beforeFirst: 60_000 },
  });
  const folder = mkdtempSync(join(tmpdir(), 'storforum-launch-'));
  writeLaunchFile(join(folder, 'open.html'), server.origin, server.makeKey(), 'sv');
  const browser = open ?? (await openBrowser());
  const { context, page } = await openPage(browser, pathToFileURL(join(folder, 'open.html')).href);
  let running = true;
  return {
    page,
    async close() {
      if (!running) return;
      running = false;
      server.end('stopped');
      await (open ? context.close() : browser.close());
      await server.ended;
      api.close();
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => Promise.reject(new Error('only a host in a process of its own can be killed')),
  };
};
