import { useEffect, useState } from 'react';

/** The time as it is drawn, anew every so many milliseconds, so that 'a minute ago' stays true. */
export function useClock(milliseconds: number): Date {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return new Date();
}

/** True once something has lasted longer than people take for at once (100 ms), or longer than is said. */
export function useSlow(on: boolean, milliseconds = 100): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [on, milliseconds]);
  return slow;
}
