import type { SecondCopy } from '../../shared/api/backup-types.ts';
import { type Fault, faultOf } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { runInWorker } from '../work/run-in-worker.ts';
import type { StartWorker } from '../work/worker.ts';
import type { CopierWork } from './copier.ts';
import type { CopyOrder } from './second-copy-folder.ts';

/** How long a copy may take, in milliseconds: a slow stick is waited for, a network that does not answer is not. */
const copyTimeout = 60_000;
/** The same of a look at a folder that somebody has just named, and waits. */
const checkTimeout = 10_000;

type Surroundings = {
  readonly startWorker: StartWorker;
  /** The folder that has been chosen, or null. */
  readonly folder: () => string | null;
  /** Hears of the first fault of a row of them, and of the first success after it (null). */
  readonly tell: (fault: Fault | null) => void;
  readonly milliseconds?: number;
};

/**
 * Puts each backup into a second folder as well, where one has chosen one. The folder is touched by a process of its own
 * alone, which is ended when it takes too long: a stick that is gone or a network that is silent keeps nobody waiting.
 * What fails is tried again with the next backup. One copy is made at a time, and of those that wait the newest.
 */
export class SecondCopies {
  private readonly around: Surroundings;
  private waiting: Omit<CopyOrder, 'folder'> | null = null;
  private underWay: Promise<void> | null = null;
  private state: Omit<SecondCopy, 'folder'> = { copiedAt: null, fault: null };

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** Where the copies go, when the last one was made since the app started, and what is wrong now. */
  get now(): SecondCopy {
    return { folder: this.around.folder(), ...this.state };
  }

  /** What is under way; null where nothing is. Always ends. */
  get unfinished(): Promise<void> | null {
    return this.underWay;
  }

  /** A backup has been made, or stands where the workshop does. */
  make(order: Omit<CopyOrder, 'folder'>): void {
    if (this.around.folder() === null) return;
    this.waiting = order;
    this.underWay ??= this.copyAll();
  }

  /** Throws `copy-folder-…` where a folder cannot be used. */
  async check(folder: string, root: string): Promise<void> {
    try {
      await this.work({ check: { folder, root } }, checkTimeout);
    } catch (thrown) {
      throw new Refusal(faultIn(thrown).code, { path: folder });
    }
  }

  /** Another folder has been chosen, or none: what was known is of the one before. */
  forget(): void {
    this.waiting = null;
    this.state = { copiedAt: null, fault: null };
  }

  private async copyAll(): Promise<void> {
    for (let order = this.waiting; order; order = this.waiting) {
      this.waiting = null;
      const folder = this.around.folder();
      if (folder !== null) await this.copy({ ...order, folder });
    }
    this.underWay = null;
  }

  private async copy(order: CopyOrder): Promise<void> {
    const { folder } = order;
    const before = this.state.fault;
    const after = await this.attempt(order);
    if (folder !== this.around.folder()) return;
    const copiedAt = after ? this.state.copiedAt : new Date().toISOString();
    this.state = { copiedAt, fault: after };
    if ((before === null) !== (after === null)) this.around.tell(after);
  }

  private async attempt(copy: CopyOrder): Promise<Fault | null> {
    try {
      await this.work({ copy }, this.around.milliseconds ?? copyTimeout);
      return null;
    } catch (thrown) {
      return { ...faultIn(thrown), params: { path: copy.folder } };
    }
  }

  private work(part: CopierWork, milliseconds: number): Promise<null> {
    const { startWorker } = this.around;
    return runInWorker(() => startWorker('copier'), {
      parts: [part],
      lost: 'copy-folder-silent',
      milliseconds,
    });
  }
}

function faultIn(thrown: unknown): Fault {
  const refused = asRefusal(thrown);
  return faultOf(refused instanceof Refusal ? refused : new Refusal('copy-folder-failed'));
}
