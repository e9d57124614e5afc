import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Up to here every row is in the page, where the browser's own search finds it. */
const fewRows = 150;

/**
 * The rows of a long table that are worth rendering: those in sight, some around them, and the current one, which may
 * hold the focus. The table's head sticks to the top and covers `headHeight` of what lies under it.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  { count, current, keyOf }: { count: number; current: number; keyOf: (index: number) => string },
) {
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => {
    setHeadHeight(scroller.current?.querySelector('thead')?.offsetHeight ?? 0);
  }, [scroller]);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 2.4 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    getItemKey: keyOf,
    overscan: count <= fewRows ? count : 12,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range: Range) => withCurrent(defaultRangeExtractor(range), current),
  });
  return { virtualizer, rows: virtualizer.getVirtualItems() };
}

function withCurrent(indexes: readonly number[], current: number): number[] {
  if (current < 0 || indexes.includes(current)) return [...indexes];
  return [...indexes, current].sort((a, b) => a - b);
}
