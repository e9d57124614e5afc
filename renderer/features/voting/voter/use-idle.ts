import { useEffect, useRef, useState } from 'react';

const busy: Idle = { state: 'busy' };
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Watches whether anybody is at the ballot. Once it is hidden only `goOn` shows it again: a hand that brushes the mouse
 * may be another's. `onOver` is called once, when its time is over.
 */
export function useIdle(isWatching: boolean, onOver: () => void): { idle: Idle; goOn: () => void } {
  const [idle, setIdle] = useState<Idle>(busy);
  const last = useRef(0);
  const isHidden = useRef(false);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    if (!isWatching) return;
    let isOver = false;
    const look = () => {
      if (isOver) return;
      const next = idleAfter(Date.now() - last.current, isHidden.current);
      isHidden.current = next.state === 'hidden';
      isOver = next.state === 'over';
      setIdle((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      if (isOver) over.current();
    };
    const sign = () => {
      // A machine that slept wakes by a key: the time it slept counts.
      look();
      if (!isHidden.current) last.current = Date.now();
    };
    const left = () => {
      if (document.visibilityState !== 'hidden') return;
      isHidden.current = true;
      look();
    };
    last.current = Date.now();
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
  }, [isWatching]);

  const goOn = () => {
    last.current = Date.now();
    isHidden.current = false;
    setIdle(busy);
  };
  return { idle, goOn };
}

/** Milliseconds without a sign of anybody until the ballot is hidden, and until it is thrown away. */
const hiddenAfter = 30_000;
const discardedAfter = 120_000;

type Idle =
  | { readonly state: 'busy' }
  /** Hidden, with the seconds left to come back. */
  | { readonly state: 'hidden'; readonly left: number }
  | { readonly state: 'over' };

/**
 * What becomes of a ballot that nobody has touched for a time. It may be hidden before its time, when the window was
 * left; the time counts from the last sign all the same.
 */
export function idleAfter(milliseconds: number, isHidden: boolean): Idle {
  if (milliseconds >= discardedAfter) return { state: 'over' };
  if (milliseconds < hiddenAfter && !isHidden) return { state: 'busy' };
  return { state: 'hidden', left: Math.ceil((discardedAfter - milliseconds) / 1_000) };
}
