import { type UIEvent, useState } from 'react';

/** How many more rows are shown at a time, and how near the end more are wanted, in pixels. */
const step = 60;
const near = 1_000;

type Shown = { readonly count: number; readonly onScroll: (event: UIEvent<HTMLElement>) => void };

/**
 * How much of a long list is in the page: its beginning, and more as one comes near the end. Begins anew with
 * another beginning, so that a threat among thousands is recorded as fast as the first.
 */
export function useShown(rows: readonly { readonly id: string }[], atLeast: number): Shown {
  const beginning = rows[0]?.id;
  const [shown, setShown] = useState({ beginning, count: step });
  if (shown.beginning !== beginning) setShown({ beginning, count: step });
  const count = Math.max(shown.count, atLeast);
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent<HTMLElement>) => {
    const isNear = scrollHeight - scrollTop - clientHeight < near;
    if (isNear && count < rows.length) setShown({ beginning, count: count + step });
  };
  return { count, onScroll };
}
