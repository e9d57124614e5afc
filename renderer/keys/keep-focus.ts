// People who use keys or a screen reader lose their place when the element in focus goes: a row that is deleted, a button
// that is disabled, a dialog, a whole screen. Some parts of a screen know where to go on and move the focus themselves; this
// is the fallback for all others.

/** An element that had the focus, and where it stood: each element around it, with the place within that. */
type Spot = { readonly element: Element; readonly around: readonly (readonly [Element, number])[] };

const takesFocus = 'button, input, select, textarea, a[href], summary, [tabindex]';
/** Guards at either end of a dialog only send the focus on; hidden elements cannot hold it. */
const passesOn = '[data-base-ui-focus-guard], [aria-hidden=true], [aria-hidden=true] *, [inert], [inert] *';
const over = '[role=dialog], [role=alertdialog], [role=menu]';

let last: Spot | null = null;
/** Where the focus was beneath what lies over the screen. */
let beneath: Spot | null = null;

/** Sees to it that the focus never falls to the body because what had it has gone. Returns its own removal. */
export function keepFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = spotOf(target);
    if (!target.closest(over)) beneath = last;
  };
  let frame = 0;
  const look = () => {
    // Other code may move the focus in its own effects first. A later change does not postpone a frame already requested.
    if (frame === 0 && isLost())
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (isLost()) goOn();
      });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'aria-hidden', 'inert'],
  });
  document.addEventListener('focusin', onFocus);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    cancelAnimationFrame(frame);
  };
}

function spotOf(element: Element): Spot {
  const around: [Element, number][] = [];
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement)
    around.push([at.parentElement, [...at.parentElement.children].indexOf(at)]);
  return { element, around };
}

/** Whether the element that had the focus can no longer have it. One that was left on purpose, as by Escape, still can. */
function isLost(): boolean {
  if (last === null || canHoldFocus(last.element)) return false;
  const now = document.activeElement;
  return now === null || now === document.body || now === last.element;
}

function canHoldFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Whether Tab comes to it, and it keeps the focus that it gets. */
function isReached(element: HTMLElement): boolean {
  return (
    element.matches(takesFocus) &&
    !element.matches(passesOn) &&
    element.tabIndex >= 0 &&
    canHoldFocus(element)
  );
}

/** Moves the focus to what is nearest to where it was; after a change of screen, to the title of the new one. */
function goOn(): void {
  const dialog = [...document.querySelectorAll(over)].at(-1);
  const spot = last?.element.isConnected || dialog ? last : (beneath ?? last);
  const target =
    (spot && nearest(spot)) ?? titleOfScreen() ?? firstIn(dialog ?? document.querySelector('main'));
  if (!target) return;
  if (!target.matches(takesFocus)) target.tabIndex = -1;
  target.focus();
}

/** What can take the focus next to a spot: after it, or else before it, in the smallest part around it that is left. */
function nearest({ around }: Spot): HTMLElement | null {
  for (const [part, place] of around) {
    if (!part.isConnected) continue;
    if (part.matches('main, body, #root') || part.contains(document.querySelector('main'))) return null;
    const children = [...part.children];
    const found = firstIn(...children.slice(place)) ?? firstIn(...children.slice(0, place).reverse());
    if (found) return found;
    // The focus stays within a dialog.
    if (part instanceof HTMLElement && part.matches(over)) return part;
  }
  return null;
}

function firstIn(...parts: (Element | null)[]): HTMLElement | null {
  for (const part of parts)
    for (const each of part ? [part, ...part.querySelectorAll(takesFocus)] : [])
      if (each instanceof HTMLElement && isReached(each)) return each;
  return null;
}

const titleOfScreen = () =>
  document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
