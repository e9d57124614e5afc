// Presses on the whole page: those that count twice, and those whose release never comes.

import { type Clock, isClickedTooSoon, judgeKey, PressGuard, setGuard, settleTime } from './press-guard.ts';

/** Nobody keeps the pointer quite still between the presses of a double click; in pixels. */
const jitter = 24;

/** What a press would act on: the part pressed, its words, and what it is about (`data-subject`). */
type Target = { readonly part: Element | null; readonly words: string; readonly subject: string };

type Options = {
  readonly clock?: Clock;
  /** Whether typing goes into a part; in none where left out. */
  readonly isField?: (part: EventTarget | null) => boolean;
  /** Whether this document takes the place of one in which somebody pressed something. */
  readonly isNew?: boolean;
};

/**
 * Passes over clicks, by pointer or by key, on what came under the pointer or into focus only now, so that nothing that
 * records or deletes is pressed unseen. Characters in fields are never touched. Returns its own
 * removal.
 */
export function watchPresses({
  clock = () => performance.now(),
  isField = () => false,
  isNew = false,
}: Options = {}): () => void {
  const guard = new PressGuard(clock);
  setGuard(guard);
  if (isNew) guard.change(true);
  const pointer = new PointerWatch(clock);
  let focused = targetOf(document.activeElement);
  let isDirty = false;
  let isHeld = false;

  const look = () => {
    if (!isDirty) return;
    isDirty = false;
    pointer.look();
    const now = targetOf(document.activeElement);
    if (!isSame(now, focused)) guard.change();
    focused = now;
  };
  const lookSoon = () => {
    if (!isDirty) requestAnimationFrame(look);
    isDirty = true;
  };
  const heard: Heard = {
    focusin: lookSoon,
    pointermove: (event) => {
      look();
      pointer.move(event);
    },
    pointerdown: (event) => {
      look();
      isHeld = pointer.press(event);
      guard.press('pointer');
    },
    // Neither does such a press take the focus from where it has just come.
    mousedown: (event) => {
      if (isHeld && !isField(event.target)) event.preventDefault();
    },
    keydown: (event) => {
      look();
      judgeKey(event, isCharacter(event) && isField(event.target));
    },
    click: (event) => {
      const isTooSoon = event.detail === 0 ? isClickedTooSoon() : isHeld && !isField(event.target);
      if (!event.isTrusted || !isTooSoon) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
  };
  return listenTo(heard, lookSoon);
}

const none = { x: 0, y: 0, time: Number.NEGATIVE_INFINITY };

/** What lies under the pointer, and since when. Moving on to something else is no change. */
class PointerWatch {
  readonly #clock: Clock;
  #at: { readonly x: number; readonly y: number } | null = null;
  #under: Target | null = null;
  #changed = none;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  look(): void {
    if (!this.#at || !this.#under) return;
    const now = targetOf(document.elementFromPoint(this.#at.x, this.#at.y));
    if (!isSame(now, this.#under)) this.#changed = { ...this.#at, time: this.#clock() };
    this.#under = now;
  }

  move({ clientX: x, clientY: y, target }: PointerEvent): void {
    this.#at = { x, y };
    this.#under = targetOf(target);
    // Whoever has moved on, be it to come back, has seen what there is.
    if (Math.hypot(x - this.#changed.x, y - this.#changed.y) > jitter) this.#changed = none;
  }

  /** Whether what is pressed has been there for less than a moment. */
  press(event: PointerEvent): boolean {
    this.move(event);
    return this.#clock() - this.#changed.time < settleTime;
  }
}

type Heard = {
  readonly [Name in
    | 'click'
    | 'focusin'
    | 'keydown'
    | 'mousedown'
    | 'pointerdown'
    | 'pointermove']: Hears<Name>;
};
type Hears<Name extends keyof WindowEventMap> = (event: WindowEventMap[Name]) => void;

function listenTo(heard: Heard, onMutation: () => void): () => void {
  const observer = new MutationObserver(onMutation);
  const watched = { childList: true, characterData: true, subtree: true, attributeFilter: ['data-subject'] };
  observer.observe(document.body, watched);
  const entries = Object.entries(heard) as [string, (event: Event) => void][];
  for (const [name, hear] of entries) window.addEventListener(name, hear, { capture: true });
  return () => {
    observer.disconnect();
    for (const [name, hear] of entries) window.removeEventListener(name, hear, { capture: true });
  };
}

const parts =
  'button, a[href], summary, label, select, input, [role=button], [role=radio], [role=checkbox], [role=menuitem], [role=option]';

function targetOf(element: EventTarget | null): Target {
  const part = element instanceof Element ? element.closest(parts) : null;
  const words = part?.textContent ?? '';
  const subject = part?.closest<HTMLElement>('[data-subject]')?.dataset.subject ?? '';
  return { part, words, subject };
}

function isSame(one: Target, other: Target): boolean {
  return one.part === other.part && one.words === other.words && one.subject === other.subject;
}

function isCharacter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}

/**
 * Cancels a press whose release never came here, as when another program took the pointer: at its first move without a
 * button. Whatever is dragged hears `pointercancel`, and the move itself is heard by nobody. Returns its own removal.
 */
export function watchLostReleases(): () => void {
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  let pressed: number | null = null;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pressed || event.buttons !== 0) return;
    event.stopImmediatePropagation();
    const { pointerId, pointerType, isPrimary } = event;
    const cancel = new PointerEvent('pointercancel', { bubbles: true, pointerId, pointerType, isPrimary });
    document.dispatchEvent(cancel);
  };
  const onEnd = ({ pointerId }: PointerEvent) => {
    if (pointerId === pressed) pressed = null;
  };
  addEventListener('pointerdown', ({ pointerId }) => (pressed = pointerId), options);
  addEventListener('pointerup', onEnd, options);
  addEventListener('pointercancel', onEnd, options);
  addEventListener('pointermove', onMove, options);
  return () => watching.abort();
}
