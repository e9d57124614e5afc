/** Within this time, in milliseconds, systems take two presses for one double click. */
export const settleTime = 500;
/** Within this time, in milliseconds, a key that goes down again bounced or was pressed in fright; later it is meant. */
export const bounceTime = 150;

export type Clock = () => number;

/**
 * Decides whether a key is meant for what it would do now. What came less than a moment ago was not there when the hand
 * began to move: so a key that is held, or that bounces, does what it did and no more; and where the screen changed while
 * somebody typed, no key acts on it at once.
 */
export class PressGuard {
  readonly #clock: Clock;
  #changedAt = Number.NEGATIVE_INFINITY;
  #isUnasked = false;
  #last = '';
  #isTyping = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What the keys act on has changed. `isUnasked`: by itself, not by a command. */
  change(isUnasked = this.#isTyping): void {
    this.#changedAt = this.#clock();
    this.#isUnasked = isUnasked;
  }

  /** A key went down, or the pointer (`pointer`). Tells whether that is too soon. */
  press(code: string, { isRepeat = false, isTyping = false } = {}): boolean {
    const since = this.#clock() - this.#changedAt;
    const isBounce = this.#last === code && since < bounceTime;
    const isTooSoon = isRepeat || isBounce || (this.#isUnasked && since < settleTime);
    this.#last = code;
    this.#isTyping = isTyping;
    return isTooSoon;
  }
}

let guard = new PressGuard(() => 0);
let judged: { readonly event: Event; readonly isTooSoon: boolean } | null = null;

/** The guard of this document, by which its keys are judged from now on. */
export function setGuard(own: PressGuard): void {
  guard = own;
  judged = null;
}

/** Judges a key once, before anything else hears it. */
export function judgeKey(event: KeyboardEvent, isTyping: boolean): void {
  judged = { event, isTooSoon: guard.press(event.code, { isRepeat: event.repeat, isTyping }) };
}

/** Whether a key that records or deletes is to be passed over. */
export function isPressedTooSoon(event: KeyboardEvent): boolean {
  return judged?.event === event && judged.isTooSoon;
}

/** Whether the click that a key makes on what is in focus is to be passed over. */
export function isClickedTooSoon(): boolean {
  return judged?.isTooSoon ?? false;
}

/** Something was recorded or deleted by a key: what the same key would do next is something else. */
export function noteRecorded(): void {
  guard.change(false);
}
