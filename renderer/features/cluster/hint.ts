import { create } from 'zustand';
import { suggestionsFor } from '../../../shared/domain/suggest/index.ts';
import { useBoard } from '../../state/board-store.ts';
import { suggestionsNow } from '../../state/suggestions.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { elementId, placeOf } from './board-item.ts';
import { hasMarks, say, useCluster } from './cluster-store.ts';
import { focusPlace } from './focus.ts';
import { requestMove } from './request-move.ts';

/** An unsorted threat that one looks at, and its likely companions, the likeliest first. */
export type Hint = { readonly threatId: string; readonly likes: readonly string[] };

export const useHint = create<{ readonly hint: Hint | null }>(() => ({ hint: null }));

const mostLikes = 3;
/** Whoever only passes over cards is not kept waiting for what is like them. */
const rest = 80;

/** Watches which card one looks at, by focus or pointer. Returns its own removal. */
export function watchLooks(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  const look = ({ target }: Event) => {
    const place = target instanceof Element ? placeOf(target) : null;
    if (place?.kind !== 'threat' || place.id === last) return;
    last = place.id;
    clearTimeout(timer);
    timer = setTimeout(() => showHint(place.id), rest);
  };
  // Cards that move under a pointer at rest are not looked at.
  const onMove = (event: PointerEvent) => {
    if (event.movementX !== 0 || event.movementY !== 0) look(event);
  };
  document.addEventListener('focusin', look);
  document.addEventListener('pointermove', onMove, { passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', look);
    document.removeEventListener('pointermove', onMove);
    useHint.setState({ hint: null });
  };
}

/** What is like an unsorted threat; nothing for one that a person has placed. */
function showHint(threatId: string): void {
  const isUnsorted = useBoard.getState().tables.threat.get(threatId)?.riskId === null;
  const likes = isUnsorted && !useCluster.getState().drag ? likesOf(threatId) : [];
  useHint.setState({ hint: likes.length > 0 ? { threatId, likes } : null });
}

function likesOf(threatId: string): string[] {
  const { dismissedPairs } = useUi.getState();
  return suggestionsFor(suggestionsNow(), threatId, mostLikes, dismissedPairs).map((each) => each.threatId);
}

/** The hint that holds: none while something is marked, or when its threat has found its place meanwhile. */
export function hintNow(): Hint | null {
  const { hint } = useHint.getState();
  const { threat } = useBoard.getState().tables;
  const isOpen = hint !== null && threat.get(hint.threatId)?.riskId === null;
  return isOpen && threat.has(hint.likes[0] ?? '') && !hasMarks(useCluster.getState()) ? hint : null;
}

/** Puts the threat with its likeliest companion: into that one's risk, or into a new risk of the two. */
export function acceptHint(): void {
  const hint = hintNow();
  const like = useBoard.getState().tables.threat.get(hint?.likes[0] ?? '');
  if (!hint || !like) return;
  const source = { kind: 'threats', ids: [hint.threatId] } as const;
  const target = like.riskId === null ? ({ kind: 'threat', id: like.id } as const) : undefined;
  requestMove(source, target ?? { kind: 'risk', id: like.riskId ?? '' }, 'key');
}

/** The two do not belong together: the next likeliest takes its place. */
export function waveAway(): void {
  const hint = hintNow();
  const like = hint?.likes[0];
  if (!hint || like === undefined) return;
  setUi(({ dismissedPairs }) => ({ dismissedPairs: [...dismissedPairs, [hint.threatId, like]] }));
  showHint(hint.threatId);
  say('hint.waved');
  if (document.activeElement === document.body) focusPlace({ kind: 'threat', id: hint.threatId });
}

/** Marks the cards of likely companions; set here, so that thousands of cards need not be drawn anew. */
export function paintLikes(likes: readonly string[]): () => void {
  const cards = likes.map((id) => document.getElementById(elementId({ kind: 'threat', id })));
  for (const [index, card] of cards.entries()) card?.setAttribute('data-like', String(index + 1));
  return () => {
    for (const card of cards) card?.removeAttribute('data-like');
  };
}
