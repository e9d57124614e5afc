import { useEffect, useState } from 'react';

/** The time as it is drawn, drawn anew every minute, so that 'a minute ago' stays true. */
export function useNow(): Date {
  const [, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((minutes) => minutes + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  return new Date();
}
