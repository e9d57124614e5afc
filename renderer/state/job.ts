import type { HostEvent } from '../../shared/api/bridge.ts';
import { call, listen } from '../api.ts';

export type Progress = Pick<Extract<HostEvent, { type: 'job' }>, 'done' | 'of'>;

/** Has long work done under a new id, and hears how far it has come until it is answered. */
export async function runJob<T>(
  onProgress: (progress: Progress) => void,
  work: (job: string) => Promise<T>,
): Promise<T> {
  const job = crypto.randomUUID();
  const stop = listen((event) => {
    if (event.type === 'job' && event.job === job) onProgress(event);
  });
  try {
    return await work(job);
  } finally {
    stop();
  }
}

/** Asks for an end to it; the call of the work itself tells when it has ended. */
export function cancelJob(job: string): void {
  void call('job.cancel', { job });
}
