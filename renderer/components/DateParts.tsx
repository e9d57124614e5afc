// What a date field has besides its text: how it is read, what that comes to, and the platform's own calendar.

import { useRef } from 'react';
import { todayOf } from '../../shared/domain/workshop/date.ts';
import { isOngoing, lastDay, typedLooseDate } from '../../shared/domain/workshop/loose-date.ts';
import { isDay, typedDate } from '../../shared/domain/workshop/typed-date.ts';
import { useWords } from '../i18n/use-words.ts';
import { dateKeys } from '../keys/tables/frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useBoard } from '../state/board-store.ts';
import styles from './CommitField.module.css';

/** `looseDate` takes what is less than a day as well: a quarter, a month, `löpande`. */
export type DateType = 'date' | 'looseDate';

/**
 * Reads what is typed in a date field as what is stored. Without a year a day is the next after the analysis, or after
 * `from`. Throws what the domain refuses.
 */
export function useDateReader(type: DateType, from?: string): (text: string) => string {
  const analysed = useBoard((board) => board.tables.workshop.get('workshop')?.date);
  const read = type === 'date' ? typedDate : typedLooseDate;
  return (text) => read(text, from || analysed || todayOf(new Date()));
}

type MeaningProps = { readonly id: string; readonly text: string; readonly read: (text: string) => string };

/**
 * What a text comes to, before it is stored and, where that is no day, afterwards too. A live region of its own, apart from
 * the announcer: nothing has changed yet, and with each letter the newest sentence alone holds, which the announcer would
 * queue. It describes the field as well, so that it is read again when one comes back.
 */
export function DateMeaning({ id, text, read }: MeaningProps) {
  const { t } = useWords('common');
  const stored = readOrEmpty(text, read);
  const last = lastDay(stored);
  const says = [
    stored !== text.trim() && stored,
    !isDay(stored) && last !== null && t('latest', { day: last }),
    isOngoing(stored) && t('withoutEnd'),
  ].filter(Boolean);
  return (
    <p id={id} aria-live="polite" className={styles.meaning}>
      {says.join(' · ')}
    </p>
  );
}

function readOrEmpty(text: string, read: (text: string) => string): string {
  try {
    return read(text);
  } catch {
    return '';
  }
}

type PickerProps = {
  /** Id of the field, whose label says what the day is of. */
  readonly fieldId: string;
  readonly value: string;
  readonly onPick: (day: string) => void;
};

/** Opens the platform's own calendar: by its button, or from the field by Alt and the arrow down. */
export function DatePicker({ fieldId, value, onPick }: PickerProps) {
  const { t } = useWords('common');
  const native = useRef<HTMLInputElement>(null);
  const open = () => native.current?.showPicker();
  useKeys(dateKeys, {
    pick: { when: ({ target }) => target instanceof Element && target.id === fieldId, run: open },
  });
  return (
    <>
      <input
        ref={native}
        type="date"
        className={styles.native}
        aria-hidden="true"
        tabIndex={-1}
        value={lastDay(value) ?? ''}
        onChange={({ target }) => target.value && onPick(target.value)}
      />
      <button
        type="button"
        className={styles.pick}
        aria-label={t('pickDay')}
        aria-describedby={`${fieldId}-label`}
        title={`${t('pickDay')} (Alt ↓)`}
        // Tab goes along the fields; the key of the calendar is Alt ↓.
        tabIndex={-1}
        onClick={open}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3" />
        </svg>
      </button>
    </>
  );
}
