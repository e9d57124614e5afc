import { useWords } from '../../i18n/use-words.ts';
import { isTextField, type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import {
  foldedNow,
  letGo,
  mark,
  press,
  send,
  sendToNew,
  sendToTyped,
  shift,
  toggleAllCollapsed,
  toggleCollapsed,
  toggleOverview,
} from './board-commands.ts';
import { elementId, listsNow } from './board-model.ts';
import { hasMarks, setCluster, useCluster } from './cluster-store.ts';
import { focusPlace, placeInFocus } from './focus.ts';
import { type Direction, navigateGrid, perRow } from './grid-navigation.ts';
import { removeRisk } from './move/request-move.ts';
import { extendRangeBy, markAllOfList } from './selection.ts';

const directions: readonly Direction[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];

const rangeDirections = directions.filter((direction) => !['ArrowLeft', 'ArrowRight'].includes(direction));

/** The keys of the board. They are silent in text fields and menus, and while a card is dragged. */
export function useBoardKeys(): void {
  const { t } = useWords('cluster');
  const bindings: KeyBinding[] = [
    { keys: 'm', label: t('key.mark'), hint: true, when: isOnPlace, run: onPlace(mark) },
    { keys: 'Space', label: t('key.mark'), when: isOnPlace, run: onPlace(mark) },
    { keys: '([0-9])', cap: '0–9', label: t('key.number'), when: isOnBoard, run: typeDigit },
    { keys: 'Backspace', label: t('key.number'), when: hasDigits, run: dropDigit },
    { keys: 'Enter', label: t('key.enter'), when: hasDigits, run: sendToTyped },
    { keys: 'Enter', label: t('key.enter'), when: isOnPlace, run: onPlace(press) },
    { keys: '$mod+a', label: t('key.markAll'), when: isOnBoard, run: () => markAllOfList(isHitNow) },
    { keys: 'n', label: t('key.new'), hint: true, when: isOnBoard, run: sendToNew },
    { keys: 't', label: t('key.tray'), hint: true, when: isOnBoard, run: () => send({ kind: 'tray' }) },
    { keys: 'Escape', label: t('key.letGo'), when: hasSomethingHalfDone, run: letGo },
    {
      keys: '/ | Shift+/ | $mod+f',
      cap: '/',
      label: t('key.find'),
      when: isOnBoard,
      run: openFind,
    },
    { keys: 'o', label: t('key.overview'), when: isOnBoard, run: toggleOverview },
    { keys: 'F2', label: t('key.name'), when: isOnRisk, run: () => name(false) },
    { keys: 'Shift+F2', label: t('key.describe'), when: isOnRisk, run: () => name(true) },
    { keys: 'Delete', label: t('key.remove'), when: isOnRisk, run: onPlace(({ id }) => removeRisk(id)) },
    { keys: 'f', label: t('key.collapse'), when: isOnRisk, run: collapse },
    { keys: 'Shift+f', label: t('key.collapseAll'), when: isOnBoard, run: toggleAllCollapsed },
    { keys: 'Alt+ArrowUp | Alt+ArrowLeft', label: t('key.earlier'), when: isOnPlace, run: () => shift(-1) },
    { keys: 'Alt+ArrowDown | Alt+ArrowRight', label: t('key.later'), when: isOnPlace, run: () => shift(1) },
    ...rangeDirections.map((direction) => ({
      keys: `Shift+${direction}`,
      label: t('key.stretch'),
      when: isOnPlace,
      run: () => extendRangeBy(direction),
    })),
    ...directions.map((direction) => ({
      keys: direction,
      label: t('key.walk'),
      when: isOnBoard,
      run: () => go(direction),
    })),
  ];
  useKeys(bindings.map((binding) => ({ ...binding, inFields: true })));
}

/** The focus may be anywhere, also on the phase just chosen, where the key means nothing else. */
function isOnBoard({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target)) return false;
  return !target.closest('[role=menu]') && useCluster.getState().drag === null;
}

/** On a card or the head of a risk itself; a button in between has Enter and the space bar to itself. */
function isOnPlace(event: KeyboardEvent): boolean {
  return isOnBoard(event) && event.target instanceof HTMLElement && event.target.matches('[data-place]');
}

function isOnRisk(event: KeyboardEvent): boolean {
  return isOnBoard(event) && riskInFocus() !== null;
}

function hasDigits(event: KeyboardEvent): boolean {
  return isOnBoard(event) && useCluster.getState().digits !== '';
}

function hasSomethingHalfDone(event: KeyboardEvent): boolean {
  const state = useCluster.getState();
  return isOnBoard(event) && (state.digits !== '' || state.find !== null || hasMarks(state));
}

function onPlace(act: (place: { kind: 'threat' | 'risk'; id: string }) => void): () => void {
  return () => {
    const place = placeInFocus();
    if (place) act(place);
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
  const place = placeInFocus();
  return place?.kind === 'risk' ? place.id : null;
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
  const { lastInTray, lastInRisk } = useCluster.getState();
  const ground = {
    lists: listsNow(),
    collapsed: foldedNow(),
    perRow: perRow(),
    lastInTray,
    lastInRisk,
  };
  const to = navigateGrid(ground, placeInFocus(), direction);
  if (to) focusPlace(to);
}
