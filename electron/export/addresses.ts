/** Letters of a column, 1 being A. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}

/** Address of a cell, as in B7. */
export function at(row: number, column: number): string {
  return `${letters(column)}${row}`;
}

/** A block of cells by its corners. */
export type Block = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A block as in B7:D9. */
export function range({ top, left, bottom, right }: Block): string {
  return `${at(top, left)}:${at(bottom, right)}`;
}

/** A block of another sheet that stays when the formula is copied, as in 'Metod'!$B$7:$D$9. */
export function fixedRange(sheet: string, { top, left, bottom, right }: Block): string {
  const corner = (row: number, column: number) => `$${letters(column)}$${row}`;
  return `'${sheet.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}
