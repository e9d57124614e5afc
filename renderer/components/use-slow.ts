import { useEffect, useState } from 'react';

/** True once something has lasted longer than people take for at once (100 ms). */
export function useSlow(on: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 100);
    return () => clearTimeout(timer);
  }, [on]);
  return slow;
}
