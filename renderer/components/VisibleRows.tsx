import { Fragment, type ReactNode } from 'react';
import type { useVisibleRows } from './use-visible-rows.ts';

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
