import { type CSSProperties, useId } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import type { ScaleMeanings, ShownMeaning } from '../../shared/domain/method/meaning-room.ts';
import type { Level } from '../../shared/domain/method/method.ts';
import { hyphenated } from '../../shared/domain/text/hyphenation.ts';
import { dotPlaces } from '../../shared/domain/voting/vote-picture.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './Histogram.module.css';
import { Meaning, WholeMeaning } from './Meaning.tsx';
import { useChoiceList } from './use-choice-list.ts';

type HistogramProps = {
  readonly scale: readonly Level[];
  readonly language: Language;
  /** What the scale measures, for those who do not see where the figure stands. */
  readonly name: string;
  /** Votes by level, lowest first. */
  readonly counts: readonly number[];
  /** The level of the middle vote, or both of an even split: their columns stand out. */
  readonly middle: readonly Level[];
  /** Votes of the round before, drawn beside; none where there was none. */
  readonly earlier?: readonly number[] | undefined;
  /** Places of levels that few gave far from the others: voices to hear. */
  readonly voices?: readonly number[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  /** Whether each level is a row instead of a column. */
  readonly isInRows: boolean;
  /** What the levels mean, in rows. */
  readonly meanings?: { readonly all: ScaleMeanings; readonly shown: readonly ShownMeaning[] } | undefined;
};

/** Votes by level, each column standing on the button that chooses its level, or each row lying beside it. */
export function Histogram({
  scale,
  language,
  name,
  counts,
  middle,
  chosen,
  onChoose,
  ...more
}: HistogramProps) {
  const { t } = useWords('common');
  const { earlier, voices = [], meanings, isInRows } = more;
  const id = useId();
  const { list, option } = useChoiceList({ chosen, label: name });
  const most = Math.max(1, ...counts, ...(earlier ?? []));
  return (
    <div
      {...list}
      className={styles.histogram}
      data-rows={isInRows}
      data-meanings={meanings !== undefined}
      style={{ '--levels': scale.length, '--name': `${nameWidth(scale, language)}rem` } as CSSProperties}
    >
      {scale.map((level, place) => {
        const count = counts[place] ?? 0;
        const shown = meanings?.shown[place];
        const whole = meanings?.all[place] ?? [];
        return (
          <div key={level.code} className={styles.column}>
            <div className={styles.votes} aria-hidden="true">
              {earlier && <Bar count={earlier[place] ?? 0} most={most} look={styles.before} />}
              <Bar
                count={count}
                most={most}
                look={lookOf(count, middle.includes(level))}
                isVoice={voices.includes(place)}
              />
            </div>
            <button
              {...option(level.code)}
              type="button"
              className={styles.level}
              aria-describedby={whole.length > 0 ? `${id}${place}` : undefined}
              onClick={() => onChoose(level.code)}
            >
              <span className={styles.name} title={level[language]}>
                <span className={styles.digit}>{place + 1}</span> {hyphenated(level[language], language)}
              </span>
              {count > 0 && <span className="visually-hidden"> {t('votes', { count })}</span>}
              {shown && (
                <span aria-hidden="true">
                  <Meaning shown={shown} arranged="below" whole={whole} />
                </span>
              )}
            </button>
            {whole.length > 0 && <WholeMeaning id={`${id}${place}`} parts={whole} />}
          </div>
        );
      })}
    </div>
  );
}

/** The width of the names beside their meanings, in units of the type: one line of a usual name, two of a long one. */
export function nameWidth(scale: readonly Level[], language: Language): number {
  const longest = Math.max(...scale.map((level) => level[language].length));
  return Math.min(9.5, Math.max(6.5, (longest + 2) * 0.54));
}

type BarProps = {
  readonly count: number;
  readonly most: number;
  readonly look: string | undefined;
  readonly isVoice?: boolean;
};

function Bar({ count, most, look, isVoice = false }: BarProps) {
  return (
    <span className={styles.pillar}>
      {count > 0 && (
        <span className={isVoice ? styles.voice : styles.count}>
          {isVoice && '◗ '}
          {count}
        </span>
      )}
      <span className={`${styles.bar} ${look}`} style={{ '--share': count / most } as CSSProperties} />
    </span>
  );
}

function lookOf(count: number, isMiddle: boolean): string | undefined {
  if (count === 0) return styles.none;
  return isMiddle ? styles.middle : styles.some;
}

type VoteDotsProps = {
  readonly count: number;
  /** The part of the cell that the dots keep to, and how large they are. */
  readonly className: string | undefined;
};

/** The votes of one cell of a matrix: a dot for each. */
export function VoteDots({ count, className }: VoteDotsProps) {
  const { t } = useWords('common');
  if (count === 0) return null;
  return (
    <span className={className}>
      <span className="visually-hidden">{t('votes', { count })}</span>
      {dotPlaces(count).map(({ x, y }) => (
        <span
          key={`${x}/${y}`}
          aria-hidden="true"
          className={styles.dot}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        />
      ))}
    </span>
  );
}
