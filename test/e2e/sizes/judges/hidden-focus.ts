import { height, inSight, intersection, isShown, judged, nameOf, width } from './page.ts';

const takesFocus = 'button, input, select, textarea, a[href], summary, [tabindex]';
/** Of a long list its beginning and its end are tried. */
const mostTried = 30;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What has the focus and cannot be seen whole, tried with everything that Tab comes to, and what arrows come to. */
export async function hiddenFocus(root = judged()): Promise<string[]> {
  const found: string[] = [];
  const before = document.activeElement;
  // What has the focus already is not scrolled to.
  if (before instanceof HTMLElement) before.blur();
  for (const element of focusable(root)) {
    element.focus();
    if (document.activeElement !== element) continue;
    await nextFrame();
    // Following the focus a screen may show something else.
    if (!element.isConnected) continue;
    const wrong = fault(element);
    if (wrong) found.push(`${wrong}: ${nameOf(element)}`);
  }
  if (before instanceof HTMLElement) before.focus();
  return found;
}

function focusable(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(takesFocus)].filter(
    (each) => isShown(each) && !each.matches(':disabled') && each.getAttribute('tabindex') !== '-1',
  );
  return all.length <= mostTried ? all : [...all.slice(0, mostTried / 2), ...all.slice(-mostTried / 2)];
}

function fault(element: HTMLElement): string | null {
  const box = element.getBoundingClientRect();
  const screen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const seen = intersection(inSight(box, element), screen);
  const most = partToSee(element, box);
  if (width(seen) < most.width - 2 || height(seen) < most.height - 2) return 'outside what is in sight';
  const corners = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => ({ x, y })));
  const covered = corners.filter(({ x, y }) => {
    const hit = document.elementFromPoint(seen.left + width(seen) * x, seen.top + height(seen) * y);
    return hit && !element.contains(hit) && !hit.contains(element) && !isLabelOf(hit, element);
  });
  return covered.length > 3 ? 'covered' : null;
}

/** Of what scrolls sideways the browser brings a part into sight that is no smaller. */
const enoughAcross = 32;

/** All of what is small, much of what is large; of a field of many lines and of a part that only scrolls, a line. */
function partToSee(element: HTMLElement, box: DOMRect) {
  const isControl = element.matches('button, input, select, a, summary, [role]:not([role="region"])');
  const line = Number.parseFloat(getComputedStyle(element).fontSize);
  return {
    width: Math.min(box.width, enoughAcross),
    height: Math.min(box.height, isControl ? window.innerHeight * 0.3 : line),
  };
}

function isLabelOf(hit: Element, element: HTMLElement): boolean {
  const label = hit.closest('label');
  return label !== null && (label.contains(element) || label.htmlFor === element.id);
}
