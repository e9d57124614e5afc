import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { heapMegabytes } from '../import/limits.ts';
import type { ReaderProcess } from '../import/read-apart.ts';

/** A process of Electron's own kind that reads a file from outside; the shipped program cannot be run as Node. */
export function startReader(): ReaderProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'reader.js'), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serviceName: 'Storforum reader',
    stdio: 'ignore',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
