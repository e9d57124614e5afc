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

const columnsBeginning = 'storforum-columns ';

/**
 * Which column each head of a sheet stands for, as it stands in a cell beside the other mark: an organisation's heads
 * are its own, and whoever works on the sheet moves them.
 */
export function columnsMarkText(heads: ReadonlyMap<string, string>): string {
  const pairs = [...heads].map(([column, head]) => `${column}=${encodeURIComponent(head.toWellFormed())}`);
  return `${columnsBeginning}${pairs.join(' ')}`;
}

/** A cell as that mark: pairs of a head and the column it stands for; null for any other cell. */
export function columnsMarkIn(cell: string): (readonly [head: string, column: string])[] | null {
  const text = cell.trim();
  if (!text.startsWith(columnsBeginning)) return null;
  const pairs = text.slice(columnsBeginning.length).split(' ');
  return pairs.flatMap((pair) => {
    const [, column, head] = /^([A-Za-z]{1,40})=(\S{1,2000})$/.exec(pair) ?? [];
    const name = head === undefined ? null : decoded(head);
    return column === undefined || name === null ? [] : [[name, column] as const];
  });
}

function decoded(head: string): string | null {
  try {
    return decodeURIComponent(head);
  } catch {
    return null;
  }
}
