import type { CSSProperties } from 'react';
import type { Method } from '../../../shared/domain/method/method.ts';
import { matrixCells, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
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
  const rowsIn = ({ probability, consequence }: Cell) =>
    cells[method.probability.indexOf(probability)]?.[method.consequence.indexOf(consequence)] ?? [];
  const numbersIn = (cell: Cell) => {
    const own = rowsIn(cell);
    const shown = own.length > room ? own.slice(0, room - 1) : own;
    const pair = `${cell.probability[language]} × ${cell.consequence[language]}`;
    return (
      <span className={styles.numbers}>
        {shown.map((row) => (
          <button
            key={row.risk.id}
            type="button"
            className={styles.number}
            aria-label={t('select', { number: row.risk.number, title: row.title || t('common:noTitle') })}
            aria-current={row.risk.id === currentId ? 'true' : undefined}
            onClick={() => onSelect(row)}
          >
            {row.risk.number}
          </button>
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
      <RiskMatrix method={method} language={language} caption={t('matrix')}>
        {numbersIn}
      </RiskMatrix>
    </div>
  );
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
