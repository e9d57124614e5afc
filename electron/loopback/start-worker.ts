import { fork } from 'node:child_process';
import { basename, join } from 'node:path';
import { keepErrorOutput, type Worker, type WorkerKind, workers } from '../work/worker.ts';

const root = join(import.meta.dirname, '..', '..');

const withFiles = ['--allow-fs-read=*', '--allow-fs-write=*', '--allow-addons', '--allow-worker'];

/**
 * So much memory and no more, no further process; no files but the program's own and no writing, unless it opens files.
 * One that writes files is not held by Node at all, which would refuse to flush them.
 */
export function workerFlags(kind: WorkerKind): string[] {
  if ('writesFiles' in workers[kind]) return [`--max-old-space-size=${workers[kind].heapMegabytes}`];
  const files = 'opensFiles' in workers[kind] ? withFiles : [`--allow-fs-read=${root}`];
  return [`--max-old-space-size=${workers[kind].heapMegabytes}`, '--permission', ...files];
}

/**
 * The script of a worker: its bundle where `dist` is known to be built from these sources, since eighty source files take
 * five times as long to start.
 */
function scriptOf(kind: WorkerKind): string {
  const { script } = workers[kind];
  if (!process.env.STORFORUM_IS_BUILT) return join(root, 'electron', script);
  return join(root, 'dist', 'electron', `${basename(script, '.ts')}.js`);
}

/** A process of the same Node that does a piece of work. */
export function startWorker(kind: WorkerKind): Worker {
  const child = fork(scriptOf(kind), [], {
    execArgv: workerFlags(kind),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errorOutput = keepErrorOutput(child.stderr);
  return {
    // One that has just ended takes no more messages; that it ended is told by itself.
    send: (message) => child.connected && child.send(message as object, () => undefined),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      // Comes after `exit`, when all that the process has said is here.
      child.on('close', listener);
      child.on('error', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
      // One that waits for a network that does not answer ends only when that does: nobody waits for it.
      child.unref();
      child.channel?.unref();
    },
    errorOutput,
  };
}
