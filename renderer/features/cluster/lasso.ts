import { isTextField } from '../../keys/text-fields.ts';
import { markThreats, type Point, type Rectangle, say, setCluster, useCluster } from './cluster-store.ts';
import { focusItem } from './focus.ts';
import { endDrag } from './move/drag.ts';
import { paint } from './paint.ts';

/** A press that may become a lasso: where it began, in which scrolling part of the board, and how that was scrolled. */
type LassoGesture = {
  readonly area: HTMLElement;
  readonly start: Point;
  readonly scrollTop: number;
  point: Point;
  isDrawn: boolean;
};

/** How far the pointer goes before a press is a lasso, in pixels. */
const least = 5;
/** How near an edge the area scrolls, as a share of its height, and by how many pixels a frame. */
const edge = 0.08;
const speed = 18;

/** Draws a lasso from empty places of the board, and with Shift from anywhere. Returns its own removal. */
export function watchLasso(board: HTMLElement): () => void {
  const onDown = (event: PointerEvent) => {
    const area = areaOf(event);
    if (area) follow(area, { x: event.clientX, y: event.clientY });
  };
  board.addEventListener('pointerdown', onDown);
  return () => board.removeEventListener('pointerdown', onDown);
}

/** The part of the board that a lasso may begin in here; a finger scrolls instead. */
function areaOf({ target, button, pointerType, shiftKey, clientX }: PointerEvent): HTMLElement | null {
  if (button !== 0 || pointerType === 'touch' || !(target instanceof HTMLElement)) return null;
  const area = target.closest<HTMLElement>('[data-lasso-area]');
  if (!area || isTextField(target)) return null;
  const isOnScrollBar = clientX > area.getBoundingClientRect().left + area.clientWidth;
  const isTaken = !shiftKey && target.closest('[data-item], [data-drag], button, a') !== null;
  return isOnScrollBar || isTaken ? null : area;
}

function follow(area: HTMLElement, start: Point): void {
  const gesture: LassoGesture = { area, start, scrollTop: area.scrollTop, point: start, isDrawn: false };
  const watching = new AbortController();
  const { signal } = watching;
  const end = (isCancelled: boolean) => {
    watching.abort();
    finish(gesture, isCancelled);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    gesture.point = { x: clientX, y: clientY };
    if (gesture.isDrawn || Math.hypot(clientX - start.x, clientY - start.y) < least) return;
    gesture.isDrawn = true;
    eachFrame(gesture, signal);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !gesture.isDrawn) return;
    event.stopPropagation();
    event.preventDefault();
    end(true);
  };
  addEventListener('pointermove', onMove, { signal });
  addEventListener('pointerup', () => end(false), { signal });
  addEventListener('pointercancel', () => end(true), { signal });
  addEventListener('keydown', onKey, { signal, capture: true });
}

/** Once a frame, however often the pointer tells where it is: scrolls at an edge, draws, and shows what is caught. */
function eachFrame(gesture: LassoGesture, signal: AbortSignal): void {
  if (signal.aborted) return;
  scrollAtEdge(gesture);
  draw(gesture);
  requestAnimationFrame(() => eachFrame(gesture, signal));
}

function scrollAtEdge({ area, point }: LassoGesture): void {
  const { top, height } = area.getBoundingClientRect();
  const at = (point.y - top) / height;
  if (at < edge) area.scrollTop -= speed;
  else if (at > 1 - edge) area.scrollTop += speed;
}

let caught: readonly HTMLElement[] = [];

function draw(gesture: LassoGesture): void {
  const drawn = rectangleOf(gesture);
  show(cardsWithin(gesture.area, drawn));
  const { top, bottom, left, right } = gesture.area.getBoundingClientRect();
  setCluster({
    lasso: {
      left: Math.max(left, drawn.left),
      right: Math.min(right, drawn.right),
      top: Math.max(top, drawn.top),
      bottom: Math.min(bottom, drawn.bottom),
    },
  });
}

/** From where it began, which may have scrolled away since, to the pointer. */
function rectangleOf({ area, start, scrollTop, point }: LassoGesture): Rectangle {
  const y = start.y - (area.scrollTop - scrollTop);
  return {
    left: Math.min(start.x, point.x),
    right: Math.max(start.x, point.x),
    top: Math.min(y, point.y),
    bottom: Math.max(y, point.y),
  };
}

/** Cards that the rectangle touches. Only lists that it touches are asked. */
function cardsWithin(area: HTMLElement, drawn: Rectangle): HTMLElement[] {
  const lists = [...area.querySelectorAll<HTMLElement>('[data-cards]')];
  return (
    lists
      .filter((list) => touches(list.getBoundingClientRect(), drawn))
      .flatMap((list) => run([...list.children] as HTMLElement[], drawn))
      // A group that is spread out has cards beside each other.
      .filter((card) => touches(card.getBoundingClientRect(), drawn))
  );
}

/** Cards of a list stand below each other: the first that is touched is found by halving, the rest follow it. */
function run(cards: readonly HTMLElement[], { top, bottom }: Rectangle): HTMLElement[] {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  const found: HTMLElement[] = [];
  for (let at = low; at < cards.length; at += 1) {
    const card = cards[at];
    if (!card || card.getBoundingClientRect().top > bottom) break;
    found.push(card);
  }
  return found;
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function show(cards: readonly HTMLElement[]): void {
  caught = cards;
  paint('caught', cards);
}

/** Marks what was caught besides what was marked already; the keys go on from its first card. */
function finish({ isDrawn }: LassoGesture, isCancelled: boolean): void {
  if (!isDrawn) return;
  endDrag();
  const ids = caught.map(({ dataset }) => dataset.id ?? '');
  show([]);
  setCluster({ lasso: null });
  if (isCancelled) say('cluster:said.lassoCancelled');
  else if (ids[0] !== undefined) {
    markThreats(new Set([...useCluster.getState().markedThreats, ...ids]));
    focusItem({ kind: 'threat', id: ids[0] }, { scroll: false });
  }
}
