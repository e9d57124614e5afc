import type { ReactNode } from 'react';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { LevelName } from '../../components/RiskMatrix.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ProjectorMatrix.module.css';

type Matrix = NonNullable<ProjectorContentOf<'register'>['matrix']>;
type Cell = Matrix['cells'][number][number];

/** The matrix with the risks' numbers: probability upwards, consequence to the right. */
export function ProjectorMatrix({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useWords('projector');
  const names = levelNames(matrix.cells);
  return (
    <figure className={styles.figure}>
      <ProjectorGrid caption={t('matrix')} matrix={matrix}>
        {(cell) => <MatrixCell cell={cell} names={names} />}
      </ProjectorGrid>
      <figcaption className={styles.axes} aria-hidden="true">
        <span>↑ {t('common:axis.probability')}</span>
        <span>{t('common:axis.consequence')} →</span>
        {matrix.lines && <span className={styles.lineLegend}>{t('common:acceptanceLine')}</span>}
      </figcaption>
    </figure>
  );
}

function MatrixCell({ cell, names }: { readonly cell: Cell; readonly names: readonly string[] }) {
  const { t } = useWords('projector');
  const { sign: _, ...colours } = stepLook(cell.level?.step ?? 1, cell.level?.sign);
  return (
    <div className={styles.cell} style={colours} data-spot>
      <span className={styles.numbers}>
        {cell.numbers.map((number) => (
          <span key={number}>{number}</span>
        ))}
        {cell.more > 0 && (
          <span>
            <span aria-hidden="true">+{cell.more}</span>
            <span className="visually-hidden">{t('more', { count: cell.more })}</span>
          </span>
        )}
      </span>
      <LevelLine level={cell.level} names={names} />
    </div>
  );
}

type LevelProps = { readonly level: Cell['level']; readonly names: readonly string[] };

/** The level of a cell by its sign and, where all of the names have room, its name. */
export function LevelLine({ level, names }: LevelProps) {
  const { sign } = stepLook(level?.step ?? 1, level?.sign);
  return (
    <>
      <span className="visually-hidden">{level?.label}</span>
      <span className={styles.level} aria-hidden="true">
        <span>{sign}</span>
        <LevelName name={level?.label ?? ''} names={names} />
      </span>
    </>
  );
}

/** The names of all levels in a matrix. */
export function levelNames(cells: readonly (readonly Pick<Cell, 'level'>[])[]): string[] {
  return [...new Set(cells.flat().flatMap(({ level }) => level?.label ?? []))];
}

type Props<Cell> = {
  readonly caption: string;
  readonly matrix: {
    readonly probability: readonly string[];
    readonly consequence: readonly string[];
    /** By probability, then by consequence, each from the lowest. */
    readonly cells: readonly (readonly Cell[])[];
    readonly lines?: Matrix['lines'];
  };
  readonly children: (cell: Cell) => ReactNode;
};

/** A matrix on the projector: probability upwards, consequence to the right. */
export function ProjectorGrid<Cell>({ caption, matrix, children }: Props<Cell>) {
  const { probability, consequence, cells, lines } = matrix;
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col />
      </colgroup>
      <tbody>
        {probability
          .map((label, p) => ({ label, own: cells[p] ?? [], sides: lines?.[p] ?? [] }))
          .toReversed()
          .map(({ label, own, sides }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {own.map((cell, c) => (
                <td key={consequence[c]} data-line-below={sides[c]?.below} data-line-left={sides[c]?.left}>
                  {children(cell)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {consequence.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
