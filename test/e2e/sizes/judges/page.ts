// What the judges share: what of a page is shown, and where.

/** A part of the page, in pixels of the window; smaller than nothing where it is hidden. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A line of text as it stands, and the element it stands in. */
export type Line = { readonly box: Box; readonly element: HTMLElement; readonly text: string };

const overlays =
  '[role="dialog"], [role="alertdialog"], dialog[open], [role="menu"], [role="listbox"]:popover-open';
export const controls =
  'button, input, select, textarea, a[href], summary, [role="button"], [role="option"], [role="treeitem"], [role="menuitem"]';

/** What is judged: the page, or the last thing that lies over it. */
export function judged(): HTMLElement {
  const over = [...document.querySelectorAll<HTMLElement>(overlays)].filter((each) => each.checkVisibility());
  return over.at(-1) ?? document.body;
}

/** Whether somebody can see an element, as far as it is not cut or covered. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.closest('.visually-hidden, script, style, noscript')) return false;
  // What is said and not shown is a pixel large.
  for (let each: Element | null = element; each; each = each.parentElement)
    if (each.clientWidth === 1 && each.clientHeight === 1) return false;
  return true;
}

/** An element in words, for whoever mends what was found. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const words = label.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
  const style = String(element.className).match(/_?([a-zA-Z]+)_/)?.[1] ?? '·';
  return `<${element.tagName.toLowerCase()} ${style}> ${words.slice(0, 40)}`;
}

export const width = ({ left, right }: Box) => right - left;
export const height = ({ top, bottom }: Box) => bottom - top;

export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The part of an element inside its border: what its overflow cuts to. */
export function innerBox(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
}

/** What cuts an element, while nothing changes: a text of thousands of lines asks once. */
let known: Map<Element, HTMLElement[]> | null = null;

/** Judges a page that stands still meanwhile. */
export function standingStill<T>(look: () => T): T {
  known = new Map();
  try {
    return look();
  } finally {
    known = null;
  }
}

/** Elements around one, that cut it: up to what lies over all of the page, which only the window cuts. */
export function cutters(element: Element): HTMLElement[] {
  const found = known?.get(element) ?? cuttersOf(element);
  known?.set(element, found);
  return found;
}

/** What has no box of its own cuts nothing. */
const hasBox = (display: string) => display !== 'inline' && display !== 'contents';

function cuttersOf(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let isFree = false;
  for (let each: HTMLElement | null = element as HTMLElement; each; each = each.parentElement) {
    if (each === document.body || each === document.documentElement) break;
    const { overflowX, overflowY, position, display } = getComputedStyle(each);
    const cuts = (overflowX !== 'visible' || overflowY !== 'visible') && hasBox(display);
    // What stands absolute is not cut by what is not positioned itself.
    if (cuts && each !== element && !(isFree && position === 'static')) found.push(each);
    if (position === 'fixed') break;
    if (position === 'absolute') isFree = true;
    else if (position !== 'static') isFree = false;
  }
  return found;
}

/** What of a line of text is in sight: what it stands in may cut it as well. */
export function textInSight(box: Box, element: HTMLElement): Box {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  const cuts = (overflowX !== 'visible' || overflowY !== 'visible') && hasBox(display);
  return inSight(cuts ? intersection(box, innerBox(element)) : box, element);
}

/** What of a box is in sight inside what cuts it. */
export function inSight(box: Box, element: Element): Box {
  return cutters(element).reduce((rest, cutter) => intersection(rest, innerBox(cutter)), box);
}

/** Every line of text that is shown in an element. */
export function linesIn(root: HTMLElement): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const known = new Map<HTMLElement, boolean>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim();
    if (!element || !text) continue;
    if (!known.has(element)) known.set(element, isShown(element) && !element.closest('textarea, select'));
    if (!known.get(element)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) lines.push({ box, element, text });
  }
  return lines;
}
