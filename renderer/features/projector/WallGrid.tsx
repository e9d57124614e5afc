import type { ReactNode } from 'react';
import styles from './WallGrid.module.css';

type Props<Cell> = {
  readonly caption: string;
  readonly matrix: {
    readonly probability: readonly string[];
    readonly consequence: readonly string[];
    /** By probability, then by consequence, each from the lowest. */
    readonly cells: readonly (readonly Cell[])[];
  };
  readonly children: (cell: Cell) => ReactNode;
};

/** A matrix on the wall: probability upwards, consequence to the right. */
export function WallGrid<Cell>({ caption, matrix, children }: Props<Cell>) {
  const { probability, consequence, cells } = matrix;
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col />
      </colgroup>
      <tbody>
        {probability
          .map((label, p) => ({ label, own: cells[p] ?? [] }))
          .toReversed()
          .map(({ label, own }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {own.map((cell, c) => (
                <td key={consequence[c]}>{children(cell)}</td>
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
