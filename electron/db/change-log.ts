import type { TableName } from '../../shared/domain/tables.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import type { Entry } from '../../shared/history/undo-stack.ts';
import type { Database } from './connection.ts';
import { digestOfAll } from './digest.ts';
import { rowOfImage, schemaVersion } from './migrate.ts';
import { statement } from './rows.ts';

/** A header of the log. `key` is made by the sender once for each intention. */
export type ChangeHeader = Entry & {
  readonly key: string;
  readonly at: string;
  readonly actor: string | null;
  /** The command as JSON, without names of people. */
  readonly command: string;
};
/** The version of the schema under which something of the log was written. */
type Versioned = { readonly schemaVersion: number };
export type StoredHeader = ChangeHeader & Versioned & { readonly digest: string };

/** A row image as it is stored: JSON text, null where the row was not there. */
export type StoredChangeRow = {
  seq: number;
  n: number;
  tableName: TableName;
  rowId: string;
  before: string | null;
  after: string | null;
};

/** The newest line of a log, as the next one chains to it; seq 0 in an empty log. */
export type LogHead = { readonly seq: number; readonly at: string; readonly digest: string };

/**
 * Appends a change and its row images, and returns the new head. The digest chains to the head before, so that a
 * lost or altered line shows. Called inside `withTransaction`.
 */
export function appendChange(
  database: Database,
  head: LogHead,
  header: ChangeHeader,
  rows: readonly RowChange[],
): LogHead {
  const stored = rows.map((row, n) => storedRow(header.seq, n, row));
  const digest = chained(head.digest, { ...header, schemaVersion }, stored);
  statement(
    database,
    `INSERT INTO change (seq, key, at, actor, code, command, kind, target, schemaVersion, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    header.seq,
    header.key,
    header.at,
    header.actor,
    header.code,
    header.command,
    header.kind,
    header.target,
    schemaVersion,
    digest,
  );
  const insert = statement(
    database,
    'INSERT INTO changeRow (seq, n, tableName, rowId, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const row of stored) insert.run(row.seq, row.n, row.tableName, row.rowId, row.before, row.after);
  return { seq: header.seq, at: header.at, digest };
}

/** The newest line of the log. */
export function logHead(database: Database): LogHead {
  const sql = 'SELECT seq, at, digest FROM change ORDER BY seq DESC LIMIT 1';
  return (statement(database, sql).get() as LogHead | undefined) ?? { seq: 0, at: '', digest: '' };
}

/** Number of the change made for an intention, or undefined where it was not yet done. */
export function seqOfKey(database: Database, key: string): number | undefined {
  return statement(database, 'SELECT seq FROM change WHERE key = ?').pluck().get(key) as number | undefined;
}

/** Headers in order of the log, oldest first, from `from` to `to` inclusive. */
export function changesBetween(database: Database, from: number, to: number): StoredHeader[] {
  const sql = 'SELECT * FROM change WHERE seq BETWEEN ? AND ? ORDER BY seq';
  return statement(database, sql).all(from, to) as StoredHeader[];
}

/** The digest of a change; undefined where the log has none of that number. */
export function digestOfChange(database: Database, seq: number): string | undefined {
  const sql = 'SELECT digest FROM change WHERE seq = ?';
  return statement(database, sql).pluck().get(seq) as string | undefined;
}

/** Whether a change with this digest is in the log. */
export function hasDigest(database: Database, digest: string): boolean {
  return (
    statement(database, 'SELECT EXISTS (SELECT 1 FROM change WHERE digest = ?)').pluck().get(digest) === 1
  );
}

/** What the undo stack needs of the whole log, oldest first. */
export function entries(database: Database): Entry[] {
  return statement(database, 'SELECT seq, kind, code, target FROM change ORDER BY seq').all() as Entry[];
}

/** Rows of one change in today's shape, in the order written: all, or `count` of them from the one numbered `from`. */
export function rowsOfChange(database: Database, seq: number, from = 0, count = -1): RowChange[] {
  const sql = `SELECT changeRow.*, schemaVersion FROM changeRow JOIN change USING (seq)
    WHERE seq = ? AND n >= ? ORDER BY n LIMIT ?`;
  const stored = statement(database, sql).all(seq, from, count) as (StoredChangeRow & Versioned)[];
  return stored.map((row) => toRowChange(row, row.schemaVersion));
}

/** How many rows a change has, and about how many characters they take. */
export function sizeOfChange(database: Database, seq: number): { rows: number; characters: number } {
  const sql = `SELECT count(*) AS rows, total(length(before)) + total(length(after)) AS characters
    FROM changeRow WHERE seq = ?`;
  return statement(database, sql).get(seq) as { rows: number; characters: number };
}

/** A row image as it is stored: which row, and how it stood afterwards as JSON text, null where it was deleted. */
export type StoredImage = Pick<StoredChangeRow, 'tableName' | 'rowId' | 'after'> & Versioned;

/** How every row of the log was left, in order, one image at a time; not parsed, since most are soon replaced. */
export function allImages(database: Database): IterableIterator<StoredImage> {
  const sql = `SELECT tableName, rowId, after, schemaVersion FROM changeRow JOIN change USING (seq)
    ORDER BY changeRow.seq, n`;
  return database.prepare(sql).iterate() as IterableIterator<StoredImage>;
}

/** The first change whose digest does not follow from what came before it; null where the chain is whole. */
export function firstBrokenLink(database: Database): number | null {
  // Both tables in one pass each, and one change at a time: the whole log may be far more than memory holds.
  const rows = database.prepare<[], StoredChangeRow>('SELECT * FROM changeRow ORDER BY seq, n').iterate();
  try {
    return brokenLinkAmong(database, rows);
  } finally {
    rows.return?.();
  }
}

function brokenLinkAmong(database: Database, rows: IterableIterator<StoredChangeRow>): number | null {
  let row = rows.next();
  let before = '';
  let expected = 1;
  for (const header of database.prepare<[], StoredHeader>('SELECT * FROM change ORDER BY seq').iterate()) {
    const own: StoredChangeRow[] = [];
    for (; !row.done && row.value.seq === header.seq; row = rows.next()) own.push(row.value);
    const digest = chained(before, header, own);
    if (header.seq !== expected || digest !== header.digest) return header.seq;
    before = digest;
    expected += 1;
  }
  return row.done ? null : row.value.seq;
}

/** The digest that a change has after the one before it. */
export function chained(
  before: string,
  header: ChangeHeader & { schemaVersion: number },
  rows: readonly StoredChangeRow[],
): string {
  const own = [header.seq, header.key, header.at, header.actor, header.code, header.command];
  const images = rows.flatMap((row) => [row.n, row.tableName, row.rowId, row.before, row.after]);
  return digestOfAll([before, ...own, header.kind, header.target, header.schemaVersion, ...images]);
}

function storedRow(seq: number, n: number, row: RowChange): StoredChangeRow {
  const image = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const { table, id, before, after } = row;
  return { seq, n, tableName: table, rowId: id, before: image(before), after: image(after) };
}

/** A stored image as rows of today's tables. Throws where it is no JSON. */
export function toRowChange(stored: StoredChangeRow, version: number): RowChange {
  const { tableName: table, rowId: id } = stored;
  const [before, after] = [stored.before, stored.after].map((image) => rowOfImage(table, image, version));
  return { table, id, before: before ?? null, after: after ?? null };
}
