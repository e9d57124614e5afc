// A threat that has just been added and says nearly what another says: shown at once, to be joined or left.

import { create } from 'zustand';
import { nearDuplicateOf } from '../../shared/domain/text/near-duplicate.ts';
import { run, useBoard } from './board-store.ts';
import { setUi } from './ui-store.ts';

/** The threat that was added, and the one that it is like. */
type NearDuplicate = { readonly threatId: string; readonly likeId: string };

export const useNearDuplicate = create<{ readonly found: NearDuplicate | null }>(() => ({ found: null }));

useBoard.subscribe((board, before) => board.file !== before.file && dismissNearDuplicate());

/** Looks for one once what was added is drawn: a key is answered first. A list that was pasted is read by whoever pasted it. */
export function lookForNearDuplicate(ids: readonly string[]): void {
  dismissNearDuplicate();
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) setTimeout(() => look(id));
}

function look(id: string): void {
  const { threat } = useBoard.getState().tables;
  const own = threat.get(id);
  if (!own) return;
  const like = nearDuplicateOf(
    own.text,
    [...threat.values()].filter((each) => each.id !== id),
  );
  useNearDuplicate.setState({ found: like && { threatId: id, likeId: like.id } });
}

export function dismissNearDuplicate(): void {
  useNearDuplicate.setState({ found: null });
}

/** The two become one card: that of the other, with both groups and both wordings. */
export function joinNearDuplicate(): void {
  const { found } = useNearDuplicate.getState();
  if (!found) return;
  const { fault } = run({ type: 'threat.join', ids: [found.threatId], intoId: found.likeId });
  if (fault) setUi({ fault });
  else dismissNearDuplicate();
}
