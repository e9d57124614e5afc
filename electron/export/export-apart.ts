import { runInWorker, type WorkApart } from '../work/run-in-worker.ts';
import type { StartWorker } from '../work/worker.ts';
import type { Part } from './parts.ts';

type Apart = Pick<WorkApart, 'signal' | 'onProgress'> & { readonly parts: Iterable<Part> };

/** Has the bytes of an export made in a process of its own. Throws `job-cancelled`, `job-lost` and what it refuses. */
export function exportApart(start: StartWorker, { parts, signal, onProgress }: Apart): Promise<Uint8Array> {
  return runInWorker(() => start('exporter'), { parts, lost: 'job-lost', signal, onProgress });
}
