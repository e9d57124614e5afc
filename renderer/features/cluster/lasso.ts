import { isTextField } from '../../keys/text-fields.ts';
import { markThreats, type Point, type Rectangle, say, setCluster, useCluster } from './cluster-store.ts';
import { focusPlace } from './focus.ts';
import { endDrag } from './move/drag.ts';
import { paint } from './paint.ts';

/** A press that may become a lasso: where it began, in which scrolling part of the board, and how that was scrolled. */
type LassoGesture = {
  readonly ground: HTMLElement;
  readonly start: Point;
  readonly scrollTop: number;
  point: Point;
  isDrawn: boolean;
};

/** How far the pointer goes before a press is a lasso, in pixels. */
const least = 5;
/** How near an edge the ground scrolls, as a share of its height, and by how many pixels a frame. */
const edge = 0.08;
const speed = 18;

/** Draws a lasso from empty places of the board, and with Shift from anywhere. Returns its own removal. */
export function watchLasso(board: HTMLElement): () => void {
  const onDown = (event: PointerEvent) => {
    const ground = groundOf(event);
    if (ground) follow(ground, { x: event.clientX, y: event.clientY });
  };
  board.addEventListener('pointerdown', onDown);
  return () => board.removeEventListener('pointerdown', onDown);
}

/** The part of the board that a lasso may begin in here; a finger scrolls instead. */
function groundOf({ target, button, pointerType, shiftKey, clientX }: PointerEvent): HTMLElement | null {
  if (button !== 0 || pointerType === 'touch' || !(target instanceof HTMLElement)) return null;
  const ground = target.closest<HTMLElement>('[data-ground]');
  if (!ground || isTextField(target)) return null;
  const isOnScrollBar = clientX > ground.getBoundingClientRect().left + ground.clientWidth;
  const isTaken = !shiftKey && target.closest('[data-place], [data-drag], button, a') !== null;
  return isOnScrollBar || isTaken ? null : ground;
}

function follow(ground: HTMLElement, start: Point): void {
  const thrown: LassoGesture = { ground, start, scrollTop: ground.scrollTop, point: start, isDrawn: false };
  const watching = new AbortController();
  const { signal } = watching;
  const end = (isCancelled: boolean) => {
    watching.abort();
    finish(thrown, isCancelled);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    thrown.point = { x: clientX, y: clientY };
    if (thrown.isDrawn || Math.hypot(clientX - start.x, clientY - start.y) < least) return;
    thrown.isDrawn = true;
    eachFrame(thrown, signal);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !thrown.isDrawn) return;
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
function eachFrame(thrown: LassoGesture, signal: AbortSignal): void {
  if (signal.aborted) return;
  scrollAtEdge(thrown);
  draw(thrown);
  requestAnimationFrame(() => eachFrame(thrown, signal));
}

function scrollAtEdge({ ground, point }: LassoGesture): void {
  const { top, height } = ground.getBoundingClientRect();
  const at = (point.y - top) / height;
  if (at < edge) ground.scrollTop -= speed;
  else if (at > 1 - edge) ground.scrollTop += speed;
}

let caught: readonly HTMLElement[] = [];

function draw(thrown: LassoGesture): void {
  const drawn = rectangleOf(thrown);
  show(cardsWithin(thrown.ground, drawn));
  const { top, bottom, left, right } = thrown.ground.getBoundingClientRect();
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
function rectangleOf({ ground, start, scrollTop, point }: LassoGesture): Rectangle {
  const y = start.y - (ground.scrollTop - scrollTop);
  return {
    left: Math.min(start.x, point.x),
    right: Math.max(start.x, point.x),
    top: Math.min(y, point.y),
    bottom: Math.max(y, point.y),
  };
}

/** Cards that the rectangle touches. Only lists that it touches are asked. */
function cardsWithin(ground: HTMLElement, drawn: Rectangle): HTMLElement[] {
  const lists = [...ground.querySelectorAll<HTMLElement>('[role=listbox]')];
  return lists
    .filter((list) => touches(list.getBoundingClientRect(), drawn))
    .flatMap((list) => run([...list.children] as HTMLElement[], drawn));
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
  if (isCancelled) say('said.lassoCancelled');
  else if (ids[0] !== undefined) {
    markThreats(new Set([...useCluster.getState().markedThreats, ...ids]));
    focusPlace({ kind: 'threat', id: ids[0] }, { scroll: false });
  }
}
