import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import { acceptanceLine, hasAcceptanceLine, isAboveAcceptance } from '../../shared/domain/method/meaning.ts';
import { type Level, level, type Method } from '../../shared/domain/method/method.ts';
import { hyphenated } from '../../shared/domain/text/hyphenation.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTextLanguage } from './Hyphenated.tsx';
import styles from './RiskMatrix.module.css';
import { levelLook } from './signs.tsx';
import { gridSteps, useRovingFocus } from './use-roving-focus.ts';

export type Cell = { readonly probability: Level; readonly consequence: Level; readonly level: Level | null };

type Props = {
  readonly method: Method;
  readonly language: Language;
  /** What stands in a cell: numbers, dots, or nothing. */
  readonly children?: (cell: Cell) => ReactNode;
  /** What is heard of what stands in a cell, '' of an empty one; left out where nothing ever stands there. */
  readonly contents?: (cell: Cell) => string;
  /** The cell to frame: the agreed pair. */
  readonly chosen?: { readonly probability: string | null; readonly consequence: string | null };
  /** Makes cells buttons. */
  readonly onChoose?: (cell: Cell) => void;
  readonly caption: string;
  /** Small: levels of the axes by their digits alone, lowest 1. */
  readonly size?: 'large' | 'small';
};

/**
 * The workshop's own matrix: probability upwards, consequence to the right, every level derived. Where cells can be
 * chosen the matrix is one stop for Tab, at the chosen cell, and arrows go from cell to cell.
 */
export function RiskMatrix(props: Props) {
  const { method, language, children, contents, chosen, onChoose, caption, size = 'large' } = props;
  const { t } = useWords('common');
  const chosenCell = level(method, chosen?.probability ?? null, chosen?.consequence ?? null)
    ? `${chosen?.probability}/${chosen?.consequence}`
    : null;
  const columns = method.consequence.length;
  const places = method.probability
    .toReversed()
    .flatMap(({ code }) => method.consequence.map((consequence) => `${code}/${consequence.code}`));
  const entry = chosenCell ?? `${method.probability[0]?.code}/${method.consequence[0]?.code}`;
  const { stop, reach } = useRovingFocus(places, { entry });
  return (
    <figure className={styles.figure}>
      <table
        className={`${styles.matrix} ${styles[size]}`}
        onKeyDown={(event) => goToCell(event, columns)}
        onFocus={(event) => reach(event.target.dataset.cell ?? null)}
        onBlur={(event) => hasLeft(event) && reach(null)}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col className={styles.heads} />
        </colgroup>
        <tbody>
          {method.probability.toReversed().map((probability, index, rows) => (
            <tr key={probability.code}>
              <th scope="row">
                <Head digit={rows.length - index} label={probability[language]} size={size} />
              </th>
              {method.consequence.map((consequence, column) => {
                const line = acceptanceLine(method, rows.length - 1 - index, column);
                const cell = {
                  probability,
                  consequence,
                  level: level(method, probability.code, consequence.code),
                };
                const place = `${probability.code}/${consequence.code}`;
                const isChosen = place === chosenCell;
                const isStop = place === stop;
                const contentsText = contents && (contents(cell) || t('emptyCell'));
                return (
                  <td key={consequence.code} data-line-below={line.below} data-line-left={line.left}>
                    <MatrixCell
                      {...{ method, language, cell, contentsText, place, isChosen, isStop, onChoose }}
                    >
                      {children?.(cell)}
                    </MatrixCell>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {method.consequence.map((consequence, index) => (
              <th key={consequence.code} scope="col">
                <Head digit={index + 1} label={consequence[language]} size={size} />
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <figcaption className={styles.axes}>
        <span>
          <span aria-hidden="true">↑</span> {t('axis.probability')}
        </span>
        <span>
          {t('axis.consequence')} <span aria-hidden="true">→</span>
        </span>
        {size === 'large' && hasAcceptanceLine(method) && (
          <span className={styles.lineLegend}>{t('acceptanceLine')}</span>
        )}
      </figcaption>
    </figure>
  );
}

/** Letters that the narrowest head with a name has room for: four units of the type, as in the style sheet. */
const headRoom = 7;

type HeadProps = { readonly digit: number; readonly label: string; readonly size: 'large' | 'small' };

/** A level of an axis by its name, or by its digit where that has no room. */
function Head({ digit, label, size }: HeadProps) {
  const language = useTextLanguage();
  if (size === 'large')
    return (
      <span className={styles.head} title={label}>
        <span className={styles.name}>{hyphenated(label, language, headRoom)}</span>
        <span className={styles.digit} aria-hidden="true">
          {digit}
        </span>
      </span>
    );
  return (
    <>
      <span aria-hidden="true">{digit}</span>
      <span className="visually-hidden">{label}</span>
    </>
  );
}

type CellProps = Pick<Props, 'method' | 'language' | 'onChoose'> & {
  readonly cell: Cell;
  readonly contentsText: string | undefined;
  readonly place: string;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly children: ReactNode;
};

function MatrixCell(props: CellProps) {
  const { method, language, cell, contentsText, place, isChosen, isStop, onChoose, children } = props;
  const { t } = useWords('common');
  const { sign, ...colours } = cell.level ? levelLook(method, cell.level) : { sign: '' };
  const className = `${styles.cell} ${isChosen ? styles.chosen : ''}`;
  const name = cell.level?.[language] ?? '';
  const words = [
    t('cell', {
      probability: cell.probability[language],
      consequence: cell.consequence[language],
      level: name,
    }),
    ...(isAboveAcceptance(cell.level) ? [t('aboveLine')] : []),
  ].join(', ');
  const spoken = (
    <span className="visually-hidden">
      {contentsText === undefined ? words : `${words}: ${contentsText}`}
    </span>
  );
  const inside = (
    <>
      {children}
      <span className={styles.level} aria-hidden="true">
        <span>{sign}</span>
        <LevelName name={name} names={method.levels.map((each) => each[language])} />
      </span>
    </>
  );
  if (!onChoose)
    return (
      <div className={className} style={colours} title={name}>
        {spoken}
        {inside}
      </div>
    );
  return (
    <button
      type="button"
      className={className}
      style={colours}
      title={name}
      aria-pressed={isChosen}
      data-cell={place}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(cell)}
    >
      {spoken}
      {inside}
    </button>
  );
}

type LevelNameProps = { readonly name: string; readonly names: readonly string[] };

/** A level's name in a cell. It keeps room for the longest of all names, so that all cells show theirs or none does. */
export function LevelName({ name, names }: LevelNameProps) {
  return (
    <span className={styles.levelName} data-names={names.join('\n')}>
      {name}
    </span>
  );
}

/** Moves the focus by an arrow key, stopping at the edges. */
function goToCell(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const at = cells.indexOf(event.target as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = gridSteps(event.key, at, columns);
  if (step === undefined) return;
  event.preventDefault();
  cells[at + step]?.focus();
}

function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget as Node | null);
}
