// Files that the system hands over: the queue they wait in, and the calls on them.

import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { faultOf } from '../../shared/api/result.ts';
import type { IncomingFile } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { snapshotOf } from '../commands/session.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { copyIncoming, headDigestOf, inspectIncoming } from '../library/incoming-file.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';
import { openChecked } from './library-handlers.ts';

export const incomingHandlers: Handlers<
  'incoming.next' | 'incoming.take' | 'incoming.dismiss' | 'origin.read' | 'origin.write'
> = {
  'incoming.next': (app) => {
    const { next } = app.incoming;
    return next && described(app, next);
  },
  'incoming.take': async (app, { id, as, open }) => {
    const path = app.incoming.pathOf(id);
    const file = as === 'copy' ? await copied(app, path) : await openedInstead(app, path);
    if (open) await openChecked(app, file);
    app.incoming.remove(id);
    return open ? snapshotOf(app.workshop) : null;
  },
  'incoming.dismiss': (app, { id }) => {
    app.incoming.remove(id);
    return null;
  },
  'origin.read': (app) => app.origins.of(app.workshop),
  'origin.write': (app, { beside }) => ({
    path: beside ? app.origins.writeBeside(app.workshop) : app.origins.writeBack(app.workshop),
  }),
};

/** What the page is told of a waiting file; one that is not ours comes with the reason, and stays until that is read. */
async function described(
  app: AppState,
  { id, path, more }: NonNullable<IncomingQueue['next']>,
): Promise<IncomingFile> {
  const file = { id, name: basename(path), folder: dirname(path), more };
  try {
    return { ...file, ...(await inspectIncoming(app, path)), fault: null };
  } catch (thrown) {
    return { ...file, title: '', twin: null, fault: faultOf(asRefusal(thrown)) };
  }
}

async function copied(app: AppState, path: string): Promise<string> {
  const head = await headDigestOf(app, path);
  const { file, title, isWithoutBallots } = await copyIncoming(app, path);
  if (isWithoutBallots) app.notify('ballots-left-out', title);
  if (head !== null) app.origins.remember(file, path, head);
  return file;
}

/**
 * The file that the library has already. It is offered to be written to the place of the one that was handed over only
 * where it goes on from that one: otherwise something would be lost there.
 */
async function openedInstead(app: AppState, path: string): Promise<string> {
  const { twin } = await inspectIncoming(app, path);
  if (!twin) return copied(app, path);
  const head =
    twin.relation === 'same' || twin.relation === 'file-older' ? await headDigestOf(app, path) : null;
  if (head !== null) app.origins.remember(twin.file, path, head);
  return twin.file;
}

/** A file that the system handed over, under an id of this run. */
type Waiting = { readonly id: string; readonly path: string };

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
