import { useEffect, useState } from 'react';

/** The time, anew at each whole second before `end`; still where there is none or it has passed. */
export function useNow(end: number | null): number {
  const [, tick] = useState(0);
  const now = Date.now();
  useEffect(() => {
    if (end === null || now >= end) return;
    const toNext = (end - now) % 1_000 || 1_000;
    const timer = setTimeout(() => tick((count) => count + 1), toNext);
    return () => clearTimeout(timer);
  });
  return now;
}
