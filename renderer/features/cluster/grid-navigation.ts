// Moving over the board by key: along a list by its order, from list to list by where they stand on the screen.

import { placeAfter } from '../../components/use-roving-focus.ts';
import { type BoardItem, boardItemOf } from './board-model.ts';

export type Direction =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

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

/** Edges on the screen, in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * Which of some boxes an arrow leads to from another: one that is aligned with it before one that is nearer; of several
 * aligned the nearest, then the one with most in line. -1 where none lies that way.
 */
export function nextBox(from: Box, boxes: readonly Box[], arrow: Arrow): number {
  const own = turned(from, arrow);
  let best = { at: -1, aligned: false, distance: Number.POSITIVE_INFINITY, overlap: 0 };
  boxes.forEach((each, at) => {
    const box = turned(each, arrow);
    const ahead = box.left - own.right;
    if (ahead < -slack) return;
    const overlap = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
    const aligned = overlap > 0;
    const distance = Math.max(0, ahead) + (aligned ? 0 : -overlap);
    const isBetter =
      aligned !== best.aligned
        ? aligned
        : distance < best.distance || (distance === best.distance && overlap > best.overlap);
    if (isBetter) best = { at, aligned, distance, overlap };
  });
  return best.at;
}

/** Boxes that overlap by this many pixels still lie beside each other. */
const slack = 2;

/** A box as it stands when the arrow points to the right. */
function turned(box: Box, arrow: Arrow): Box {
  if (arrow === 'ArrowRight') return box;
  if (arrow === 'ArrowLeft') return { ...box, left: -box.right, right: -box.left };
  const across = { left: box.top, right: box.bottom, top: box.left, bottom: box.right };
  return arrow === 'ArrowDown' ? across : { ...across, left: -across.right, right: -across.left };
}

/** The item that a key leads to: the same at the edge of the board, null on an empty one. */
export function navigateGrid(board: Element, direction: Direction): BoardItem | null {
  const from = document.activeElement?.closest<HTMLElement>('[data-item]') ?? null;
  if (!from || !board.contains(from)) return boardItemOf(entrance(board));
  return boardItemOf(stepFrom(board, from, direction) ?? from);
}

function entrance(board: Element): Element | null {
  return board.querySelector('[data-item=threat]') ?? board.querySelector('[data-item]');
}

function stepFrom(board: Element, from: HTMLElement, direction: Direction): HTMLElement | null {
  const own = listOf(from);
  const items = own ? itemsOf(own) : [from];
  if (isArrow(direction)) {
    const isBySight = direction === 'ArrowLeft' || direction === 'ArrowRight' || isWide(items);
    return (
      (isBySight ? nextIn(items, from, direction) : nextOf(items, from, direction)) ??
      beyond(board, from, direction)
    );
  }
  // Pages, Home and End go along the cards; the head is a step above them.
  return nextOf(direction === 'End' ? items : items.filter(isCard), from, direction);
}

function isArrow(direction: Direction): direction is Arrow {
  return direction.startsWith('Arrow');
}

/** Whether the cards of a list stand beside each other too. */
function isWide(items: readonly HTMLElement[]): boolean {
  const [first, second] = items.filter(isCard);
  return first !== undefined && second !== undefined && boxOf(first).top === boxOf(second).top;
}

function nextOf(items: readonly HTMLElement[], from: HTMLElement, direction: Direction): HTMLElement | null {
  const reached = items[placeAfter(items.length, items.indexOf(from), stepsInList[direction])];
  return reached === undefined || reached === from ? null : reached;
}

function nextIn(items: readonly HTMLElement[], from: HTMLElement, arrow: Arrow): HTMLElement | null {
  const others = items.filter((item) => item !== from);
  return others[nextBox(boxOf(from), others.map(boxOf), arrow)] ?? null;
}

/** In another list: beside, the item most in line; below and above, the nearest. */
function beyond(board: Element, from: HTMLElement, arrow: Arrow): HTMLElement | null {
  const own = listOf(from);
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const list = listBeside(board, own, boxOf(isAcross || !own ? from : own), arrow);
  if (!list) return null;
  const items = itemsOf(list);
  if (!isAcross) return items.at(arrow === 'ArrowDown' ? 0 : -1) ?? null;
  return items[nextBox(boxOf(from), items.map(boxOf), arrow)] ?? items[0] ?? null;
}

function listBeside(board: Element, own: Element | null, box: Box, arrow: Arrow): HTMLElement | null {
  const lists = [...board.querySelectorAll<HTMLElement>('[data-column]')].filter((list) => list !== own);
  return lists[nextBox(box, lists.map(boxOf), arrow)] ?? null;
}

function listOf(item: Element): HTMLElement | null {
  return item.closest<HTMLElement>('[data-column]');
}

function itemsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')];
}

function isCard(item: HTMLElement): boolean {
  return item.dataset.item === 'threat';
}

function boxOf(element: Element): Box {
  // The rectangle's own properties are inherited: a spread of it would be empty.
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
