import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { Api } from '../../electron/api/api.ts';
import { createApi } from '../../electron/api/create-api.ts';
import { appFolders } from '../../electron/host/folders.ts';
import { answerHeaders, readPageFile, serveDocument } from '../../electron/host/serve-page.ts';
import { createLog } from '../../electron/log/log.ts';
import { writeLaunchFile } from '../../electron/loopback/launch-file.ts';
import { printInBrowser } from '../../electron/loopback/print-pdf.ts';
import type { PageSource } from '../../electron/loopback/routes.ts';
import { startServer } from '../../electron/loopback/server.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import type { Launch } from './fixtures.ts';
import type { KeptPage } from './kept-page.ts';
import { openPage } from './launch-loopback.ts';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist');

/** Built files stay in the browser from test to test: all else of the server is as it is shipped. */
async function builtPage(): Promise<PageSource> {
  const html = readFileSync(join(built, 'renderer', 'index.html'), 'utf8');
  return {
    document: async (headMarkup) => serveDocument(html, headMarkup),
    async file(request, response) {
      const found = await readPageFile(join(built, 'renderer'), request.url ?? '');
      if (!found) return response.writeHead(404).end();
      const headers = { ...answerHeaders(found.mediaType), 'cache-control': 'private, max-age=86400' };
      return response.writeHead(200, headers).end(found.content);
    },
  };
}

function startHost(api: Api, port: number) {
  return startServer({
    api,
    language: 'sv',
    port,
    pageFolder: join(built, 'renderer'),
    bridgeFile: join(built, 'loopback', 'bridge.js'),
    idle: { afterLast: 60_000, beforeFirst: 60_000 },
    openPage: builtPage,
  });
}

/**
 * The same api behind the same server, in the process of the test and in a page that a worker keeps. What ends a host
 * the hard way, or is about how it starts, uses `launchLoopback`.
 */
export const launchInProcess =
  (kept: KeptPage): Launch =>
  async ({ data, documents }, open, files = []) => {
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
    const page = await kept.take();
    // The port may have been given to another program meanwhile.
    const server = await startHost(api, page ? kept.port : 0).catch(() => startHost(api, 0));
    const folder = mkdtempSync(join(tmpdir(), 'storforum-launch-'));
    writeLaunchFile(join(folder, 'open.html'), server.origin, server.makeKey(), 'sv');
    const address = pathToFileURL(join(folder, 'open.html')).href;
    const opened = page ? null : await openPage(open as Browser, address);
    if (page) await kept.enter(page, server, address);
    let running = true;
    return {
      page: page ?? (opened?.page as Page),
      async close() {
        if (!running) return;
        running = false;
        server.end('stopped');
        await (opened ? opened.context.close() : kept.release());
        await server.ended;
        api.close();
        rmSync(folder, { recursive: true, force: true });
      },
      kill: () => Promise.reject(new Error('only a host in a process of its own can be killed')),
    };
  };
