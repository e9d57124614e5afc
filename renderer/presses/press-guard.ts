/** Within this time, in milliseconds, systems take two presses for one double click. */
export const settleTime = 500;
/** Within this time a key that goes down again bounces, or was held; whoever means it twice takes longer. */
export const bounceTime = 30;

export type Clock = () => number;

/**
 * Decides whether a key is meant for what it would do now. What came less than a moment ago was not there when the hand
 * began to move: so a key that is held, or that bounces, does what it did and no more; and in a document that took the
 * place of another no key acts at once.
 */
export class PressGuard {
  readonly #clock: Clock;
  #changedAt = Number.NEGATIVE_INFINITY;
  #isUnasked = false;
  #last = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What the keys act on has changed. `isUnasked`: by itself, not by a command. */
  change(isUnasked = false): void {
    this.#changedAt = this.#clock();
    this.#isUnasked = isUnasked;
  }

  /** A key went down, or the pointer (`pointer`). Tells whether that is too soon. */
  press(code: string, { isRepeat = false } = {}): boolean {
    const since = this.#clock() - this.#changedAt;
    const isBounce = since < bounceTime && this.#last === code;
    const isTooSoon = isRepeat || isBounce || (since < settleTime && this.#isUnasked);
    this.#last = code;
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
export function judgeKey(event: KeyboardEvent): void {
  judged = { event, isTooSoon: guard.press(event.code, { isRepeat: event.repeat }) };
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
