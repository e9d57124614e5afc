import { type BoardItem, boardItemOf, elementId, listOf, listsNow } from './board-model.ts';
import { setCluster } from './cluster-store.ts';

/** The place in focus: a card, or a risk when the focus is on anything else of it. */
export function itemInFocus(): BoardItem | null {
  const active = document.activeElement;
  const riskId = active?.closest<HTMLElement>('section[data-list]')?.dataset.list;
  return boardItemOf(active) ?? (riskId ? { kind: 'risk', id: riskId } : null);
}

/** Moves the focus to a place and brings it into view; tells whether it is there and shown. */
export function focusItem(place: BoardItem, { scroll = true } = {}): boolean {
  const element = document.getElementById(elementId(place));
  element?.focus({ preventScroll: true });
  const isThere = element !== null && element === document.activeElement;
  if (isThere && scroll) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return isThere;
}

/** Moves the focus to the first of some places that is there. */
export function focusFirst(places: readonly BoardItem[], options?: { scroll: boolean }): void {
  places.some((place) => focusItem(place, options));
}

/**
 * Watches the focus of a board. Tab stops once in the tray and once among the risks, at the place last in focus;
 * the attribute is set here, so that thousands of cards need not be drawn anew. Returns its own removal.
 */
export function watchFocus(board: HTMLElement): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    lastFocused = target;
    const place = boardItemOf(target);
    lastPlace = place ?? lastPlace;
    const region = target.closest<HTMLElement>('[data-region]');
    if (!place || !region) return;
    stopAt(target, region);
    setCluster(region.dataset.region === 'tray' ? { lastInTray: place } : { lastInRisk: place });
  };
  board.addEventListener('focusin', onFocus);
  return () => board.removeEventListener('focusin', onFocus);
}

/** Lets Tab stop at a place that is not in focus. */
export function tabStopAt(place: BoardItem): void {
  const element = document.getElementById(elementId(place));
  const region = element?.closest<HTMLElement>('[data-region]');
  if (element && region) stopAt(element, region);
}

function stopAt(element: HTMLElement, region: HTMLElement): void {
  for (const stop of tabStops(region)) stop.tabIndex = -1;
  element.tabIndex = 0;
}

let lastFocused: HTMLElement | null = null;
let lastPlace: BoardItem | null = null;

/** Back to the place that had the focus last. */
export function focusLast(): void {
  if (lastPlace) focusFirst([lastPlace, ...headOf(lastPlace)]);
}

/** After the board was drawn: every part can be reached by Tab, and a focus whose element has gone is found again. */
export function keepFocus(board: HTMLElement): void {
  for (const region of board.querySelectorAll<HTMLElement>('[data-region]'))
    if (tabStops(region).length === 0) {
      const first = region.querySelector<HTMLElement>('[data-place]');
      if (first) first.tabIndex = 0;
    }
  if (document.activeElement !== document.body || !lastFocused || lastFocused.isConnected) return;
  const place = boardItemOf(lastFocused) ?? lastPlace;
  lastFocused = null;
  if (place) focusFirst([place, ...headOf(place)], { scroll: false });
}

/** The risk of a card: where the focus goes when its cards are folded away. */
function headOf({ kind, id }: BoardItem): BoardItem[] {
  const riskId = kind === 'threat' ? listOf(listsNow(), id) : null;
  return riskId === null ? [] : [{ kind: 'risk', id: riskId }];
}

function tabStops(region: HTMLElement): NodeListOf<HTMLElement> {
  return region.querySelectorAll('[data-place][tabindex="0"]');
}
