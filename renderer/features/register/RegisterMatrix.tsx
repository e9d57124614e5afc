import type { CSSProperties } from 'react';
import { matrixCells, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import { roomInCell } from './matrix-room.ts';
import styles from './RegisterMatrix.module.css';
import type { CellCodes } from './register-filter.ts';

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
