// The window's one way to its host: calls, events, and long work that tells how far it has come.

import type { Bridge, HostEvent } from '../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../shared/api/contract.ts';
import type { Result } from '../shared/api/result.ts';

declare global {
  interface Window {
    readonly storforum: Bridge;
  }
}

/** Asks the host. A host that cannot be reached is answered like any other refusal, so callers know one way. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  try {
    return await window.storforum.call(name, input);
  } catch {
    return { ok: false, error: { code: 'host-unreachable', params: {} } };
  }
}

export const listen: Bridge['listen'] = (listener) => window.storforum.listen(listener);

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
