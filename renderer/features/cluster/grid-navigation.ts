import { placeAfter } from '../../components/use-roving-focus.ts';
import { type BoardItem, type Column, type Lists, listOf } from './board-model.ts';

export type Direction =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

/** What moving over the board by key depends on besides the lists. */
export type NavigationArea = {
  readonly lists: Lists;
  readonly collapsed: ReadonlySet<string>;
  /** Risks in a row of the board. */
  readonly perRow: number;
  /** Where one was last in the tray and among the risks. */
  readonly lastInTray: BoardItem | null;
  readonly lastInRisk: BoardItem | null;
};

/** Cards passed by PageUp and PageDown. */
const page = 8;

/** How many cards of its list a key passes. */
export const stepsInList: Readonly<Record<Direction, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowLeft: 0,
  ArrowRight: 0,
  PageUp: -page,
  PageDown: page,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The item that a key leads to: the same one at the edge of the board, null on an empty board. */
export function navigateGrid(
  area: NavigationArea,
  from: BoardItem | null,
  direction: Direction,
): BoardItem | null {
  if (from === null) return entrance(area);
  const column = columnOf(area, from);
  if (column < 0) return moveInTray(area, from, direction);
  return moveInRisks(area, from, direction, column);
}

/** The items of a risk: its head, then its cards unless they are folded away. */
function itemsOf({ risk, threats }: Column, collapsed: ReadonlySet<string>): BoardItem[] {
  const head: BoardItem = { kind: 'risk', id: risk.id };
  return collapsed.has(risk.id) ? [head] : [head, ...cards(threats)];
}

function moveInTray(area: NavigationArea, from: BoardItem, direction: Direction): BoardItem {
  if (direction === 'ArrowLeft') return from;
  if (direction === 'ArrowRight') return amongRisks(area) ?? from;
  return along(cards(area.lists.tray), from, direction);
}

function moveInRisks(area: NavigationArea, from: BoardItem, direction: Direction, column: number): BoardItem {
  const { perRow } = area;
  if (direction === 'ArrowLeft' && column % perRow === 0) return inTray(area) ?? from;
  if (direction === 'ArrowLeft') return beside(area, from, column, -1);
  if (direction === 'ArrowRight') return beside(area, from, column, 1);
  const here = itemsAt(area, column);
  const to = along(here, from, direction);
  if (!isSame(to, from)) return to;
  if (direction === 'ArrowDown') return itemsAt(area, column + perRow)[0] ?? from;
  if (direction === 'ArrowUp') return itemsAt(area, column - perRow).at(-1) ?? from;
  return from;
}

function along(items: readonly BoardItem[], from: BoardItem, direction: Direction): BoardItem {
  const at = items.findIndex((item) => isSame(item, from));
  return items[placeAfter(items.length, at, stepsInList[direction])] ?? from;
}

/** The item as far down in the risk beside. */
function beside(area: NavigationArea, from: BoardItem, column: number, steps: 1 | -1): BoardItem {
  const row = itemsAt(area, column).findIndex((item) => isSame(item, from));
  const there = itemsAt(area, column + steps);
  return there[Math.min(row, there.length - 1)] ?? from;
}

function itemsAt({ lists, collapsed }: NavigationArea, column: number): BoardItem[] {
  const found = lists.columns[column];
  return found ? itemsOf(found, collapsed) : [];
}

function entrance(area: NavigationArea): BoardItem | null {
  return inTray(area) ?? amongRisks(area);
}

function inTray({ lists, lastInTray }: NavigationArea): BoardItem | null {
  const isThere = lists.tray.some((threat) => threat.id === lastInTray?.id);
  return isThere ? lastInTray : (cards(lists.tray)[0] ?? null);
}

function amongRisks(area: NavigationArea): BoardItem | null {
  const { lists, lastInRisk } = area;
  const column = lastInRisk ? columnOf(area, lastInRisk) : -1;
  const isThere = itemsAt(area, column).some((item) => lastInRisk && isSame(item, lastInRisk));
  return isThere
    ? lastInRisk
    : (lists.columns.map(({ risk }): BoardItem => ({ kind: 'risk', id: risk.id }))[0] ?? null);
}

/** Index of the risk that an item is in; -1 for the tray. */
function columnOf({ lists }: NavigationArea, { kind, id }: BoardItem): number {
  const riskId = kind === 'risk' ? id : listOf(lists, id);
  return lists.columns.findIndex(({ risk }) => risk.id === riskId);
}

function cards(threats: readonly { readonly id: string }[]): BoardItem[] {
  return threats.map(({ id }) => ({ kind: 'threat', id }));
}

function isSame(a: BoardItem, b: BoardItem): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** How many risks stand beside each other now: what the style sheet has made of the room there is. */
export function perRow(): number {
  const grid = document.querySelector('[data-region=risks]');
  if (!grid) return 1;
  return Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(' ').length);
}
