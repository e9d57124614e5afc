import { basename, join } from 'node:path';
import { utilityProcess } from 'electron';
import { keepErrorOutput, type Worker, type WorkerKind, workers } from '../work/worker.ts';

/**
 * V8's flags are the only ones that Electron passes on to a process of its own: memory is limited by them. Node's
 * `--permission` is not among them, so that a worker here writes nothing because its code does not, and for no other
 * reason; on loopback it is also forbidden to.
 */
export function workerFlags(kind: WorkerKind): string[] {
  return [`--js-flags=--max-old-space-size=${workers[kind].heapMegabytes}`];
}

/** A process of Electron's own kind that does a piece of work; the shipped program cannot be run as Node. */
export function startWorker(kind: WorkerKind): Worker {
  const path = join(import.meta.dirname, `${basename(workers[kind].script, '.ts')}.js`);
  const child = utilityProcess.fork(path, [], {
    execArgv: workerFlags(kind),
    serviceName: `Storforum ${kind}`,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errorOutput = keepErrorOutput(child.stderr);
  let isCancelled = false;
  // Before it has started, Electron ends nothing and says so by `false`.
  child.once('spawn', () => isCancelled && child.kill());
  // Raised for a process that has used up its memory. Without a listener it would become an uncaught error of the app.
  child.on('error', () => undefined);
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => {
      isCancelled = true;
      child.kill();
    },
    errorOutput,
  };
}
