import { placeAfter } from '../../components/use-roving-focus.ts';
import { type Lists, listOf, listsNow, threatsIn } from './board-model.ts';
import { markThreats, type RangeSelection, useCluster } from './cluster-store.ts';
import { focusItem, itemInFocus } from './focus.ts';
import { type Direction, stepsInList } from './grid-navigation.ts';

/** The range from a card to another of its list; in another list it begins there anew. */
export function extendedRange(
  lists: Lists,
  former: RangeSelection,
  to: string,
): { range: RangeSelection; marked: Set<string> } {
  const ids = threatsIn(lists, listOf(lists, to)).map(({ id }) => id);
  const from = ids.includes(former.from) ? former.from : to;
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b);
  const between = ids.slice(first, (last ?? 0) + 1);
  return { range: { ...former, from, to }, marked: new Set([...former.base, ...between]) };
}

/** The card that a key leads to within a list; the same at its ends. */
export function stepWithin(ids: readonly string[], from: string, direction: Direction): string {
  return ids[placeAfter(ids.length, ids.indexOf(from), stepsInList[direction])] ?? from;
}

/** Shift and an arrow: the marks grow or shrink as the focus goes on. */
export function extendRangeBy(direction: Direction): void {
  const item = itemInFocus();
  if (item?.kind !== 'threat') return;
  const lists = listsNow();
  const ids = threatsIn(lists, listOf(lists, item.id)).map(({ id }) => id);
  const { range, markedThreats } = useCluster.getState();
  const goesOn = range?.to === item.id && markedThreats.has(item.id);
  const former = goesOn ? range : { from: item.id, to: item.id, base: markedThreats };
  const after = extendedRange(lists, former, stepWithin(ids, item.id, direction));
  markThreats(after.marked, after.range);
  focusItem({ kind: 'threat', id: after.range.to });
}

/** A click with Shift: everything between the card marked last and this one. */
export function extendRangeTo(id: string): void {
  const { range, markedThreats } = useCluster.getState();
  const after = extendedRange(listsNow(), range ?? { from: id, to: id, base: markedThreats }, id);
  markThreats(after.marked, after.range);
}

/** Marks all of the list in focus, where one looks for something its hits; where they are marked already, none of them. */
export function markAllOfList(isHit: (id: string) => boolean): void {
  const item = itemInFocus();
  const lists = listsNow();
  const riskId = item?.kind === 'risk' ? item.id : item && listOf(lists, item.id);
  const ids = threatsIn(lists, riskId)
    .map(({ id }) => id)
    .filter(isHit);
  const { markedThreats } = useCluster.getState();
  const marked = new Set(markedThreats);
  const areAll = ids.every((id) => marked.has(id));
  for (const id of ids) areAll ? marked.delete(id) : marked.add(id);
  markThreats(marked);
}
