// Long work under way, and the call that cancels it.

import { Refusal } from '../../shared/domain/refusal.ts';
import type { TellProgress } from '../work/worker.ts';
import type { Handlers } from './create-api.ts';

/** What a piece of long work is given: a signal to end at, and whom to tell how far it has come. */
export type Job = { readonly signal: AbortSignal; readonly onProgress: TellProgress };

/** Work under way, by the id its window gave it, so that it can be cancelled before it is answered. */
export class Jobs {
  private readonly running = new Map<string, AbortController>();
  private readonly tell: (id: string, ...progress: Parameters<TellProgress>) => void;

  constructor(tell: (id: string, ...progress: Parameters<TellProgress>) => void) {
    this.tell = tell;
  }

  async run<T>(id: string, work: (job: Job) => Promise<T>): Promise<T> {
    if (this.running.has(id)) throw new Refusal('already-there');
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      return await work({
        signal: controller.signal,
        onProgress: (progress) => this.tell(id, progress),
      });
    } finally {
      this.running.delete(id);
    }
  }

  /** Does nothing for work that is done or was never begun. */
  cancel(id: string): void {
    this.running.get(id)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}

export const jobHandlers: Handlers<'job.cancel'> = {
  'job.cancel': (app, { job }) => {
    app.jobs.cancel(job);
    return null;
  },
};
