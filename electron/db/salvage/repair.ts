// Puts right what a damaged file holds: single bits, and references to rows that are lost.

import Sqlite from 'better-sqlite3';
import { type Row, type TableName, tableNames } from '../../../shared/domain/tables.ts';
import { chained, type StoredChangeRow } from '../change-log.ts';
import { migrate } from '../migrate.ts';
import type { RecoveredRecords } from './recovered-records.ts';

type Images = readonly StoredChangeRow[];

/** Whether a change is as it was written, by its digest and that of the one before it. */
export function isWhole(
  { headers, images }: RecoveredRecords,
  seq: number,
  rows: Images = images.get(seq) ?? [],
): boolean {
  const header = headers.get(seq);
  const before = seq === 1 ? '' : headers.get(seq - 1)?.digest;
  if (!header || before === undefined) return false;
  return chained(before, header, rows) === header.digest;
}

/**
 * What is damaged in the log often stands elsewhere: in the table, or in the change before or after. What is put in its
 * place is right when the digest of the change says so, and then nothing of the change is lost.
 */
export function repaired(remains: RecoveredRecords): RecoveredRecords {
  const images = new Map(remains.images);
  const standing = new Map<string, string>();
  for (const seq of [...remains.headers.keys()].sort((a, b) => a - b)) {
    const rows = images.get(seq) ?? [];
    const whole = isWhole(remains, seq) ? rows : mendedChange(remains, seq, standing);
    if (whole) images.set(seq, whole);
    for (const { tableName, rowId, after } of whole ?? [])
      if (after !== null) standing.set(`${tableName}/${rowId}`, after);
  }
  return { ...remains, images };
}

/** The change with one image replaced, so that it is whole; undefined where no replacement makes it so. */
function mendedChange(
  remains: RecoveredRecords,
  seq: number,
  standing: ReadonlyMap<string, string>,
): Images | undefined {
  const rows = remains.images.get(seq) ?? [];
  for (const [index, row] of rows.entries())
    for (const other of otherTexts(remains, row, standing)) {
      const changed = rows.with(index, other);
      if (isWhole(remains, seq, changed)) return changed;
    }
  return undefined;
}

/** The image as the table, the next change and the change before have it, where they have it otherwise. */
function* otherTexts(
  remains: RecoveredRecords,
  image: StoredChangeRow,
  standing: ReadonlyMap<string, string>,
): Generator<StoredChangeRow> {
  const key = `${image.tableName}/${image.rowId}`;
  const later = nextImage(remains, image)?.before;
  const inTable = remains.rows.get(key);
  for (const after of [later, ...(inTable ? textsOf(inTable, image.after) : [])])
    if (after && image.after !== null && after !== image.after) yield { ...image, after };
  const before = standing.get(key);
  if (before !== undefined && image.before !== null && before !== image.before) yield { ...image, before };
}

function nextImage({ images, headers }: RecoveredRecords, { seq, tableName, rowId }: StoredChangeRow) {
  for (let next = seq + 1; headers.has(next); next += 1) {
    const found = images.get(next)?.find((each) => each.tableName === tableName && each.rowId === rowId);
    if (found) return found;
  }
  return undefined;
}

/**
 * A row as JSON in the order of the columns, in that of the image where it can be told, and with the columns alone that
 * the image has, where an older version wrote it.
 */
function textsOf(row: Row, image: string | null): string[] {
  const names = [...(image ?? '').matchAll(/"(\w+)":/g)].map((match) => match[1] as string);
  const columns = Object.keys(row);
  const known = names.filter((name) => columns.includes(name));
  const ordered = [...known, ...columns.filter((name) => !names.includes(name))];
  const values = row as Record<string, unknown>;
  const textOf = (named: readonly string[]) =>
    JSON.stringify(Object.fromEntries(named.map((name) => [name, values[name]])));
  return [JSON.stringify(row), textOf(ordered), textOf(known)];
}

/** Rows that agree with each other, and how many had to be left out. */
type Mended = { readonly rows: Map<string, Row>; readonly lost: number };
/** A column that refers to a row of another table; a row that `needs` it cannot be without. */
type Reference = {
  readonly from: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly needs: boolean;
};

/** A threat whose risk is gone lies in the tray again; a measure or a count without one is left out. */
export function withoutDanglingRefs(rows: Map<string, Row>): Mended {
  const references = referencesOfSchema();
  let lost = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, column, to, needs } of references)
      for (const [key, row] of rows) {
        const id = (row as Record<string, unknown>)[column];
        if (!key.startsWith(`${from}/`) || typeof id !== 'string' || rows.has(`${to}/${id}`)) continue;
        changed = true;
        if (needs) {
          rows.delete(key);
          lost += 1;
        } else rows.set(key, { ...row, [column]: null } as Row);
      }
  }
  return { rows, lost };
}

/** As the schema itself tells them. */
function referencesOfSchema(): Reference[] {
  const made = new Sqlite(':memory:');
  migrate(made);
  const references = tableNames.flatMap((from): Reference[] => {
    const columns = made.pragma(`table_info(${from})`) as { name: string; notnull: number }[];
    const needed = new Set(columns.filter(({ notnull }) => notnull === 1).map(({ name }) => name));
    const keys = made.pragma(`foreign_key_list(${from})`) as { from: string; table: TableName }[];
    return keys.map((key) => ({ from, column: key.from, to: key.table, needs: needed.has(key.from) }));
  });
  made.close();
  return references;
}
