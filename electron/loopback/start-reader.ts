import { fork } from 'node:child_process';
import { join } from 'node:path';
import { heapMegabytes } from '../import/limits.ts';
import type { ReaderProcess } from '../import/read-apart.ts';

const root = join(import.meta.dirname, '..', '..');

/** Little memory, no files but the program's own, no writing, no further process. */
export const readerFlags = [
  `--max-old-space-size=${heapMegabytes}`,
  '--permission',
  `--allow-fs-read=${root}`,
] as const;

/** A process of the same Node that reads a file from outside, and has nobody to complain to. */
export function startReader(): ReaderProcess {
  const child = fork(join(root, 'electron/import/reader.ts'), [], {
    execArgv: [...readerFlags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => child.send(message as object),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
