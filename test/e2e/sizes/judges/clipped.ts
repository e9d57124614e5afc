import {
  type Box,
  cutters,
  height,
  innerBox,
  inSight,
  intersection,
  judged,
  type Line,
  linesIn,
  nameOf,
  width,
} from './page.ts';

/** A letter may reach a little beyond its advance. */
const slack = 1.5;

/** Text that is cut, stands outside its box, or cannot be scrolled to. */
export function clipped(root = judged()): string[] {
  const found = new Set<string>();
  const page = pageBox();
  for (const line of linesIn(root)) {
    const wrong = fault(line) ?? (isOutOfReach(line, page) ? 'beyond the page' : null);
    if (wrong) found.add(`${wrong}: ${nameOf(line.element)}`);
  }
  return [...found];
}

function isOutOfReach(line: Line, page: Box): boolean {
  return isBeyond(scrolledIntoSight(upToDots(line)), page) && !isBesideWhatIsOutOfSight(line.element);
}

/** What opens over the page beside a field goes with it, and comes into sight with it. */
function isBesideWhatIsOutOfSight(element: HTMLElement): boolean {
  const field = document.activeElement;
  if (!field || element.closest(':popover-open, [role="listbox"]') === null) return false;
  const sight = inSight(field.getBoundingClientRect(), field);
  return height(intersection(sight, innerBox(document.documentElement))) <= 0;
}

function fault({ box, element }: Line): string | null {
  const holder = blockOf(element);
  const own = holder.getBoundingClientRect();
  const ends = endsInDots(element);
  // Spaces that are kept hang over the end of a line.
  const hangs = /pre-wrap|break-spaces/.test(getComputedStyle(element).whiteSpace);
  const isOutside = box.left < own.left - slack || (box.right > own.right + slack && !hangs);
  if (!ends && isOutside) return 'outside its box';
  for (const cutter of [holder, ...cutters(holder)]) {
    const { overflowX, overflowY } = getComputedStyle(cutter);
    const edge = innerBox(cutter);
    const isCutAcross =
      isHidden(overflowX) && (box.left < edge.left - slack || box.right > edge.right + slack);
    const middle = (box.top + box.bottom) / 2;
    const isCutDown = isHidden(overflowY) && (middle < edge.top || middle > edge.bottom);
    if (!isCutAcross && !isCutDown) continue;
    const isLeftOut = isCutDown && (box.top > edge.bottom - slack || box.bottom < edge.top + slack);
    if ((ends || isLeftOut) && canBeReadWhole(element)) continue;
    return ends ? 'ends in dots, and nowhere whole' : `cut by ${nameOf(cutter)}`;
  }
  return null;
}

/** A line as far as it goes before it ends in dots: what is left out by them stands nowhere. */
function upToDots({ box, element, text }: Line): Line {
  const dotted = dottedBy(element);
  if (!dotted) return { box, element, text };
  const shown = intersection(box, innerBox(dotted));
  return { box: width(shown) > 0 && height(shown) > 0 ? shown : innerBox(dotted), element, text };
}

/** Where a line is once what scrolls has brought it there: somewhere in the innermost that scrolls. */
function scrolledIntoSight({ box, element }: Line): Box {
  let [across, down] = [box, box];
  for (const cutter of cutters(element)) {
    const { overflowX, overflowY } = getComputedStyle(cutter);
    if (
      !isHidden(overflowX) &&
      isPast(across.left, across.right, innerBox(cutter).left, innerBox(cutter).right)
    )
      across = innerBox(cutter);
    if (!isHidden(overflowY) && isPast(down.top, down.bottom, innerBox(cutter).top, innerBox(cutter).bottom))
      down = innerBox(cutter);
  }
  return { left: across.left, right: across.right, top: down.top, bottom: down.bottom };
}

const isPast = (from: number, to: number, least: number, most: number) => from < least || to > most;

const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** The nearest element with a box of its own. */
function blockOf(element: HTMLElement): HTMLElement {
  let each = element;
  while (/^(inline|contents)$/.test(getComputedStyle(each).display) && each.parentElement)
    each = each.parentElement;
  return each;
}

const endsInDots = (element: HTMLElement) => dottedBy(element) !== null;

/** The element that ends its text in dots on purpose, by one line or by several. */
function dottedBy(element: HTMLElement): HTMLElement | null {
  for (let each: HTMLElement | null = element; each && each !== document.body; each = each.parentElement) {
    const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(each);
    if ((textOverflow === 'ellipsis' && overflowX !== 'visible') || webkitLineClamp !== 'none') return each;
  }
  return null;
}

/** What can be pressed or focused opens or shows the whole; a title says it, and so does a cell that is spoken in full. */
const wholeElsewhere =
  '[title], button, a, summary, [tabindex], [role="option"], [role="menuitem"], td:has(.visually-hidden)';

function canBeReadWhole(element: HTMLElement): boolean {
  return element.closest(wholeElsewhere) !== null;
}

/** All that one can see of the page, scrolled to its ends; the window alone where it does not scroll. */
function pageBox(): Box {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const { overflowY } = getComputedStyle(document.body);
  const scrolls = !isHidden(overflowY) && !isHidden(getComputedStyle(document.documentElement).overflowY);
  const top = scrolls ? -window.scrollY : 0;
  return {
    left: 0,
    top,
    right: scrolls ? Math.max(scrollWidth, window.innerWidth) : window.innerWidth,
    bottom: top + (scrolls ? scrollHeight : window.innerHeight),
  };
}

function isBeyond(box: Box, page: Box): boolean {
  return (
    box.left < page.left - slack ||
    box.right > page.right + slack ||
    box.top < page.top - slack ||
    box.bottom > page.bottom + slack
  );
}
