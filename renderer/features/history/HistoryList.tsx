import { memo, type Ref, useEffect, useRef } from 'react';
import { localeOf } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import styles from './HistoryScreen.module.css';
import { byDay } from './history-lines.ts';
import { type DescribedLine, readOlder, useHistory } from './history-store.ts';
import { ReturnHere } from './ReturnHere.tsx';

type HistoryListProps = {
  readonly shown: readonly DescribedLine[];
  /** Number of the line that Tab comes to. */
  readonly current: number | null;
  readonly open: number | null;
  readonly onFocus: (seq: number) => void;
  readonly onOpen: (seq: number | null) => void;
  readonly ref: Ref<HTMLDivElement>;
};

/** The lines by day. Older ones are read as one comes to the end. */
export function HistoryList({ shown, current, open, onFocus, onOpen, ref }: HistoryListProps) {
  const { t } = useWords('history-screen');
  const language = useInterfaceLanguage();
  const locale = localeOf(language);
  const isWhole = useHistory((history) => history.isWhole);
  const newestInForce = useHistory(({ lines }) => lines.find((line) => line.inForce)?.seq ?? 0);
  const read = useHistory((history) => history.lines.length);
  return (
    <div ref={ref} className={styles.list}>
      {byDay(shown).map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${items[0]?.line.seq}`}>
          <h2 id={`day-${items[0]?.line.seq}`} className={styles.day}>
            {new Date(day).toLocaleDateString(locale, {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              year: 'numeric',
            })}
          </h2>
          <ol>
            {items.map((described) => (
              <HistoryLine
                key={described.line.seq}
                described={described}
                time={new Date(described.at).toLocaleTimeString(locale)}
                canReturn={described.line.inForce && described.line.seq < newestInForce}
                isStop={described.line.seq === current}
                isOpen={described.line.seq === open}
                onFocus={onFocus}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      ))}
      {isWhole && shown.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {!isWhole && read > 0 && <Older key={read} />}
    </div>
  );
}

/** The way further back: a button that presses itself when it comes in sight. */
function Older() {
  const { t } = useWords('history-screen');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void readOlder());
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className={styles.older}>
      <Button onClick={readOlder}>{t('older')}</Button>
    </div>
  );
}

type HistoryLineProps = {
  readonly described: DescribedLine;
  readonly time: string;
  /** Whether something after it is in force and can be taken back. */
  readonly canReturn: boolean;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: (seq: number) => void;
  readonly onOpen: (seq: number | null) => void;
};

/** One change: when, what and who. Pressed, it opens for the way back to it. */
const HistoryLine = memo(function HistoryLine(props: HistoryLineProps) {
  const { described, time, canReturn, isStop, isOpen, onFocus, onOpen } = props;
  const { t } = useWords('history-screen');
  const { line, words, who } = described;
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
