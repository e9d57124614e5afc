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
