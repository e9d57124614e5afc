/** A row of a table from a file: its number there, counted from 1, and its cells as text. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

/** A table from a file: rows with something in them. A text or CSV file is one sheet without a name. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** How many columns a sheet has. */
export function widthOf({ rows }: Sheet): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}
