import { type BoardItem, elementId, listOf, listsNow } from './board-model.ts';

/**
 * What is found is shown by attributes on the elements, and the rest dims by the style sheet: with thousands of cards
 * nothing is drawn anew while one types.
 */
let shown: ReadonlySet<Element> = new Set();

export function showHits(places: readonly BoardItem[], isLooking: boolean): void {
  document.querySelector('[data-board]')?.toggleAttribute('data-finding', isLooking);
  const now = new Set(places.flatMap(elementsOf));
  for (const element of shown) if (!now.has(element)) element.removeAttribute('data-hit');
  for (const element of now) if (!shown.has(element)) element.setAttribute('data-hit', '');
  shown = now;
}

/** Frames the hit one has come to and brings it into view; its risk where its card is folded away. */
export function showFound(place: BoardItem | undefined): void {
  document.querySelector('[data-found]')?.removeAttribute('data-found');
  const element = place && placesToShow(place).map(visible).find(Boolean);
  element?.setAttribute('data-found', '');
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The place itself, and the head of its risk. */
export function placesToShow(place: BoardItem): BoardItem[] {
  const riskId = place.kind === 'threat' ? listOf(listsNow(), place.id) : null;
  return riskId === null ? [place] : [place, { kind: 'risk', id: riskId }];
}

/** A hit's element, and its risk's, which does not dim as a whole. */
function elementsOf(place: BoardItem): Element[] {
  const element = document.getElementById(elementId(place));
  if (element) return [element, ...sectionOf(element)];
  const head = placesToShow(place)[1];
  const ofRisk = head && document.getElementById(elementId(head));
  return ofRisk ? sectionOf(ofRisk) : [];
}

function sectionOf(element: Element): Element[] {
  const section = element.closest('section[data-list]');
  return section ? [section] : [];
}

function visible(place: BoardItem): HTMLElement | null {
  const element = document.getElementById(elementId(place));
  return element && element.getClientRects().length > 0 ? element : null;
}
