import { type Answering, answerOf, type WorkApart } from './run-in-worker.ts';
import type { Worker } from './worker.ts';

/** How long a process waits for the next question before it is ended, in milliseconds. */
const idleTimeout = 60_000;

/**
 * A process that is asked again, since to start one takes longer than most questions. It can be started ahead of the first
 * one. It is ended when nothing has been asked for a while, and when it was lost: the next question starts another.
 */
export class StandingWorker {
  private readonly start: () => Worker;
  private standing: Answering | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(start: () => Worker) {
    this.start = start;
  }

  /** Starts the process, so that the question that is to come need not wait for it. */
  prepare(): void {
    if (this.standing) return;
    this.standing = this.started();
    this.rest();
  }

  /** One piece of work at a time. Throws as `runInWorker` does. */
  async run<T>(work: WorkApart): Promise<T> {
    clearTimeout(this.idle);
    this.standing ??= this.started();
    try {
      const value = await answerOf<T>(this.standing, work);
      this.rest();
      return value;
    } catch (thrown) {
      this.end();
      throw thrown;
    }
  }

  /** Ends the process, and whatever it is at. */
  end(): void {
    clearTimeout(this.idle);
    const ended = this.standing;
    this.standing = null;
    ended?.worker.kill();
  }

  private rest(): void {
    this.idle = setTimeout(() => this.end(), idleTimeout).unref();
  }

  private started(): Answering {
    const worker = withOneListener(this.start(), () => {
      if (this.standing?.worker === worker) this.standing = null;
    });
    const answering = { worker, isReady: false };
    // One that was started ahead says so before anything listens for an answer.
    worker.onMessage((message) => {
      if (message === 'ready') answering.isReady = true;
    });
    return answering;
  }
}

/** Each piece of work listens in the place of the one before. */
function withOneListener(worker: Worker, ended: () => void): Worker {
  let hear: (message: unknown) => void = () => undefined;
  let lose: () => void = () => undefined;
  worker.onMessage((message) => hear(message));
  worker.onEnd(() => {
    ended();
    lose();
  });
  return {
    ...worker,
    onMessage: (listener) => {
      hear = listener;
    },
    onEnd: (listener) => {
      lose = listener;
    },
  };
}
