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

/**
 * The two become one risk, or the new one goes to the risk of the other: each stays a card of its own group, so that it is
 * seen that both have said it.
 */
export function joinNearDuplicate(): void {
  const { found } = useNearDuplicate.getState();
  const like = useBoard.getState().tables.threat.get(found?.likeId ?? '');
  if (!found || !like) return;
  const { threatId, likeId } = found;
  const { fault } = run(
    like.riskId === null
      ? { type: 'risk.form', id: crypto.randomUUID(), threatIds: [likeId, threatId] }
      : { type: 'threat.place', ids: [threatId], riskId: like.riskId, beforeId: null },
  );
  if (fault) setUi({ fault });
  else dismissNearDuplicate();
}
