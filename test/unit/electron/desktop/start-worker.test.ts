import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorker } from '../../../../electron/desktop/capabilities.ts';
import { exportApart } from '../../../../electron/export/parts.ts';
import { readApart } from '../../../../electron/import/read-apart.ts';
import { bundleConfig, workerScripts } from '../../../../electron/packaging/bundle.ts';
import { type WorkerKind, workers } from '../../../../electron/work/worker.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { type FakeUtilityProcess, reset, world } from '../../../fake-electron/index.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

const file = { name: 'hot.txt', bytes: Buffer.from('Strömmen går') };
const kinds = Object.keys(workers) as WorkerKind[];

describe('a process in which Electron has work done', () => {
  beforeEach(reset);

  it.each(kinds)(
    'runs the %s bundled beside the main script, with its memory and its error output',
    (kind) => {
      startWorker(kind);
      const { script, heapMegabytes } = workers[kind];
      const bundled = workerScripts.find(({ entry }) => entry === script);
      const [path, values, options] = world.processes[0]?.started ?? [];
      expect(basename(String(path))).toBe(bundled?.file);
      expect(dirname(String(path))).toMatch(/electron.desktop$/);
      expect([values, options]).toEqual([
        [],
        {
          execArgv: [`--js-flags=--max-old-space-size=${heapMegabytes}`],
          serviceName: `Storforum ${kind}`,
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      ]);
      const { root, build } = bundleConfig(bundled as (typeof workerScripts)[number], 'dist');
      expect(build?.outDir).toBe(join('dist', 'electron'));
      expect(existsSync(join(String(root), script))).toBe(true);
    },
  );

  it.each(kinds)('holds the %s to its memory: the flags are ones that Electron passes on', (kind) => {
    startWorker(kind);
    expect(world.processes[0]?.v8Flags).toEqual([`--max-old-space-size=${workers[kind].heapMegabytes}`]);
  });

  it('is sent what to work on when it is ready, answers, and is ended', async () => {
    const sheets = readApart(startWorker, file);
    const process = await spawned();
    process.emit('message', 'ready');
    process.emit('message', { result: { ok: true, value: [] } });
    expect([await sheets, process.sent[0], process.killed]).toEqual([
      [],
      {
        part: {
          wanted: 'threats',
          file: { ...file, bytes: new Uint8Array(file.bytes) },
          milliseconds: 1_600,
        },
      },
      true,
    ]);
  });

  it('may die, which is a refusal', async () => {
    const sheets = readApart(startWorker, file);
    (await spawned()).emit('exit', 1);
    await expect(sheets).rejects.toEqual(new Refusal('table-too-heavy'));
  });

  it('may use up its memory, which is a refusal and no error of the app', async () => {
    const sheets = readApart(startWorker, file);
    (await spawned()).runOutOfMemory();
    await expect(sheets).rejects.toEqual(new Refusal('table-too-heavy'));
  });

  it('that uses up its memory when nobody waits for it any more is no error of the app either', async () => {
    startWorker('reader');
    const process = await spawned();
    expect(() => process.runOutOfMemory()).not.toThrow();
  });

  it('that is cancelled before it has started is ended as soon as it has', async () => {
    const cancel = new AbortController();
    const made = exportApart(startWorker, { parts: [], signal: cancel.signal });
    cancel.abort();
    await expect(made).rejects.toEqual(new Refusal('job-cancelled'));
    expect(world.processes[0]?.killed).toBe(false);
    expect((await spawned()).killed).toBe(true);
  });
});

/** The process that was started last, once it has started. */
async function spawned(): Promise<FakeUtilityProcess> {
  const process = world.processes.at(-1) as FakeUtilityProcess;
  if (process.pid === undefined) await once(process, 'spawn');
  return process;
}
