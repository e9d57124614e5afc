import { isShown, judged, nameOf } from './page.ts';

/** What has two dimensions by its meaning, and may scroll both ways (WCAG 1.4.10). */
const twoDimensional = 'table, [role="table"], [role="grid"], [role="treegrid"]';
/** Fewer lines than these cannot be read in their context. */
const fewestLines = 4;

/** A page that scrolls sideways, and parts that do where they are no table. */
export function sidewaysScrolling(root = judged()): string[] {
  const page = document.documentElement;
  const wide = page.scrollWidth > window.innerWidth + 1 ? [`the page is ${page.scrollWidth} wide`] : [];
  return [
    ...wide,
    ...scrollersIn(root)
      .filter(isWide)
      .map((each) => `scrolls sideways: ${nameOf(each)}`),
  ];
}

/** Parts that scroll and show hardly anything of what is in them. */
export function crampedScrolling(root = judged()): string[] {
  return scrollersIn(root)
    .filter(isCramped)
    .map((each) => `${each.clientHeight} pixels high for ${each.scrollHeight}: ${nameOf(each)}`);
}

function scrollersIn(root: HTMLElement): HTMLElement[] {
  return [root, ...root.querySelectorAll<HTMLElement>('*')].filter(
    (each) => !each.matches('body, input, textarea, select') && isShown(each) && isScroller(each),
  );
}

function isScroller(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

function isWide(element: HTMLElement): boolean {
  if (element.scrollWidth <= element.clientWidth + 1) return false;
  return !element.closest(twoDimensional) && element.querySelector(twoDimensional) === null;
}

function isCramped(element: HTMLElement): boolean {
  if (!/auto|scroll/.test(getComputedStyle(element).overflowY)) return false;
  const line = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 1.35;
  const hasMore = element.scrollHeight > element.clientHeight + line;
  return hasMore && element.clientHeight < fewestLines * line;
}
