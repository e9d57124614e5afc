import type { CellPlace, MethodWarning } from '../../../shared/domain/method/lint.ts';

/** Warnings are told apart by letters, which stand on the cells that they point at. */
export function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26)).repeat(1 + Math.floor(index / 26));
}

/** Which warnings point at a cell. */
export function warningsAt(warnings: readonly MethodWarning[], place: CellPlace): number[] {
  return warnings.flatMap(({ cells }, index) =>
    cells.some(({ row, column }) => row === place.row && column === place.column) ? [index] : [],
  );
}
