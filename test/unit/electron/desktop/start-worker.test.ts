import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleConfig, workerScripts } from '../../../../electron/bundle.ts';
import { startWorker } from '../../../../electron/desktop/start-worker.ts';
import { readApart } from '../../../../electron/import/read-apart.ts';
import { type WorkerKind, workers } from '../../../../electron/work/worker.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { reset, world } from '../../../helpers/electron-stand-in.ts';

vi.mock('electron', () => import('../../../helpers/electron-stand-in.ts'));

const file = { name: 'hot.txt', bytes: Buffer.from('Strömmen går') };
const kinds = Object.keys(workers) as WorkerKind[];

describe('a process in which Electron has work done', () => {
  beforeEach(reset);

  it.each(kinds)('runs the %s bundled beside the main script, with its memory and no output', (kind) => {
    startWorker(kind);
    const { script, heapMegabytes } = workers[kind];
    const bundled = workerScripts.find(({ entry }) => entry === script);
    const [path, values, options] = world.processes[0]?.started ?? [];
    expect(basename(String(path))).toBe(bundled?.file);
    expect(dirname(String(path))).toMatch(/electron.desktop$/);
    expect([values, options]).toEqual([
      [],
      {
        execArgv: [`--max-old-space-size=${heapMegabytes}`],
        serviceName: `Storforum ${kind}`,
        stdio: 'ignore',
      },
    ]);
    const { root, build } = bundleConfig(bundled as (typeof workerScripts)[number], 'dist');
    expect(build?.outDir).toBe(join('dist', 'electron'));
    expect(existsSync(join(String(root), script))).toBe(true);
  });

  it('is sent what to work on when it is ready, answers, and is ended', async () => {
    const sheets = readApart(startWorker, file);
    const process = world.processes[0];
    process?.emit('message', 'ready');
    process?.emit('message', { result: { ok: true, value: [] } });
    expect([await sheets, process?.sent[0], process?.killed]).toEqual([
      [],
      { part: { wanted: 'threats', file, milliseconds: 1_600 } },
      true,
    ]);
  });

  it('may die, which is a refusal', async () => {
    const sheets = readApart(startWorker, file);
    world.processes[0]?.emit('exit', 1);
    await expect(sheets).rejects.toEqual(new Refusal('table-too-heavy'));
  });
});
