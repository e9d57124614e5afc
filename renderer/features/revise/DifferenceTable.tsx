import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference, Note, State } from '../../../shared/domain/revision.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useVisibleRows } from '../register/use-visible-rows.ts';
import { DifferenceRow } from './DifferenceRow.tsx';
import styles from './DifferenceTable.module.css';
import { NoteRow } from './NoteRow.tsx';
import { decide } from './revise-store.ts';
import { useValueWords } from './use-value-words.ts';

type Props = {
  readonly differences: readonly Difference[];
  readonly notes: readonly Note[];
  readonly now: State | null;
  readonly isTaken: (difference: Difference) => boolean;
  readonly onTakeIn: () => void;
};

/** The differences to accept, and below them everything that cannot be taken in. Only rows in sight are in the page. */
export function DifferenceTable({ differences, notes, now, isTaken, onTakeIn }: Props) {
  const { t } = useTranslation('revise');
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setCurrent] = useState(0);
  // While changes are taken in the list grows shorter.
  const current = Math.min(chosen, differences.length - 1);
  const wordsOf = useValueWords(now);
  const visible = useVisibleRows(scroller, {
    count: differences.length + notes.length,
    current,
    keyOf: (index) => differences[index]?.key ?? `note-${index}`,
  });
  const move = (to: number) => {
    const index = Math.max(0, Math.min(differences.length - 1, to));
    setCurrent(index);
    visible.virtualizer.scrollToIndex(index, { align: 'auto' });
    if (!focusIn(scroller.current, index)) requestAnimationFrame(() => focusIn(scroller.current, index));
  };
  const step = (keys: string, label: string, run: () => void) => ({ keys, label, inFields: true, run });
  useKeys([
    step('ArrowDown', t('key.move'), () => move(current + 1)),
    step('ArrowUp', t('key.move'), () => move(current - 1)),
    { keys: 'a', label: t('all'), run: () => decide(differences, true) },
    { keys: 'n', label: t('none'), run: () => decide(differences, false) },
    { keys: 'Enter', label: t('key.takeIn'), inFields: true, when: isNotOnButton, run: onTakeIn },
  ]);
  let end = 0;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={differences.length + notes.length + 1}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.what}>
              {t('column.what')}
            </th>
            <th scope="col" className={styles.field}>
              {t('column.field')}
            </th>
            <th scope="col">{t('column.here')}</th>
            <th scope="col">{t('column.file')}</th>
          </tr>
        </thead>
        <tbody>
          {visible.rows.map((item) => {
            const gap = item.start - end;
            end = item.end;
            const difference = differences[item.index];
            const note = notes[item.index - differences.length];
            const place = { index: item.index, measure: visible.virtualizer.measureElement };
            return (
              <Fragment key={item.key}>
                <Spacer height={gap} />
                {difference && (
                  <DifferenceRow
                    {...{ difference, wordsOf, ...place }}
                    isTaken={isTaken(difference)}
                    isStop={item.index === current}
                    onFocus={() => setCurrent(item.index)}
                  />
                )}
                {note && <NoteRow {...{ note, ...place }} isFirst={item.index === differences.length} />}
              </Fragment>
            );
          })}
          <Spacer height={visible.virtualizer.getTotalSize() - end} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows out of sight, so that the scroll bar tells the truth. */
function Spacer({ height }: { readonly height: number }) {
  if (height < 1) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the rule takes every row for a widget.
    <tr aria-hidden="true" className={styles.spacer}>
      <td style={{ height }} />
    </tr>
  );
}

/** Whether the line was there to be focused: one out of sight must be drawn first. */
function focusIn(scroller: HTMLElement | null, index: number): boolean {
  const line = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] input`);
  line?.focus({ preventScroll: true });
  return line !== null && line !== undefined;
}

function isNotOnButton({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.closest('button'));
}
