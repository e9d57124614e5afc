/** What is shown of something passing: an attribute `data-…` on elements of the board, which the style sheet draws. */
export type Mark = 'finding' | 'hit' | 'found' | 'caught' | 'lifted' | 'over' | 'like' | 'landed' | 'looked';

type Painted = ReadonlyMap<Element, string>;
const nothing: Painted = new Map();
const painted = new Map<Mark, Painted>();

/**
 * Marks these elements and no others, so that thousands of cards need not be drawn anew while one types or drags.
 * Only elements whose mark changes are touched.
 */
export function paint(
  mark: Mark,
  elements: readonly (Element | null | undefined)[],
  valueAt: (index: number) => string = () => '',
): void {
  const attribute = `data-${mark}`;
  const before = painted.get(mark) ?? nothing;
  const now = new Map(elements.flatMap((element, index) => (element ? [[element, valueAt(index)]] : [])));
  for (const element of before.keys()) if (!now.has(element)) element.removeAttribute(attribute);
  for (const [element, value] of now)
    if (before.get(element) !== value) element.setAttribute(attribute, value);
  painted.set(mark, now);
}

/** Lets go of the elements of a board that is gone. */
export function forgetPaint(): void {
  painted.clear();
}
