import { join } from 'node:path';
import { createApi } from '../api/create-api.ts';
import { appFolders } from '../host/folders.ts';
import { hostLanguage } from '../host/words.ts';
import { createLog, loggedWorkers } from '../log/log.ts';
import { printInBrowser } from '../loopback/print-pdf.ts';
import { startWorker } from '../loopback/start-worker.ts';
import type { FromApi, ToApi } from './restartable-api.ts';

/** The api in a process of its own, so that it can be started again without the window. */
const folders = appFolders();
const log = createLog(folders.data, join(import.meta.dirname, '..', '..'));
const api = createApi(folders, {
  host: 'loopback',
  log,
  browseForTarget: null,
  startWorker: loggedWorkers(startWorker, log),
  printPdf: printInBrowser,
  language: hostLanguage(),
});
/** The host may have gone meanwhile; then nobody is to be told. */
const send = (message: FromApi) => process.send?.(message, undefined, undefined, () => undefined);

api.listen((event) => send({ kind: 'event', event, role: api.activeRole() }));
process.on('message', async ({ id, name, input, from }: ToApi) => {
  send({ kind: 'answer', id, result: await api.call(name, input, from), role: api.activeRole() });
});
process.on('disconnect', end);
if (process.connected) send({ kind: 'ready' });
else end();

function end(): void {
  api.close();
  process.exit();
}
