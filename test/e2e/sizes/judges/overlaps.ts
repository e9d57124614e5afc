import {
  type Box,
  controls,
  height,
  inSight,
  intersection,
  isShown,
  judged,
  linesIn,
  nameOf,
  textInSight,
  width,
} from './page.ts';

type Thing = { readonly box: Box; readonly element: HTMLElement };

/** Type stands in the middle of its line: what the line is higher than the letters may meet other lines. */
function inLetters({ left, right, top, bottom }: Box): Box {
  const part = (bottom - top) * 0.22;
  return { left, right, top: top + part, bottom: bottom - part };
}

/** What lies over the flow on purpose, and what scrolls under it. */
const floats = (element: Element) => {
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
    if (['sticky', 'fixed'].includes(getComputedStyle(each).position) && !each.matches('[role="dialog"]'))
      return true;
  return false;
};

/** One is part of the other, or a button that stands in a field: the field keeps its text off it. */
function areRelated(one: Element, other: Element): boolean {
  if (one.contains(other) || other.contains(one)) return true;
  const [field, button] = one.matches('input') ? [one, other] : [other, one];
  return (
    field.matches('input') &&
    button.closest('button')?.parentElement === field.parentElement &&
    isInside(button, field)
  );
}

function isInside(part: Element, whole: Element): boolean {
  const shared = intersection(part.getBoundingClientRect(), whole.getBoundingClientRect());
  return width(shared) >= part.clientWidth - 1 && height(shared) >= part.clientHeight - 1;
}

/** Texts and controls that stand over each other. */
export function overlaps(root = judged()): string[] {
  const texts = linesIn(root).map(({ box, element }) => ({
    box: textInSight(inLetters(box), element),
    element,
  }));
  const boxes = [...root.querySelectorAll<HTMLElement>(controls)]
    .filter(isShown)
    .map((element) => ({ box: inSight(element.getBoundingClientRect(), element), element }));
  const things = [...texts, ...boxes]
    .filter(({ box }) => width(box) > 2 && height(box) > 2)
    .filter(({ element }) => !floats(element))
    .sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  things.forEach((one, index) => {
    for (const other of below(things, index)) {
      if (areRelated(one.element, other.element)) continue;
      const shared = intersection(one.box, other.box);
      if (width(shared) > 2 && height(shared) > 2)
        found.add(`${nameOf(one.element)} and ${nameOf(other.element)}`);
    }
  });
  return [...found];
}

/** What begins below a thing's top and above its foot. */
function below(things: readonly Thing[], index: number): readonly Thing[] {
  const foot = things[index]?.box.bottom ?? 0;
  let end = index + 1;
  while (end < things.length && (things[end]?.box.top ?? foot) < foot) end += 1;
  return things.slice(index + 1, end);
}
