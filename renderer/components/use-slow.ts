import { useEffect, useState } from 'react';

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
