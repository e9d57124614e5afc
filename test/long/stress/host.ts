// The app's host as a program of its own, so that it can be killed: answers calls, and has a clock that can be set.
import { createApi } from '../../../electron/api/create-api.ts';
import { createLog } from '../../../electron/log/log.ts';
import { startWorker } from '../../../electron/loopback/start-worker.ts';

const [, , data = '', root = ''] = process.argv;
const RealDate = Date;
let ahead = 0;
globalThis.Date = new Proxy(RealDate, {
  construct: (_, given) =>
    Reflect.construct(RealDate, given.length === 0 ? [RealDate.now() + ahead] : given, RealDate),
  get: (target, name) => (name === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, name)),
});

const api = createApi(
  { data, documents: data, resources: `${root}/resources` },
  { host: 'loopback', log: createLog(data, root), browseForTarget: null, startWorker },
);
process.on('message', async (asked: { id: number; name: string; input: unknown }) => {
  if (asked.name === 'clock') ahead = asked.input as number;
  const result =
    asked.name === 'clock' ? { ok: true } : await api.call(asked.name as never, asked.input as never);
  process.send?.({ id: asked.id, result });
});
process.on('disconnect', () => {
  api.close();
  process.exit();
});
process.send?.({ id: 0, result: { ok: true } });
