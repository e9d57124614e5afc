import { flushSync } from 'react-dom';
import { run } from '../../state/board-store.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import {
  type BoardItem,
  type Column,
  foldedNow,
  inBoardOrder,
  isSpreadNow,
  type Lists,
  listOf,
  listsNow,
} from './board-model.ts';
import {
  clearMarks,
  hasMarks,
  say,
  setCluster,
  toggleRisk,
  toggleThreat,
  useCluster,
} from './cluster-store.ts';
import { focusItem, itemInFocus, itemLastInFocus, tabStopAt } from './focus.ts';
import { neighbourOf, newRiskOf, type Source, shiftOf, type Target } from './move/command-of.ts';
import { requestMove, showLanded } from './move/request-move.ts';

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

/** An item, with what is marked besides where it is marked itself. */
export function markedSourceWith({ kind, id }: BoardItem): Source {
  const { markedThreats } = useCluster.getState();
  if (kind === 'risk') return { kind: 'risk', id };
  return { kind: 'threats', ids: markedThreats.has(id) ? inBoardOrder(listsNow(), markedThreats) : [id] };
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

/** Moves what is marked or in focus to the risk before or after; from the first one back to the unsorted. */
export function sendBeside(steps: 1 | -1): void {
  const source = markedOrFocused();
  const target = source?.kind === 'threats' ? neighbourOf(source.ids, steps, listsNow()) : null;
  if (source && target) requestMove(source, target, 'following');
  else say('cluster:said.nothing');
}

/** Marks what has the focus, or takes its mark away. */
export function mark(item: BoardItem): void {
  const column = item.kind === 'risk' ? columnOf(listsNow(), item.id) : undefined;
  if (column) toggleRisk(item.id, column.risk.number);
  else if (item.kind === 'threat') toggleThreat(item.id);
}

/** Enter or a click on an item: moves what is marked there. With nothing marked, marks a card or opens a risk's name. */
export function activate(item: BoardItem): void {
  const source = markedSource();
  const { markedThreats, markedRisk } = useCluster.getState();
  if (markedThreats.has(item.id) || markedRisk === item.id) mark(item);
  else if (source) requestMove(source, targetAt(item, listsNow()), 'key');
  else if (item.kind === 'threat') toggleThreat(item.id);
  else if (item.kind === 'risk') setCluster({ naming: { riskId: item.id, described: false } });
}

function targetAt({ kind, id }: BoardItem, lists: Lists): Target {
  if (kind === 'risk') return { kind: 'risk', id };
  if (kind === 'tray') return { kind: 'tray' };
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
  const number = columnOf(listsNow(), riskId)?.risk.number ?? 0;
  const isFolded = !foldedNow()(riskId);
  fold(new Set([riskId]), isFolded);
  say(isFolded ? 'cluster:said.folded' : 'cluster:said.unfolded', { number });
}

/** Folds every risk; where all are folded, opens them. */
export function toggleAllCollapsed(): void {
  const ids = new Set(listsNow().columns.map(({ risk }) => risk.id));
  const areAllFolded = [...ids].every(foldedNow());
  fold(ids, !areAllFolded);
  say(areAllFolded ? 'cluster:said.allUnfolded' : 'cluster:said.allFolded');
}

/** While the unsorted cards are spread out risks are folded unless somebody opens them, else the other way round. */
function fold(ids: ReadonlySet<string>, isFolded: boolean): void {
  if (isSpreadNow())
    setCluster(({ opened }) => ({ opened: isFolded ? without(opened, ids) : new Set([...opened, ...ids]) }));
  else
    setUi(({ collapsed }) => ({
      collapsed: isFolded ? new Set([...collapsed, ...ids]) : without(collapsed, ids),
    }));
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !others.has(id)));
}

/** Every risk as one line with its whole title, or with its cards again; the focus goes from a card to its risk. */
export function toggleOverview(): void {
  const item = itemInFocus();
  const last = itemLastInFocus();
  const riskOf = (of: BoardItem | null) => (of?.kind === 'threat' ? listOf(listsNow(), of.id) : null);
  const [toHead, stop] = [riskOf(item), riskOf(last)];
  flushSync(() => setCluster(({ isOverview }) => ({ isOverview: !isOverview })));
  if (!useCluster.getState().isOverview) return;
  if (toHead !== null) focusItem({ kind: 'risk', id: toHead });
  else if (stop !== null) tabStopAt({ kind: 'risk', id: stop });
}

/** Switches between the order by number and the order by place. */
export function toggleOrder(): void {
  setUi(({ boardOrder }) => ({ boardOrder: boardOrder === 'number' ? 'place' : 'number' }));
  say(useUi.getState().boardOrder === 'number' ? 'cluster:said.byNumber' : 'cluster:said.byPlace');
}

/** Opens the words of a threat where its card lies. */
export function editThreat(threatId: string): void {
  setCluster({ editing: { threatId, isNew: false } });
}

export function closeEditor(threatId: string): void {
  setCluster(({ editing }) => (editing?.threatId === threatId ? { editing: null } : {}));
}

/** Another threat with the same words beside this one, open to be changed; both are shown. */
export function splitThreat(id: string): void {
  const newId = crypto.randomUUID();
  const { fault } = flushSync(() => run({ type: 'threat.split', id, newId }));
  if (fault) {
    setUi({ fault });
    return;
  }
  flushSync(() => setCluster({ editing: { threatId: newId, isNew: true } }));
  showLanded([
    { kind: 'threat', id: newId },
    { kind: 'threat', id },
  ]);
}

/** All that can be done with an item, where it can be put, or which card it is the same as. */
export function openMenu(item: BoardItem, page: 'all' | 'targets' | 'same' = 'all'): void {
  setCluster({ menu: { item, page } });
}
