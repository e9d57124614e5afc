/**
 * What a workbook says of the moment it was made: the number and time of the newest change in the log. It stands in a
 * hidden column above the codes, and survives sorting, hiding and other programs.
 */
export type ExportMark = { readonly seq: number; readonly at: string };

const form = /^storforum-export (\d{1,9}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/;

/** The mark as it stands in a cell. */
export function markText({ seq, at }: ExportMark): string {
  return `storforum-export ${seq} ${at}`;
}

/** A cell as a mark; null for any other cell. */
export function markIn(cell: string): ExportMark | null {
  const [, seq, at] = form.exec(cell.trim()) ?? [];
  return seq && at ? { seq: Number(seq), at } : null;
}
