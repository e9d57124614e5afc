import type { StartWorker } from '../work/worker.ts';
import type { Log } from './log.ts';

/** Starts workers whose errors are logged when they end: a library's unexpected error, memory that ran out. */
export function loggedWorkers(start: StartWorker, log: Log): StartWorker {
  return (kind) => {
    const worker = start(kind);
    worker.onEnd(() => log.output(`worker-${kind}`, worker.errorOutput()));
    return worker;
  };
}
