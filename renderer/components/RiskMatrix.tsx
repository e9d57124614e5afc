import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/codes.ts';
import { type Level, level, type Method } from '../../shared/domain/method.ts';
import { levelLook } from './level-look.ts';
import styles from './RiskMatrix.module.css';

export type Cell = { readonly probability: Level; readonly consequence: Level; readonly level: Level | null };

type Props = {
  readonly method: Method;
  readonly language: Language;
  /** What stands in a cell: numbers, dots, or nothing. */
  readonly children?: (cell: Cell) => ReactNode;
  /** The cell to frame: the agreed pair. */
  readonly chosen?: { readonly probability: string | null; readonly consequence: string | null };
  /** Makes cells buttons. */
  readonly onChoose?: (cell: Cell) => void;
  readonly caption: string;
};

/** The workshop's own matrix: probability upwards, consequence to the right, every level derived. */
export function RiskMatrix({ method, language, children, chosen, onChoose, caption }: Props) {
  const { t } = useTranslation();
  return (
    <figure className={styles.figure}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{caption}</caption>
        <tbody>
          {method.probability.toReversed().map((probability) => (
            <tr key={probability.code}>
              <th scope="row">{probability[language]}</th>
              {method.consequence.map((consequence) => {
                const cell = {
                  probability,
                  consequence,
                  level: level(method, probability.code, consequence.code),
                };
                const isChosen =
                  chosen?.probability === probability.code && chosen.consequence === consequence.code;
                return (
                  <td key={consequence.code}>
                    <MatrixCell {...{ method, language, cell, isChosen, onChoose }}>
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
            <td className={styles.corner} />
            {method.consequence.map((consequence) => (
              <th key={consequence.code} scope="col">
                {consequence[language]}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <figcaption className={styles.axes} aria-hidden="true">
        <span>↑ {t('axis.probability')}</span>
        <span>{t('axis.consequence')} →</span>
      </figcaption>
    </figure>
  );
}

type CellProps = Pick<Props, 'method' | 'language' | 'onChoose'> & {
  readonly cell: Cell;
  readonly isChosen: boolean;
  readonly children: ReactNode;
};

function MatrixCell({ method, language, cell, isChosen, onChoose, children }: CellProps) {
  const { t } = useTranslation();
  const { sign, ...colours } = cell.level ? levelLook(method, cell.level) : { sign: '' };
  const className = `${styles.cell} ${isChosen ? styles.chosen : ''}`;
  const words = `${cell.probability[language]} × ${cell.consequence[language]}: ${t('level')} ${cell.level?.[language] ?? ''}`;
  const inside = (
    <>
      {children}
      <span className={styles.level} aria-hidden="true">
        {sign} {cell.level?.[language]}
      </span>
    </>
  );
  if (!onChoose)
    return (
      <div className={className} style={colours}>
        {inside}
      </div>
    );
  return (
    <button
      type="button"
      className={className}
      style={colours}
      aria-label={words}
      aria-pressed={isChosen}
      onClick={() => onChoose(cell)}
    >
      {inside}
    </button>
  );
}
