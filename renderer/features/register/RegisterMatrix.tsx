import { type CSSProperties, type ReactNode, useRef } from 'react';
import { hasJudgement, isSamePair, type Method, type Pair } from '../../../shared/domain/method/method.ts';
import type { EarlierRisk } from '../../../shared/domain/tables.ts';
import { matrixCells, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { Arrows, useArrows } from '../../components/Arrows.tsx';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod, useSince } from '../../state/selectors.ts';
import styles from './RegisterScreen.module.css';
import type { CellCodes } from './register-view.ts';

type Props = {
  readonly rows: readonly RegisterRow[];
  readonly currentId: string | undefined;
  readonly onSelect: (row: RegisterRow) => void;
  /** Asks for the risks of one cell alone, where they do not all have room in it. */
  readonly onCell: (cell: CellCodes) => void;
};

/** The matrix with the risks' numbers in its cells. Unrated risks stand in none. */
export function RegisterMatrix({ rows, currentId, onSelect, onCell }: Props) {
  const { t } = useWords('register');
  const method = useMethod();
  const language = useLanguage();
  const cells = matrixCells(method, rows);
  const room = roomInCell(method, rows);
  const moved = useMoved(rows);
  const rowsIn = ({ probability, consequence }: Cell) =>
    cells[method.probability.indexOf(probability)]?.[method.consequence.indexOf(consequence)] ?? [];
  const since = useSince();
  const changeInWords = ({ risk }: RegisterRow): string[] => {
    const own = since?.byRisk.get(risk.id);
    if (!own) return [];
    const was = own.before?.level ? [t('since:was', { level: own.before.level[language] })] : [];
    return [t(`since:kind.${own.kind}`), ...was];
  };
  const contents = (cell: Cell) => {
    const numbers = rowsIn(cell).map(({ risk }) => risk.number);
    return numbers.length === 0 ? '' : t('inCell', { count: numbers.length, numbers: numbers.join(', ') });
  };
  const numbersIn = (cell: Cell) => {
    const own = rowsIn(cell);
    const shown = own.length > room ? own.slice(0, room - 1) : own;
    const pair = t('common:namedPair', {
      probability: cell.probability[language],
      consequence: cell.consequence[language],
    });
    return (
      <span className={styles.numbers}>
        {shown.map((row) => (
          <button
            key={row.risk.id}
            type="button"
            className={styles.number}
            data-after={row.risk.id}
            aria-label={[
              t('select', { number: row.risk.number, title: row.title || t('common:noTitle') }),
              ...changeInWords(row),
            ].join(', ')}
            aria-current={row.risk.id === currentId ? 'true' : undefined}
            onClick={() => onSelect(row)}
          >
            {row.risk.number}
          </button>
        ))}
        {moved
          .filter(({ from }) => isAt(cell, from))
          .map(({ row: { risk } }) => (
            <span key={risk.id} className={styles.wasHere} data-before={risk.id} aria-hidden="true" />
          ))}
        {shown.length < own.length && (
          <button
            type="button"
            className={styles.number}
            aria-label={t('restInCell', { count: own.length - shown.length, pair })}
            onClick={() => onCell({ probability: cell.probability.code, consequence: cell.consequence.code })}
          >
            +{own.length - shown.length}
          </button>
        )}
      </span>
    );
  };
  return (
    <div className={styles.matrix} style={{ '--rows': method.probability.length } as CSSProperties}>
      <WithArrows moved={moved} currentId={currentId}>
        <RiskMatrix method={method} language={language} caption={t('matrix')} contents={contents}>
          {numbersIn}
        </RiskMatrix>
      </WithArrows>
    </div>
  );
}

type Moved = { readonly row: RegisterRow; readonly from: EarlierRisk };

/** Risks that stand in another cell than in the earlier analysis, where its cells and these can be compared. */
function useMoved(rows: readonly RegisterRow[]): readonly Moved[] {
  const since = useSince();
  if (!since?.isComparable) return [];
  return rows.flatMap((row) => {
    const from = since.byRisk.get(row.risk.id)?.before?.risk;
    return from && row.level && isCounted(row.risk) && hasJudgement(from) && !isSamePair(from, row.risk)
      ? [{ row, from }]
      : [];
  });
}

type WithArrowsProps = Pick<Props, 'currentId'> & {
  readonly moved: readonly Moved[];
  readonly children: ReactNode;
};

/** With many risks that moved, the arrow of the one in the list alone: a net of arrows tells nothing. */
const mostArrows = 12;

/** The matrix as it is, where no risk has moved; otherwise with arrows from the cells of then to those of now. */
function WithArrows({ moved, currentId, children }: WithArrowsProps) {
  const { t } = useWords('since');
  const picture = useRef<HTMLDivElement>(null);
  const shape = moved
    .map(({ row: { risk }, from }) => [risk.number, placesOf(risk), placesOf(from)])
    .join('\n');
  const all = useArrows(picture, shape);
  const arrows = moved.length > mostArrows ? all.filter(({ id }) => id === currentId) : all;
  if (moved.length === 0) return children;
  return (
    <>
      <p className={styles.arrowsNote}>{t('arrows')}</p>
      <div ref={picture} className={styles.picture}>
        {children}
        <Arrows arrows={arrows} currentId={currentId} />
      </div>
    </>
  );
}

function placesOf({ probability, consequence }: Pair): string {
  return `${probability} ${consequence}`;
}

function isAt({ probability, consequence }: Cell, pair: Pair): boolean {
  return probability.code === pair.probability && consequence.code === pair.consequence;
}

/** What the matrix can spread over, in rem: without the names of the levels at its sides. */
const size = { width: 22, height: 28 };
/** What a cell needs for itself: its edge, its padding and the line that names its level. */
const own = { width: 1.25, height: 2.05 };
const line = 1.5;

/** How many numbers a cell can show, so that the whole matrix stays in sight; the rest are counted. */
export function roomInCell(method: Method, rows: readonly RegisterRow[]): number {
  const digits = String(highestNumber(rows)).length;
  const number = Math.max(1.4, 0.4 + 0.5 * digits);
  const across = Math.floor((size.width / method.consequence.length - own.width) / number);
  const down = Math.floor((size.height / method.probability.length - own.height) / line);
  return Math.max(2, across * down);
}

export function highestNumber(rows: readonly RegisterRow[]): number {
  return rows.reduce((highest, { risk }) => Math.max(highest, risk.number), 0);
}
