import type { Risk, Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { type BoardOrder, inBoardOrder as inOrder, isSpread } from '../../../shared/domain/workshop/board.ts';
import { cardsOf, joinedByCard } from '../../../shared/domain/workshop/joined.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../shared/domain/workshop/register.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import { useBoard } from '../../state/board-store.ts';
import { type Ui, useUi } from '../../state/ui-store.ts';
import { type Cluster, useCluster } from './cluster-store.ts';

/**
 * Something on the board that can hold the focus: a threat's card, the head of a risk, or that of unsorted threats, by the
 * group they are of ('' for all of them, and for those of the plenary).
 */
export type BoardItem = { readonly kind: 'threat' | 'risk' | 'tray'; readonly id: string };

/** Id of the element of an item. */
export function elementId({ kind, id }: BoardItem): string {
  return `${kind}-${id}`;
}

/** The item that an element is or stands in; null for an element outside. */
export function boardItemOf(element: Element | null): BoardItem | null {
  const held = element?.closest<HTMLElement>('[data-item]');
  const { item: kind, id } = held?.dataset ?? {};
  if (id === undefined) return null;
  return kind === 'threat' || kind === 'risk' || kind === 'tray' ? { kind, id } : null;
}

/** A risk with its threats, in their order. */
export type Column = { readonly risk: Risk; readonly threats: readonly Threat[] };

/** The board as lists: the tray of unsorted threats, and the risks in the order of the board. */
export type Lists = {
  readonly tray: readonly Threat[];
  readonly columns: readonly Column[];
  /** What is joined to each card, by its id, and is shown on it. */
  readonly joined: Joined;
};
export type Joined = ReadonlyMap<string, readonly Threat[]>;

const noLists: Lists = { tray: [], columns: [], joined: new Map() };

/**
 * The lists of some rows. What is as it was in `former` stays the same object, so that only the lists a change has
 * touched are drawn anew.
 */
export function listsFrom(
  { threat, risk }: Pick<Tables, 'threat' | 'risk'>,
  former: Lists = noLists,
  order: BoardOrder = 'place',
): Lists {
  const byRisk = Map.groupBy(cardsOf(threat.values()).sort(byRank), (each) => each.riskId);
  const formerly = new Map(former.columns.map((column) => [column.risk.id, column]));
  const columns = inOrder(risk.values(), order).map((each): Column => {
    const before = formerly.get(each.id);
    const threats = kept(before?.threats, byRisk.get(each.id) ?? []);
    return before?.risk === each && before.threats === threats ? before : { risk: each, threats };
  });
  return {
    tray: kept(former.tray, byRisk.get(null) ?? []),
    columns: kept(former.columns, columns),
    joined: keptJoined(former.joined, joinedByCard(threat.values())),
  };
}

function keptJoined(before: Joined, now: Joined): Joined {
  const next = new Map([...now].map(([id, threats]) => [id, kept(before.get(id), threats)]));
  const isSame = before.size === next.size && [...next].every(([id, threats]) => before.get(id) === threats);
  return isSame ? before : next;
}

/** The threats of a risk, or of the tray: null. */
export function threatsIn(lists: Lists, riskId: string | null): readonly Threat[] {
  if (riskId === null) return lists.tray;
  return lists.columns.find((column) => column.risk.id === riskId)?.threats ?? [];
}

/** The risk that a threat is placed in; null is the tray. */
export function listOf(lists: Lists, threatId: string): string | null {
  return lists.columns.find(({ threats }) => threats.some(({ id }) => id === threatId))?.risk.id ?? null;
}

/** Ids of threats in the order they stand on the board; ids of threats that are not there fall away. */
export function inBoardOrder(lists: Lists, ids: ReadonlySet<string>): string[] {
  const all = [lists.tray, ...lists.columns.map((column) => column.threats)].flat();
  return all.filter((threat) => ids.has(threat.id)).map((threat) => threat.id);
}

function kept<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isSame = before?.length === now.length && now.every((each, index) => each === before[index]);
  return isSame ? before : now;
}

/** The unsorted threats of each group that has some, in the order of the groups; those of the plenary last. */
export type TrayGroup = { readonly group: WorkGroup | null; readonly threats: readonly Threat[] };

export function trayGroups(tray: readonly Threat[], groups: ReadonlyMap<string, WorkGroup>): TrayGroup[] {
  const byGroup = Map.groupBy(tray, ({ groupId }) => groups.get(groupId ?? '') ?? null);
  const named = [...byGroup.keys()].filter((group) => group !== null).sort(bySign);
  const all = byGroup.has(null) ? [...named, null] : named;
  return all.map((group) => ({ group, threats: byGroup.get(group) ?? [] }));
}

/** The unsorted threats in the order in which they are seen. */
export function trayAsShown(lists: Lists): readonly Threat[] {
  if (!isSpreadNow(lists)) return lists.tray;
  return trayGroups(lists.tray, useBoard.getState().tables.workGroup).flatMap(({ threats }) => threats);
}

let wasSpread: boolean | null = null;

/** Whether the unsorted cards are spread out by group; in the overview the risks have the room. */
export function isSpreadNow(lists: Lists = listsNow()): boolean {
  const cards = lists.columns.reduce((sum, { threats }) => sum + threats.length, lists.tray.length);
  wasSpread = isSpread(lists.tray.length, cards, wasSpread);
  return wasSpread && !useCluster.getState().isOverview;
}

type Folding = Pick<Cluster, 'isOverview' | 'opened'> &
  Pick<Ui, 'collapsed'> & { readonly isSpread: boolean };

/** Which risks are one line, without their cards: while unsorted cards are spread out, all that nobody has opened. */
function foldedBy({ isOverview, isSpread, opened, collapsed }: Folding): (riskId: string) => boolean {
  return (riskId) => isOverview || (isSpread ? !opened.has(riskId) : collapsed.has(riskId));
}

export function useFolded(isSpread: boolean): (riskId: string) => boolean {
  const isOverview = useCluster((state) => state.isOverview);
  const opened = useCluster((state) => state.opened);
  const collapsed = useUi((ui) => ui.collapsed);
  return foldedBy({ isOverview, isSpread, opened, collapsed });
}

export function foldedNow(): (riskId: string) => boolean {
  const { isOverview, opened } = useCluster.getState();
  const { collapsed } = useUi.getState();
  return foldedBy({ isOverview, isSpread: isSpreadNow(), opened, collapsed });
}

/** The board is left: when it is opened again it is shown as it is then. */
export function forgetSpread(): void {
  wasSpread = null;
}

type Rows = Pick<Tables, 'threat' | 'risk'>;

/** The newest lists and what they were made of, so that screen and keys share one sorting of the board. */
let newest: { readonly rows: Rows; readonly order: BoardOrder; readonly lists: Lists } = {
  rows: { threat: new Map(), risk: new Map() },
  order: 'number',
  lists: noLists,
};

/** The board as lists; drawn anew only where a change has touched it. */
export function useLists(): Lists {
  const threat = useBoard((board) => board.tables.threat);
  const risk = useBoard((board) => board.tables.risk);
  const order = useUi((ui) => ui.boardOrder);
  return listsOf({ threat, risk }, order);
}

/** The board as lists, at this moment. */
export function listsNow(): Lists {
  return listsOf(useBoard.getState().tables, useUi.getState().boardOrder);
}

function listsOf(rows: Rows, order: BoardOrder): Lists {
  const isNewest =
    rows.threat === newest.rows.threat && rows.risk === newest.rows.risk && order === newest.order;
  if (!isNewest) newest = { rows, order, lists: listsFrom(rows, newest.lists, order) };
  return newest.lists;
}
