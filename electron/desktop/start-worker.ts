import { basename, join } from 'node:path';
import { utilityProcess } from 'electron';
import { type Worker, type WorkerKind, workers } from '../work/worker.ts';

/** A process of Electron's own kind that does a piece of work; the shipped program cannot be run as Node. */
export function startWorker(kind: WorkerKind): Worker {
  const { script, heapMegabytes } = workers[kind];
  const child = utilityProcess.fork(join(import.meta.dirname, `${basename(script, '.ts')}.js`), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serviceName: `Storforum ${kind}`,
    stdio: 'ignore',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
