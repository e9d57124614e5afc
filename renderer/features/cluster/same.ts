// Threats that say the same: made one card, and cards of their own again.

import { flushSync } from 'react-dom';
import type { Threat } from '../../../shared/domain/tables.ts';
import { mostAlike } from '../../../shared/domain/text/near-duplicate.ts';
import { run } from '../../state/board-store.ts';
import { setUi } from '../../state/ui-store.ts';
import { openMenu } from './board-commands.ts';
import { type BoardItem, inBoardOrder, type Lists, listOf, listsNow } from './board-model.ts';
import { clearMarks, useCluster } from './cluster-store.ts';
import { focusFirst } from './focus.ts';
import { showLanded } from './move/request-move.ts';

/** Most cards that are proposed as the same. */
const most = 8;

/** The cards that say what a card says, the most alike first. */
export function proposedSame({ tray, columns }: Lists, threatId: string): Threat[] {
  const cards = [tray, ...columns.map(({ threats }) => threats)].flat();
  const own = cards.find(({ id }) => id === threatId);
  const others = cards.filter(({ id }) => id !== threatId);
  return own ? mostAlike(own.text, others, most) : [];
}

/** What is marked is the same as the card in focus, which is the one that is kept; with nothing marked, asks as what. */
export function joinMarkedOrAsk(threatId: string): void {
  const marked = inBoardOrder(listsNow(), useCluster.getState().markedThreats);
  const ids = marked.filter((id) => id !== threatId);
  if (ids.length > 0) joinCards(ids, threatId);
  else openMenu({ kind: 'threat', id: threatId }, 'same');
}

/** Makes cards one with another, which keeps its place and its words. */
export function joinCards(ids: readonly string[], intoId: string): void {
  const { fault } = flushSync(() => run({ type: 'threat.join', ids: [...ids], intoId }));
  if (fault) {
    setUi({ fault });
    return;
  }
  clearMarks();
  show([intoId]);
}

/** Makes what is joined to a card cards of their own again, all of it unless it is said which. */
export function separateCard(threatId: string, joinedId?: string): void {
  const joined = (listsNow().joined.get(threatId) ?? []).map(({ id }) => id);
  const ids = joined.filter((id) => joinedId === undefined || id === joinedId);
  if (ids.length === 0) return;
  const { fault } = flushSync(() => run({ type: 'threat.separate', ids }));
  if (fault) setUi({ fault });
  else show([...ids, threatId]);
}

function show(ids: readonly string[]): void {
  const cards = ids.map((id): BoardItem => ({ kind: 'threat', id }));
  const riskId = listOf(listsNow(), ids[0] ?? '');
  focusFirst(riskId === null ? cards : [...cards, { kind: 'risk', id: riskId }]);
  showLanded(cards);
}
