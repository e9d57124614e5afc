import { memo } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import styles from './HistoryScreen.module.css';
import { ReturnHere } from './ReturnHere.tsx';
import type { ToldLine } from './use-told-lines.ts';

type Props = {
  readonly told: ToldLine;
  readonly time: string;
  /** Whether something after it is in force and can be taken back. */
  readonly canReturn: boolean;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: (seq: number) => void;
  readonly onOpen: (seq: number | null) => void;
};

/** One change: when, what and who. Pressed, it opens for the way back to it. */
export const HistoryLine = memo(function HistoryLine(props: Props) {
  const { told, time, canReturn, isStop, isOpen, onFocus, onOpen } = props;
  const { t } = useWords('history-screen');
  const { line, words, who } = told;
  const isUndone = line.kind === 'do' && !line.inForce;
  return (
    <li className={styles.line} data-undone={isUndone || undefined}>
      <button
        type="button"
        className={styles.button}
        data-seq={line.seq}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={() => onFocus(line.seq)}
        onClick={() => onOpen(isOpen ? null : line.seq)}
      >
        <time dateTime={line.at} className={styles.time}>
          {time}
        </time>
        <span className={styles.what}>
          <bdi className={isOpen ? '' : styles.clamped}>{words}</bdi>
          {isUndone && <span className={styles.tag}>{t('undone')}</span>}
        </span>
        <bdi className={styles.who}>{who}</bdi>
        <span className={styles.hint} data-shown={isStop || undefined}>
          {canReturn && t('returnHere')}
        </span>
      </button>
      {isOpen && <ReturnHere line={line} onDone={() => onOpen(null)} />}
    </li>
  );
});
