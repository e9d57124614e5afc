import { setImmediate as breath } from 'node:timers/promises';
import type { Result } from '../../shared/api/result.ts';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import type { Progress, TellProgress, ToWorker, Worker } from './worker.ts';

export type WorkApart = {
  /** What to work on, in pieces small enough that others are answered between them. */
  readonly parts: Iterable<unknown> | AsyncIterable<unknown>;
  /** What is said when the process is lost: it ended, was ended by the system, or took too long. */
  readonly lost: RefusalCode;
  /** How long the work may take, in milliseconds, counted from when all parts have been sent. */
  readonly milliseconds?: number | undefined;
  /** Ends the work with the refusal `job-cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: TellProgress | undefined;
  /** What is answered before the whole; the time begins anew with each. */
  readonly onPiece?: ((piece: unknown) => void) | undefined;
};

/** How long a process may take to start, in milliseconds: on a busy machine that says nothing of the work. */
const startMilliseconds = 30_000;

/**
 * Has something done in a process of its own, which is ended whatever happens: work that takes too long or too much
 * memory takes nothing else with it. Throws what the work refuses, `lost`, or `job-cancelled`.
 */
export async function runInWorker<T>(start: () => Worker, work: WorkApart): Promise<T> {
  refuseIfCancelled(work.signal);
  const worker = start();
  try {
    return await answerOf<T>({ worker, isReady: false }, work);
  } finally {
    worker.kill();
  }
}

/** A process, and whether it has said that it is there. */
export type Answering = { readonly worker: Worker; isReady: boolean };

/** What a process answers; it is not ended. Throws what `runInWorker` does. */
export async function answerOf<T>(process: Answering, work: WorkApart): Promise<T> {
  const timers = new Timers();
  try {
    const result = await resultOf(process, work, timers);
    if (result.ok) return result.value as T;
    throw new Refusal(result.error.code, result.error.params);
  } finally {
    timers.end();
  }
}

/** Throws `job-cancelled` once the signal has been given. */
export function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal('job-cancelled');
}

type FromWorker =
  | 'ready'
  | { readonly progress: Progress }
  | { readonly piece: unknown }
  | { readonly result: Result<unknown> };

function resultOf(process: Answering, work: WorkApart, timers: Timers): Promise<Result<unknown>> {
  const { worker } = process;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Refusal(work.lost));
    const begin = () => feed(worker, work).then(() => timers.set(giveUp, work.milliseconds), reject);
    work.signal?.addEventListener('abort', () => reject(new Refusal('job-cancelled')));
    worker.onEnd(giveUp);
    worker.onMessage((received) => {
      const message = received as FromWorker;
      if (message !== 'ready' && 'progress' in message) return work.onProgress?.(message.progress);
      timers.clear();
      if (message !== 'ready' && 'piece' in message) {
        work.onPiece?.(message.piece);
        return timers.set(giveUp, work.milliseconds);
      }
      if (message !== 'ready') return resolve(message.result);
      process.isReady = true;
      return begin();
    });
    if (process.isReady) void begin();
    else timers.set(giveUp, startMilliseconds);
  });
}

async function feed(worker: Worker, { parts, signal }: WorkApart): Promise<void> {
  const send = (message: ToWorker) => worker.send(message);
  for await (const part of parts) {
    send({ part });
    await breath();
    refuseIfCancelled(signal);
  }
  send({ begin: true });
}

/** One timer at a time; none once the work is over. */
class Timers {
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  set(act: () => void, milliseconds: number | undefined): void {
    if (milliseconds !== undefined && !this.over) this.timer = setTimeout(act, milliseconds);
  }

  clear(): void {
    clearTimeout(this.timer);
  }

  end(): void {
    this.over = true;
    this.clear();
  }
}
