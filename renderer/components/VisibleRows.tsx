import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';

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

type Visible = ReturnType<typeof useVisibleRows>;

type Props = {
  readonly visible: Visible;
  readonly children: (item: Visible['rows'][number]) => ReactNode;
};

/** The rows in sight, with empty ones for those between, above and below. */
export function VisibleRows({ visible: { virtualizer, rows }, children }: Props) {
  let end = 0;
  return (
    <>
      {rows.map((item) => {
        const gap = item.start - end;
        end = item.end;
        return (
          <Fragment key={item.key}>
            <Spacer height={gap} />
            {children(item)}
          </Fragment>
        );
      })}
      <Spacer height={virtualizer.getTotalSize() - end} />
    </>
  );
}

/** Stands for rows out of sight, so that the scroll bar tells the truth. */
function Spacer({ height }: { readonly height: number }) {
  if (height < 1) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the rule takes every row for a widget.
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
