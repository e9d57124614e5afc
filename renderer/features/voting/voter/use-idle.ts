import { useEffect, useRef, useState } from 'react';
import type { AnswerTime } from '../../../../shared/domain/codes.ts';

const busy: Idle = { state: 'busy' };
const gone: Idle = { state: 'over' };
/** A screen reader moves the focus, or scrolls to what it reads, without a key that the page hears. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focusin', 'scroll'] as const;

/**
 * Watches whether anybody is at the ballot. Once it is hidden only `goOn` shows it again: a hand that brushes the mouse
 * may be another's. `onOver` is called once, when its time is over.
 */
export function useIdle(
  isWatching: boolean,
  time: AnswerTime,
  onOver: () => void,
): { idle: Idle; goOn: () => void } {
  const [idle, setIdle] = useState<Idle>(busy);
  const last = useRef(0);
  const isHidden = useRef(false);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    if (!isWatching) return;
    let isOver = false;
    let looked = clocksNow();
    const look = () => {
      if (isOver) return;
      const now = clocksNow();
      const next = hasJumped(looked, now)
        ? gone
        : idleAfter(now.steady - last.current, isHidden.current, time);
      looked = now;
      isHidden.current = next.state === 'hidden';
      isOver = next.state === 'over';
      setIdle((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      if (isOver) over.current();
    };
    const sign = () => {
      // A machine that slept wakes by a key: looked at before the key counts, its sleep is seen.
      look();
      if (!isHidden.current) last.current = performance.now();
    };
    const left = () => {
      if (document.visibilityState !== 'hidden') return;
      isHidden.current = true;
      look();
    };
    last.current = performance.now();
    isHidden.current = false;
    setIdle(busy);
    const timer = setInterval(look, 500);
    for (const name of signs) window.addEventListener(name, sign, { capture: true });
    document.addEventListener('visibilitychange', left);
    return () => {
      clearInterval(timer);
      for (const name of signs) window.removeEventListener(name, sign, { capture: true });
      document.removeEventListener('visibilitychange', left);
    };
  }, [isWatching, time]);

  const goOn = () => {
    last.current = performance.now();
    isHidden.current = false;
    setIdle(busy);
  };
  return { idle, goOn };
}

/**
 * Milliseconds without a sign of anybody until the ballot is hidden, and until it is thrown away. The longest is ten times
 * the usual (WCAG 2.2.1).
 */
const limits: Readonly<Record<AnswerTime, { readonly hidden: number; readonly discarded: number }>> = {
  usual: { hidden: 30_000, discarded: 120_000 },
  longer: { hidden: 120_000, discarded: 480_000 },
  longest: { hidden: 300_000, discarded: 1_200_000 },
};

type Idle =
  | { readonly state: 'busy' }
  /** Hidden, with the seconds left to come back. */
  | { readonly state: 'hidden'; readonly left: number }
  | { readonly state: 'over' };

/** The clock of the day, which people and networks set, and one that only goes on, which may stand still in sleep. */
export type Clocks = { readonly day: number; readonly steady: number };

function clocksNow(): Clocks {
  return { day: Date.now(), steady: performance.now() };
}

/** Further apart than any correction of a clock that goes. */
const jump = 2_000;

/**
 * Whether the machine has slept between two looks or its clock was set. How long nobody was there is not known then, and
 * neither is who is there now.
 */
export function hasJumped(before: Clocks, now: Clocks): boolean {
  return Math.abs(now.day - before.day - (now.steady - before.steady)) > jump;
}

/**
 * What becomes of a ballot that nobody has touched for a time. It may be hidden before its time, when the window was
 * left; the time counts from the last sign all the same.
 */
export function idleAfter(milliseconds: number, isHidden: boolean, time: AnswerTime = 'usual'): Idle {
  const { hidden, discarded } = limits[time];
  if (milliseconds >= discarded) return { state: 'over' };
  if (milliseconds < hidden && !isHidden) return { state: 'busy' };
  return { state: 'hidden', left: Math.ceil((discarded - milliseconds) / 1_000) };
}
