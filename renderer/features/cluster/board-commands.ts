import { flushSync } from 'react-dom';
import { setUi, useUi } from '../../state/ui-store.ts';
import { type BoardItem, type Column, inBoardOrder, type Lists, listOf, listsNow } from './board-model.ts';
import {
  clearMarks,
  hasMarks,
  say,
  setCluster,
  toggleRisk,
  toggleThreat,
  useCluster,
} from './cluster-store.ts';
import { focusItem, itemInFocus, tabStopAt } from './focus.ts';
import { newRiskOf, type Source, shiftOf, type Target } from './move/command-of.ts';
import { requestMove } from './move/request-move.ts';

/** What is marked, as the source of a move; null without marks. */
function markedSource(): Source | null {
  const { markedThreats, markedRisk } = useCluster.getState();
  const lists = listsNow();
  if (markedRisk !== null && lists.columns.some(({ risk }) => risk.id === markedRisk))
    return { kind: 'risk', id: markedRisk };
  const ids = inBoardOrder(lists, markedThreats);
  return ids.length > 0 ? { kind: 'threats', ids } : null;
}

/** What a key that moves something means: what is marked, else the card in focus. */
function markedOrFocused(): Source | null {
  const item = itemInFocus();
  return markedSource() ?? (item?.kind === 'threat' ? { kind: 'threats', ids: [item.id] } : null);
}

/** Makes a new risk of what is marked or in focus: beside the risk it is split from, else last. */
export function sendToNew(): void {
  const source = markedOrFocused();
  const ids = new Set(source?.kind === 'threats' ? source.ids : []);
  if (source) requestMove(source, newRiskOf(listsNow(), ids), 'key');
}

/** Moves what is marked or in focus to a target. */
export function send(target: Target): void {
  const source = markedOrFocused();
  if (source) requestMove(source, target, 'key');
}

/** Moves what is marked or in focus one step within its list. */
export function shift(steps: 1 | -1): void {
  const item = itemInFocus();
  const source =
    item?.kind === 'risk' && !markedSource() ? ({ kind: 'risk', id: item.id } as const) : markedOrFocused();
  const target = source && shiftOf(source, steps, listsNow());
  if (source && target) requestMove(source, target, 'key');
}

/** Marks what has the focus, or takes its mark away. */
export function mark(item: BoardItem): void {
  const column = item.kind === 'risk' ? columnOf(listsNow(), item.id) : undefined;
  if (column) toggleRisk(item.id, column.risk.number);
  else toggleThreat(item.id);
}

/** Enter or a click on an item: moves what is marked there. With nothing marked, marks a card or opens a risk's name. */
export function activate(item: BoardItem): void {
  const source = markedSource();
  const { markedThreats, markedRisk } = useCluster.getState();
  if (markedThreats.has(item.id) || markedRisk === item.id) mark(item);
  else if (source) requestMove(source, targetAt(item, listsNow()), 'key');
  else if (item.kind === 'threat') toggleThreat(item.id);
  else setCluster({ naming: { riskId: item.id, described: false } });
}

function targetAt({ kind, id }: BoardItem, lists: Lists): Target {
  if (kind === 'risk') return { kind: 'risk', id };
  const riskId = listOf(lists, id);
  return riskId === null ? { kind: 'threat', id } : { kind: 'slot', riskId, beforeId: id };
}

/** Enter after a number: moves what is marked or in focus to that risk; with neither, the focus goes there. */
export function sendToTyped(): void {
  const { digits } = useCluster.getState();
  const id = typedRisk(listsNow(), digits)?.risk.id;
  const source = markedOrFocused();
  if (id !== undefined) setCluster({ digits: '' });
  if (id === undefined) say('cluster:said.noRisk', { number: digits });
  else if (source) requestMove(source, { kind: 'risk', id }, 'key');
  else focusItem({ kind: 'risk', id });
}

/** The risk whose number is typed. */
export function typedRisk(lists: Lists, digits: string): Column | undefined {
  return lists.columns.find(({ risk }) => String(risk.number) === digits);
}

/** Ends what is unfinished, one thing at a time: a typed number, then the marks, then the search. */
export function letGo(): void {
  const state = useCluster.getState();
  if (state.digits !== '') setCluster({ digits: '' });
  else if (!hasMarks(state)) setCluster({ find: null });
  else {
    clearMarks();
    say('cluster:said.letGo');
  }
}

function columnOf(lists: Lists, riskId: string): Column | undefined {
  return lists.columns.find(({ risk }) => risk.id === riskId);
}

/** Folds a risk to one line, or opens it. */
export function toggleCollapsed(riskId: string): void {
  const collapsed = new Set(useUi.getState().collapsed);
  const isFolded = !collapsed.delete(riskId);
  if (isFolded) collapsed.add(riskId);
  setUi({ collapsed });
  const number = columnOf(listsNow(), riskId)?.risk.number ?? 0;
  say(isFolded ? 'cluster:said.folded' : 'cluster:said.unfolded', { number });
}

/** Folds every risk; where all are folded, opens them. */
export function toggleAllCollapsed(): void {
  const { collapsed } = useUi.getState();
  const ids = listsNow().columns.map(({ risk }) => risk.id);
  const areAllFolded = ids.every((id) => collapsed.has(id));
  setUi({ collapsed: areAllFolded ? new Set() : new Set(ids) });
  say(areAllFolded ? 'cluster:said.allUnfolded' : 'cluster:said.allFolded');
}

/** Every risk as one line, or with its cards again; the focus goes from a card to its risk. */
export function toggleOverview(): void {
  const { lastInRisk } = useCluster.getState();
  const item = itemInFocus();
  const riskIdOf = (id: string) => listOf(listsNow(), id);
  const toHead = item?.kind === 'threat' ? riskIdOf(item.id) : null;
  flushSync(() => setCluster(({ isOverview }) => ({ isOverview: !isOverview })));
  if (!useCluster.getState().isOverview) return;
  const stop = toHead ?? (lastInRisk?.kind === 'threat' ? riskIdOf(lastInRisk.id) : null);
  if (toHead !== null) focusItem({ kind: 'risk', id: toHead });
  else if (stop !== null) tabStopAt({ kind: 'risk', id: stop });
}

/** Risks whose cards are not shown now. */
export function foldedNow(): ReadonlySet<string> {
  if (!useCluster.getState().isOverview) return useUi.getState().collapsed;
  return new Set(listsNow().columns.map(({ risk }) => risk.id));
}
