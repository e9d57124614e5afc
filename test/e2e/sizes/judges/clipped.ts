import { type Box, cutters, innerBox, judged, type Line, linesIn, nameOf } from './page.ts';

/** A letter may reach a little beyond its advance. */
const slack = 1.5;

/** Text that is cut, stands outside its box, or cannot be scrolled to. */
export function clipped(root = judged()): string[] {
  const found = new Set<string>();
  const page = pageBox();
  for (const line of linesIn(root)) {
    const wrong = fault(line) ?? (isBeyond(scrolledIntoSight(line), page) ? 'beyond the page' : null);
    if (wrong) found.add(`${wrong}: ${nameOf(line.element)}`);
  }
  return [...found];
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

/** The element that ends its text in dots on purpose, by one line or by several. */
function endsInDots(element: HTMLElement): boolean {
  for (let each: HTMLElement | null = element; each && each !== document.body; each = each.parentElement) {
    const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(each);
    if ((textOverflow === 'ellipsis' && overflowX !== 'visible') || webkitLineClamp !== 'none') return true;
  }
  return false;
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
