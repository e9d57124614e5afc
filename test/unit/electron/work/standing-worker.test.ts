import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StandingWorker } from '../../../../electron/work/standing-worker.ts';
import type { Worker } from '../../../../electron/work/worker.ts';

/** A process that answers each question with its number, once it has said that it is there. */
function process() {
  let hear: (message: unknown) => void = () => {};
  let asked = 0;
  const kill = vi.fn();
  const worker: Worker = {
    send: (message) => {
      if ('part' in (message as object)) return;
      asked += 1;
      hear({ result: { ok: true, value: asked } });
    },
    onMessage: (listener) => {
      hear = listener;
    },
    onEnd: () => {},
    kill,
    errorOutput: () => '',
  };
  return { worker, kill, ready: () => hear('ready') };
}

const question = { parts: [], lost: 'file-too-heavy' } as const;

describe('a process that is asked again', () => {
  afterEach(() => void vi.useRealTimers());

  it('that was started ahead, and has said so before anything was asked, answers at once', async () => {
    const { worker, ready } = process();
    const start = vi.fn(() => worker);
    const standing = new StandingWorker(start);
    standing.prepare();
    ready();
    expect(await standing.run(question)).toBe(1);
    standing.prepare();
    expect(await standing.run(question)).toBe(2);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('that was started ahead and is not there yet is waited for', async () => {
    const { worker, ready } = process();
    const standing = new StandingWorker(() => worker);
    standing.prepare();
    const answer = standing.run(question);
    ready();
    expect(await answer).toBe(1);
  });

  it('is ended when nothing has been asked for a minute', () => {
    vi.useFakeTimers();
    const { worker, kill } = process();
    new StandingWorker(() => worker).prepare();
    vi.advanceTimersByTime(59_000);
    expect(kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(kill).toHaveBeenCalledTimes(1);
  });

  it.skipIf(!existsSync('/proc/self/task'))(
    'does not outlive its host, however that ends',
    { timeout: 30_000 },
    async () => {
      for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
        const host = spawn(globalThis.process.execPath, ['--input-type=module', '-e', hostScript]);
        await once(host.stdout, 'data');
        const [child = 0] = childrenOf(host.pid as number);
        expect(child).toBeGreaterThan(0);
        host.kill(signal);
        await vi.waitFor(() => expect(isRunning(child)).toBe(false), { timeout: 10_000 });
      }
    },
  );
});

const electron = join(import.meta.dirname, '../../../../electron');
/** What a host does at its start, and then waits for ever. */
const hostScript = `
  import { Inspector } from '${electron}/library/inspect.ts';
  import { startWorker } from '${electron}/loopback/start-worker.ts';
  const inspector = new Inspector(startWorker);
  inspector.prepare();
  await inspector.askAll('facts', [{ path: '/nowhere' }]);
  console.log('ready');
  setInterval(() => {}, 1_000);
`;

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** One that has ended and that nobody has asked about yet runs no more. */
function isRunning(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  return existsSync(path) && !/\) [ZX] /.test(readFileSync(path, 'utf8'));
}
