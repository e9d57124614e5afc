import { useEffect, useState } from 'react';

/** The time, anew at each whole second before `end`; still where there is none or it has passed. */
export function useNow(end: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Goes on by itself: a window that is slow to draw passes over seconds and is never behind.
    const next = () => {
      const left = end - Date.now();
      if (left > 0) timer = setTimeout(pass, left % 1_000 || 1_000);
    };
    const pass = () => {
      tick((count) => count + 1);
      next();
    };
    next();
    return () => clearTimeout(timer);
  }, [end]);
  return Date.now();
}
