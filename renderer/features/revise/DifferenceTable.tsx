import { useMemo, useRef } from 'react';
import type { Difference, Note, State } from '../../../shared/domain/revision/index.ts';
import { useRovingFocus } from '../../components/use-roving-focus.ts';
import { useVisibleRows, VisibleRows } from '../../components/VisibleRows.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { reviseKeys } from '../../keys/tables/register.ts';
import { isNotOnButton } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DifferenceRow, NoteRow } from './DifferenceRow.tsx';
import styles from './ReviseDialog.module.css';
import { decide } from './revise-store.ts';
import { useValueWords } from './value-words.ts';

type Props = {
  readonly differences: readonly Difference[];
  readonly notes: readonly Note[];
  readonly now: State | null;
  readonly isTaken: (difference: Difference) => boolean;
  readonly onTakeIn: () => void;
};

/** The differences to accept, and below them everything that cannot be taken in. Only rows in sight are in the page. */
export function DifferenceTable({ differences, notes, now, isTaken, onTakeIn }: Props) {
  const { t } = useWords('revise');
  const scroller = useRef<HTMLDivElement>(null);
  const names = useMemo(() => differences.map(({ key }) => key), [differences]);
  const { at, reach, step } = useRovingFocus(names, { focusOn: (name) => show(names.indexOf(name)) });
  const wordsOf = useValueWords(now);
  const visible = useVisibleRows(scroller, {
    count: differences.length + notes.length,
    current: at,
    keyOf: (index) => differences[index]?.key ?? `note-${index}`,
  });
  const show = (index: number) => {
    visible.virtualizer.scrollToIndex(index, { align: 'auto' });
    if (!focusIn(scroller.current, index)) requestAnimationFrame(() => focusIn(scroller.current, index));
  };
  useKeys(reviseKeys, {
    down: () => step(1),
    up: () => step(-1),
    all: () => decide(differences, true),
    none: () => decide(differences, false),
    takeIn: { when: isNotOnButton, run: onTakeIn },
  });
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
          <VisibleRows visible={visible}>
            {({ index }) => {
              const difference = differences[index];
              const note = notes[index - differences.length];
              const place = { index, measure: visible.virtualizer.measureElement };
              return (
                <>
                  {difference && (
                    <DifferenceRow
                      {...{ difference, wordsOf, ...place }}
                      isTaken={isTaken(difference)}
                      isStop={index === at}
                      onFocus={() => reach(difference.key)}
                    />
                  )}
                  {note && <NoteRow {...{ note, ...place }} isFirst={index === differences.length} />}
                </>
              );
            }}
          </VisibleRows>
        </tbody>
      </table>
    </div>
  );
}

/** Whether the line was there to be focused: one out of sight must be drawn first. */
function focusIn(scroller: HTMLElement | null, index: number): boolean {
  const line = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] input`);
  line?.focus({ preventScroll: true });
  return line !== null && line !== undefined;
}
