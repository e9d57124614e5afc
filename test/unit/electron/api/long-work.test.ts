import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { StartWorker, ToWorker, Worker } from '../../../../electron/work/worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { partsOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';

/** An api with the example open, whose workers are started in the given way. */
async function openApi(start: StartWorker) {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '../../../../resources');
  const folders = { data: join(folder, 'data'), documents: folder, resources };
  const api = createApi(folders, {
    host: 'loopback',
    log: logIn(),
    browseForTarget: null,
    startWorker: start,
  });
  onTestFinished(() => api.close());
  const events: HostEvent[] = [];
  api.listen((event) => void events.push(event));
  await api.call('library.example', { language: 'sv' });
  const files = () => readdirSync(folder).filter((name) => name !== 'data');
  const write = (job: string) =>
    api.call('export.write', { format: 'xlsx', path: join(folder, 'register.xlsx'), replace: true, job });
  return { api, events, folder, files, write };
}

/** The real worker, with something done as soon as it has been sent all it needs. */
function startThen(act: (worker: Worker) => void): StartWorker {
  return (kind) => {
    const worker = startWorker(kind);
    const send = (message: unknown) => {
      worker.send(message);
      if ('begin' in (message as ToWorker)) act(worker);
    };
    return { ...worker, send };
  };
}

/** A worker that never comes to an end. */
const startEndless: StartWorker = () => ({
  send: () => undefined,
  onMessage: (listener) => setImmediate(() => listener('ready')),
  onEnd: () => undefined,
  kill: () => undefined,
  errorOutput: () => '',
});

const refused = (code: string) => ({ ok: false, error: { code, params: {} } });

describe('an export in a process of its own', () => {
  it('is on disk when it is answered, and has told how far it came', async () => {
    const { events, folder, files, write } = await openApi(startWorker);
    const answer = await write('job-1');
    expect(answer).toMatchObject({ ok: true, value: { risks: 22, threats: 52 } });
    expect(files()).toEqual(['register.xlsx']);
    expect(tableOf(await partsOf(readFileSync(join(folder, 'register.xlsx'))), 'Register')).toHaveLength(22);
    const told = events.filter((event) => event.type === 'job');
    const shares = told.map(({ done, of }) => done / of);
    expect(told.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort());
    expect(new Set(told.map(({ job }) => job))).toEqual(new Set(['job-1']));
  });

  it('that is cancelled leaves no file behind, and the former one as it was', async () => {
    const cancel = () => void opened.api.call('job.cancel', { job: 'job-1' });
    const opened = await openApi(startThen(cancel));
    expect(await opened.write('job-1')).toEqual(refused('job-cancelled'));
    expect(opened.files()).toEqual([]);
    writeFileSync(join(opened.folder, 'register.xlsx'), 'den tidigare filen');
    expect(await opened.write('job-1')).toEqual(refused('job-cancelled'));
    expect(readFileSync(join(opened.folder, 'register.xlsx'), 'utf8')).toBe('den tidigare filen');
  });

  it('whose process is killed is said to be lost, and leaves no file behind', async () => {
    const { files, write } = await openApi(startThen((worker) => worker.kill()));
    expect(await write('job-1')).toEqual(refused('job-lost'));
    expect(files()).toEqual([]);
  });

  it('lets every other call be answered meanwhile', async () => {
    const { api, write } = await openApi(startEndless);
    const export_ = write('job-1');
    const command = { type: 'workshop.edit', title: 'Nytt namn' };
    expect(await api.call('workshop.run', { key: 'k-1', command })).toMatchObject({ ok: true });
    expect(await api.call('history.undo', {})).toMatchObject({ ok: true });
    expect(await write('job-1')).toEqual(refused('already-there'));
    await api.call('job.cancel', { job: 'job-1' });
    expect(await export_).toEqual(refused('job-cancelled'));
  });

  it('ends when its workshop is closed', async () => {
    const { api, files, write } = await openApi(startEndless);
    const export_ = write('job-1');
    await api.call('workshop.close', {});
    expect([await export_, files()]).toEqual([refused('job-cancelled'), []]);
  });

  it('may be cancelled when it is done, which does nothing', async () => {
    const { api } = await openApi(startWorker);
    expect(await api.call('job.cancel', { job: 'job-1' })).toEqual({ ok: true, value: null });
  });
});
