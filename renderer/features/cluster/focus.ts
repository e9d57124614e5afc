import { type BoardItem, boardItemOf, elementId, listOf, listsNow } from './board-model.ts';

/** The item in focus: a card, or a risk when the focus is on anything else of it. */
export function itemInFocus(): BoardItem | null {
  const active = document.activeElement;
  const riskId = active?.closest<HTMLElement>('[data-risk]')?.dataset.list;
  return boardItemOf(active) ?? (riskId ? { kind: 'risk', id: riskId } : null);
}

/** Moves the focus to an item and brings it into view; tells whether it is there and shown. */
export function focusItem(item: BoardItem, { scroll = true } = {}): boolean {
  const element = document.getElementById(elementId(item));
  element?.focus({ preventScroll: true });
  const isThere = element !== null && element === document.activeElement;
  if (isThere && scroll) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return isThere;
}

/** Moves the focus to the first of some items that is there. */
export function focusFirst(items: readonly BoardItem[], options?: { scroll: boolean }): void {
  items.some((item) => focusItem(item, options));
}

/**
 * Watches the focus of a board. The tree is one stop for Tab, at the item last in focus; the attribute is set here, so
 * that thousands of cards need not be drawn anew. Returns its own removal.
 */
export function watchFocus(board: HTMLElement): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    lastFocused = target;
    const item = boardItemOf(target);
    lastItem = item ?? lastItem;
    if (item && target.matches('[data-item]')) stopAt(target);
  };
  board.addEventListener('focusin', onFocus);
  return () => board.removeEventListener('focusin', onFocus);
}

/** Lets Tab stop at an item that is not in focus. */
export function tabStopAt(item: BoardItem): void {
  const element = document.getElementById(elementId(item));
  if (element) stopAt(element);
}

function stopAt(element: HTMLElement): void {
  const board = element.closest<HTMLElement>('[data-board]');
  for (const stop of board ? tabStops(board) : []) stop.tabIndex = -1;
  element.tabIndex = 0;
}

let lastFocused: HTMLElement | null = null;
let lastItem: BoardItem | null = null;

/** Back to the item that had the focus last. */
export function focusLast(): void {
  if (lastItem) focusFirst([lastItem, ...headOf(lastItem)]);
}

/** The item that had the focus last, whatever has it now. */
export function itemLastInFocus(): BoardItem | null {
  return lastItem;
}

/** After the board was drawn: Tab comes to one item, and a focus whose element has gone is found again. */
export function keepFocus(board: HTMLElement): void {
  if (tabStops(board).length === 0) {
    const first =
      board.querySelector<HTMLElement>('[data-item=threat]') ??
      board.querySelector<HTMLElement>('[data-item]');
    if (first) first.tabIndex = 0;
  }
  if (document.activeElement !== document.body || !lastFocused || lastFocused.isConnected) return;
  const item = boardItemOf(lastFocused) ?? lastItem;
  lastFocused = null;
  if (item) focusFirst([item, ...headOf(item)], { scroll: false });
}

/** The risk of a card: where the focus goes when its cards are folded away. */
function headOf({ kind, id }: BoardItem): BoardItem[] {
  const riskId = kind === 'threat' ? listOf(listsNow(), id) : null;
  return riskId === null ? [] : [{ kind: 'risk', id: riskId }];
}

function tabStops(board: HTMLElement): NodeListOf<HTMLElement> {
  return board.querySelectorAll('[data-item][tabindex="0"]');
}
