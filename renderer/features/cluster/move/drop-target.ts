import { listsNow } from '../board-model.ts';
import type { Point } from '../cluster-store.ts';
import type { Source, Target } from './command-of.ts';

/** What lies under the pointer: the target, the element that shows it, and how. */
export type Hit = {
  readonly target: Target;
  readonly element: HTMLElement;
  readonly look: 'before' | 'after' | 'onto' | 'into' | 'left' | 'right';
};

/** Half the distance between cards: a pointer between two of them means the nearer one. */
const gap = 10;

/**
 * Finds the target under a point by asking the page what stands there, so that neither cards nor risks need to be
 * measured or registered, however many there are.
 */
export function hitAt(point: Point, source: Source): Hit | null {
  const under = document.elementFromPoint(point.x, point.y);
  if (!under) return null;
  return source.kind === 'risk' ? hitByRisk(under, point) : hitByThreats(under, point);
}

/** Which part of a length a position is in, the outer two being `share` of it each. */
export function partOf(
  position: number,
  start: number,
  length: number,
  share: number,
): 'first' | 'middle' | 'last' {
  const at = (position - start) / length;
  if (at < share) return 'first';
  return at > 1 - share ? 'last' : 'middle';
}

function hitByThreats(under: Element, point: Point): Hit | null {
  const list = under.closest<HTMLElement>('[data-list]');
  if (!list) return hitOfEmpty(under);
  const riskId = list.dataset.list || null;
  const card = cardOf(under, list) ?? cardNear(point, list);
  if (card) return hitOfCard(card, riskId, point);
  return {
    target: riskId === null ? { kind: 'tray' } : { kind: 'risk', id: riskId },
    element: list,
    look: 'into',
  };
}

function hitOfCard(card: HTMLElement, riskId: string | null, { y }: Point): Hit {
  const { top, height } = card.getBoundingClientRect();
  const id = card.dataset.id ?? '';
  // Spread out by group, unsorted cards have no order between groups: a card is dropped on another, or nowhere.
  const share = card.closest('[data-spread]') ? 0 : 0.25;
  const part = partOf(y, top, height, riskId === null ? share : 0.5);
  if (part === 'middle' && riskId === null)
    return { target: { kind: 'threat', id }, element: card, look: 'onto' };
  if (part === 'first')
    return { target: { kind: 'slot', riskId, beforeId: id }, element: card, look: 'before' };
  const next = card.nextElementSibling;
  const beforeId = next instanceof HTMLElement ? (next.dataset.id ?? null) : null;
  return { target: { kind: 'slot', riskId, beforeId }, element: card, look: 'after' };
}

function cardNear({ x, y }: Point, list: HTMLElement): HTMLElement | null {
  const near = (at: number) => cardOf(document.elementFromPoint(x, at), list);
  return near(y + gap) ?? near(y - gap);
}

function cardOf(element: Element | null, list: HTMLElement): HTMLElement | null {
  const card = element?.closest<HTMLElement>('[data-item=threat]') ?? null;
  return card && list.contains(card) ? card : null;
}

function hitByRisk(under: Element, { x }: Point): Hit | null {
  const risk = under.closest<HTMLElement>('[data-risk]');
  if (!risk) return hitOfEmpty(under);
  const { left, width } = risk.getBoundingClientRect();
  const id = risk.dataset.list ?? '';
  const part = partOf(x, left, width, 0.2);
  if (part === 'middle') return { target: { kind: 'risk', id }, element: risk, look: 'into' };
  if (part === 'first') return { target: { kind: 'gap', beforeId: id }, element: risk, look: 'left' };
  return { target: { kind: 'gap', beforeId: riskAfter(id) }, element: risk, look: 'right' };
}

/** The risk that follows another in the order of the board. */
function riskAfter(id: string): string | null {
  const { columns } = listsNow();
  return columns[columns.findIndex(({ risk }) => risk.id === id) + 1]?.risk.id ?? null;
}

/** Any empty place of the board makes a new risk; the place made for it shows that. */
function hitOfEmpty(under: Element): Hit | null {
  const board = under.closest<HTMLElement>('[data-board]');
  const isEmpty = under.closest('[data-empty]') !== null;
  return board && isEmpty ? { target: { kind: 'new' }, element: board, look: 'into' } : null;
}
