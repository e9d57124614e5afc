import { randomUUID } from 'node:crypto';
import { Refusal } from '../../shared/domain/refusal.ts';

/** A file that the system handed over, under an id of this run. */
export type Waiting = { readonly id: string; readonly path: string };

/** More are passed over: somebody selected a whole disk. */
const mostWaiting = 100;

/** Files handed over by the system, each waiting until the facilitator's page asks for it. */
export class IncomingQueue {
  private waiting: readonly Waiting[] = [];

  /** Takes in paths that are not waiting already. */
  add(paths: readonly string[]): void {
    for (const path of paths)
      if (this.waiting.length < mostWaiting && this.waiting.every((each) => each.path !== path))
        this.waiting = [...this.waiting, { id: randomUUID(), path }];
  }

  /** The one whose turn it is, and how many come after it. */
  get next(): (Waiting & { readonly more: number }) | null {
    const [first] = this.waiting;
    return first ? { ...first, more: this.waiting.length - 1 } : null;
  }

  /** The path of a waiting file. Throws `not-found` for one that has been dealt with. */
  pathOf(id: string): string {
    const path = this.waiting.find((each) => each.id === id)?.path;
    if (path === undefined) throw new Refusal('not-found', { what: 'file' });
    return path;
  }

  remove(id: string): void {
    this.waiting = this.waiting.filter((each) => each.id !== id);
  }
}
