import { runInWorker, type WorkApart } from '../../work/run-in-worker.ts';
import type { StartWorker } from '../../work/worker.ts';
import type { SummaryPart } from './source.ts';

type Apart = Pick<WorkApart, 'signal' | 'onProgress'> & { readonly parts: Iterable<SummaryPart> };

/** Has the bytes of a summary made in a process of its own. Throws `job-cancelled`, `job-lost` and what it refuses. */
export function summariseApart(
  start: StartWorker,
  { parts, signal, onProgress }: Apart,
): Promise<Uint8Array> {
  return runInWorker(() => start('summariser'), { parts, lost: 'job-lost', signal, onProgress });
}
