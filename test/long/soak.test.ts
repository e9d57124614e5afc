import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../electron/api/create-api.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Snapshot } from '../../shared/api/types.ts';
import type { Workshop } from '../../shared/domain/tables.ts';
import { sayFigure } from '../helpers/figure.ts';
import { logIn } from '../helpers/log.ts';
import { Random } from '../helpers/random/random.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { dayCommand, heldMegabytes, percentile95, slopeOf } from './soak.ts';

const hours = 8;
const actions = 50_000;
const [threats, risks] = [10_000, 400];

it(`a day of ${actions} actions on ${threats} threats leaves memory, time and files as they were`, async () => {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '..', '..', 'resources');
  const folders = { data: join(folder, 'data'), documents: join(folder, 'documents'), resources };
  const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const ask = async <T>(name: string, input: object): Promise<T> => {
    const answer = (await api.call(name, input)) as Result<T>;
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };
  let key = 0;
  const run = (command: object) => ask('workshop.run', { key: `k-${++key}`, command });
  const { file, rows } = await ask<Snapshot>('library.create', { title: 'En dag', language: 'sv' });
  const { method } = rows.workshop[0] as Workshop;

  const threatIds = Array.from({ length: threats }, (_, index) => `t-${index}`);
  const riskIds = Array.from({ length: risks }, (_, index) => `r-${index}`);
  await run({
    type: 'threat.record',
    groupId: null,
    threats: threatIds.map((id) => ({ id, text: `Hot ${id}` })),
  });
  for (const [index, id] of riskIds.entries())
    await run({
      type: 'risk.form',
      id,
      threatIds: threatIds.slice(index * 20, index * 20 + 20),
      title: `Risk ${id}`,
    });

  const random = new Random(8);
  const held: number[] = [];
  const times: number[] = [];
  let largestLog = 0;
  const log = `${join(folders.data, 'library', file)}-wal`;
  for (let hour = 0; hour < hours; hour += 1) {
    for (let step = 0; step < actions / hours; step += 1) {
      const began = performance.now();
      const choice = random.next();
      if (choice < 0.1) await ask('history.undo', {});
      else if (choice < 0.15) await api.call('history.redo', {});
      else await run(dayCommand(random, threatIds, riskIds, method, step));
      times.push(performance.now() - began);
      if (step % 500 === 0) await ask('workshop.read', {});
      if (step % 100 === 0 && existsSync(log)) largestLog = Math.max(largestLog, statSync(log).size);
    }
    const path = join(folders.documents, `hour-${hour}.json`);
    await ask('export.write', { format: 'json', path, replace: true, job: `hour-${hour}` });
    held.push(heldMegabytes());
  }

  const figures = {
    slope: slopeOf(held),
    share: (Math.max(...held) - (held[0] ?? 0)) / (held[0] ?? 1),
    slowest: percentile95(times),
    log: largestLog / 1024 / 1024,
  };
  sayFigure('held after each hour, MB', held.map((each) => each.toFixed(1)).join(' '));
  sayFigure('rise of what is held, MB an hour', figures.slope.toFixed(2));
  sayFigure('rise of what is held since the first hour, per cent', (100 * figures.share).toFixed(1));
  sayFigure('an action, 95 of 100 within, ms', figures.slowest.toFixed(2));
  sayFigure('largest write-ahead log, MB', figures.log.toFixed(1));
  expect(figures.slope).toBeLessThanOrEqual(2);
  expect(figures.slowest).toBeLessThanOrEqual(100);
  expect(figures.log).toBeLessThanOrEqual(16);
});
