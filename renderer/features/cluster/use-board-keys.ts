import { boardKeys } from '../../keys/tables/cluster.ts';
import { isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import {
  activate,
  editThreat,
  letGo,
  mark,
  openMenu,
  send,
  sendBeside,
  sendToNew,
  sendToTyped,
  shift,
  splitThreat,
  toggleAllCollapsed,
  toggleCollapsed,
  toggleOrder,
  toggleOverview,
} from './board-commands.ts';
import { type BoardItem, elementId } from './board-model.ts';
import { hasMarks, setCluster, useCluster } from './cluster-store.ts';
import { focusItem, itemInFocus } from './focus.ts';
import { type Direction, navigateGrid } from './grid-navigation.ts';
import { removeRisk } from './move/request-move.ts';
import { joinMarkedOrAsk, separateCard } from './same.ts';
import { extendRangeBy, markAllOfList } from './selection.ts';

/** The keys of the board. They are silent in text fields and menus, and while a card is dragged. */
export function useBoardKeys(): void {
  useKeys(boardKeys, { ...onBoardKeys, ...onItemKeys, ...onRiskKeys, ...onThreatKeys }, () =>
    useCluster.getState().digits === '' ? 'ready' : 'number',
  );
}

const onBoardKeys = {
  digit: { when: isOnBoard, run: typeDigit },
  dropDigit: { when: isOnBoard, run: dropDigit },
  toNumber: { when: isOnBoard, run: sendToTyped },
  markAll: { when: isOnBoard, run: () => markAllOfList(isHitNow) },
  new: { when: isOnBoard, run: sendToNew },
  tray: { when: isOnBoard, run: () => send({ kind: 'tray' }) },
  letGo: { when: hasSomethingHalfDone, run: letGo },
  find: { when: isOnBoard, run: openFind },
  overview: { when: isOnBoard, run: toggleOverview },
  order: { when: isOnBoard, run: toggleOrder },
  add: { when: isOnBoard, run: () => setCluster({ isAdding: true }) },
  toPrevious: { when: isOnBoard, run: () => sendBeside(-1) },
  toNext: { when: isOnBoard, run: () => sendBeside(1) },
  collapseAll: { when: isOnBoard, run: toggleAllCollapsed },
  go: { when: isOnBoard, run: ({ key }: KeyboardEvent) => go(key as Direction) },
};

const onItemKeys = {
  mark: { when: isOnItem, run: onItem(mark) },
  markBySpace: { when: isOnItem, run: onItem(mark) },
  enter: { when: isOnItem, run: onItem(activate) },
  menu: { when: isOnItem, run: onItem((item) => item.kind !== 'tray' && openMenu(item)) },
  earlier: { when: isOnItem, run: () => shift(-1) },
  later: { when: isOnItem, run: () => shift(1) },
  range: { when: isOnItem, run: ({ key }: KeyboardEvent) => extendRangeBy(key as Direction) },
};

const onRiskKeys = {
  describe: { when: isOnRisk, run: () => name(true) },
  remove: { when: isOnRisk, run: onItem(({ id }) => removeRisk(id)) },
  collapse: { when: isOnRisk, run: collapse },
};

const onThreatKeys = {
  edit: {
    when: isOnThreatOrRisk,
    run: onItem((item) => (item.kind === 'threat' ? editThreat(item.id) : name(false))),
  },
  splitThreat: { when: isOnThreat, run: onItem(({ id }) => splitThreat(id)) },
  same: { when: isOnThreat, run: onItem(({ id }) => joinMarkedOrAsk(id)) },
  separate: { when: isOnThreat, run: onItem(({ id }) => separateCard(id)) },
};

/** The focus may be anywhere, also on the phase just chosen, where the key means nothing else. */
function isOnBoard({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target)) return false;
  return !target.closest('[role=menu]') && useCluster.getState().drag === null;
}

/** On a card or the head of a risk itself; a button in between has Enter and the space bar to itself. */
function isOnItem(event: KeyboardEvent): boolean {
  return isOnBoard(event) && event.target instanceof HTMLElement && event.target.matches('[data-item]');
}

function isOnThreat(event: KeyboardEvent): boolean {
  return isOnItem(event) && itemInFocus()?.kind === 'threat';
}

function isOnThreatOrRisk(event: KeyboardEvent): boolean {
  return isOnThreat(event) || isOnRisk(event);
}

function isOnRisk(event: KeyboardEvent): boolean {
  return isOnBoard(event) && riskInFocus() !== null;
}

function hasSomethingHalfDone(event: KeyboardEvent): boolean {
  const state = useCluster.getState();
  return isOnBoard(event) && (state.digits !== '' || state.find !== null || hasMarks(state));
}

function onItem(act: (item: BoardItem) => unknown): () => void {
  return () => {
    const item = itemInFocus();
    if (item) act(item);
  };
}

/** No risk has a number of more than six digits. */
function typeDigit({ key }: KeyboardEvent): void {
  setCluster(({ digits }) => ({ digits: `${digits}${key}`.replace(/^0+/, '').slice(0, 6) }));
}

function dropDigit(): void {
  setCluster(({ digits }) => ({ digits: digits.slice(0, -1) }));
}

/** Opens the field, or goes back to it. */
function openFind(): void {
  setCluster(({ find }) => ({ find: find ?? { text: '', at: -1 } }));
  document.getElementById('find')?.focus();
}

/** While one looks for something, only what is found counts. */
function isHitNow(id: string): boolean {
  const text = useCluster.getState().find?.text ?? '';
  return text.trim() === '' || document.getElementById(elementId({ kind: 'threat', id }))?.dataset.hit === '';
}

function riskInFocus(): string | null {
  const item = itemInFocus();
  return item?.kind === 'risk' ? item.id : null;
}

function name(described: boolean): void {
  const riskId = riskInFocus();
  if (riskId) setCluster({ naming: { riskId, described } });
}

function collapse(): void {
  const riskId = riskInFocus();
  if (riskId) toggleCollapsed(riskId);
}

function go(direction: Direction): void {
  const board = document.querySelector('[data-board]');
  const to = board && navigateGrid(board, direction);
  if (to) focusItem(to);
}
