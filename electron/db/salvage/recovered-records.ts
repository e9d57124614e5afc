import Sqlite from 'better-sqlite3';
import {
  type PersonName,
  type Row,
  rowSchemas,
  type TableName,
  tableNames,
} from '../../../shared/domain/tables.ts';
import { memoize } from '../../../shared/domain/text/memoize.ts';
import { isRank } from '../../../shared/domain/workshop/rank.ts';
import type { StoredChangeRow, StoredHeader } from '../change-log.ts';
import { digestOf } from '../digest.ts';
import { type Image, migrate, migrations, upgraded } from '../migrate.ts';
import { fromStored } from '../rows.ts';
import type { StoredRecord, Value } from './records.ts';

/** What of a workshop could be read, each piece by itself; none of it is known to be right yet. */
export type RecoveredRecords = {
  readonly headers: ReadonlyMap<number, StoredHeader>;
  readonly images: ReadonlyMap<number, readonly StoredChangeRow[]>;
  /** Rows by `table/id`; of two, the one that was met last. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Names that are as they were written. */
  readonly names: ReadonlyMap<string, PersonName>;
};

/**
 * Sorts what was read into what it must be, by the number and kind of its values. `version` is that of the file's schema,
 * 0 where its beginning is lost: then the newest change tells it.
 */
export function remainsOf(records: Iterable<StoredRecord>, version: number): RecoveredRecords {
  const headers = new Map<number, StoredHeader>();
  const images = new Map<number, StoredChangeRow[]>();
  const others: (readonly Value[])[] = [];
  const names = new Map<string, PersonName>();
  for (const { rowid, values } of records) {
    const image = rowid === null ? imageOf(values) : null;
    if (image) listIn(images, image.seq).push(image);
    if (rowid === null) continue;
    const header = headerOf(rowid, values);
    if (header) headers.set(header.seq, header);
    const name = nameOf(values);
    if (name) names.set(name.id, name);
    else if (!header) others.push(values);
  }
  for (const list of images.values()) list.sort((a, b) => a.n - b.n);
  const own = version || [...headers.values()].reduce((most, each) => Math.max(most, each.schemaVersion), 1);
  const rows = new Map(others.flatMap((values) => rowsOf(values, own)));
  return { headers, images, rows, names };
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function imageOf(values: readonly Value[]): StoredChangeRow | null {
  const [seq, n, tableName, rowId, before, after] = values;
  const isTable = tableNames.some((each) => each === tableName);
  if (values.length !== 6 || typeof seq !== 'number' || typeof n !== 'number' || !isTable) return null;
  const isText = (value: Value | undefined) => value === null || typeof value === 'string';
  if (typeof rowId !== 'string' || !isText(before) || !isText(after)) return null;
  return {
    seq,
    n,
    tableName: tableName as TableName,
    rowId,
    before: before as string | null,
    after: after as string | null,
  };
}

/** The number of a change is the number of its row, and not stored among the values. */
function headerOf(seq: number, values: readonly Value[]): StoredHeader | null {
  const [, key, at, actor, code, command, kind, target, schemaVersion, digest] = values;
  const isKind = kind === 'do' || kind === 'undo' || kind === 'redo';
  if (values.length !== 10 || values[0] !== null || !isKind || typeof digest !== 'string') return null;
  if (typeof key !== 'string' || typeof at !== 'string' || typeof command !== 'string') return null;
  if (typeof code !== 'string' || typeof schemaVersion !== 'number') return null;
  if (typeof actor === 'number' || typeof target === 'string') return null;
  return {
    seq,
    key,
    at,
    actor: actor ?? null,
    code,
    command,
    kind,
    target: target ?? null,
    schemaVersion,
    digest,
  };
}

function nameOf(values: readonly Value[]): PersonName | null {
  const [id, text, digest] = values;
  if (values.length !== 3 || typeof id !== 'string' || typeof text !== 'string') return null;
  return digestOf(id, text) === digest ? { id, text } : null;
}

/**
 * The tables whose rows may look like this; more than one only where nothing tells them apart. A row that was written
 * before a column was added to its table is shorter until it is written again.
 */
function rowsOf(values: readonly Value[], version: number): [string, Row][] {
  for (const each of versions.filter((earlier) => earlier <= version)) {
    const rows = tableNames.flatMap((table) => rowOfTable(table, values, each));
    // The name of a group stands where an organisation has its rank, which few texts could be.
    const likely = rows.filter(([, row]) => !('rank' in row) || isRank(row.rank));
    if (rows.length > 0) return likely.length > 0 ? likely : rows;
  }
  return [];
}

function rowOfTable(table: TableName, values: readonly Value[], version: number): [string, Row][] {
  const columns = columnsOfVersion(version).get(table) ?? [];
  if (columns.length !== values.length) return [];
  try {
    const stored = Object.fromEntries(columns.map((column, index) => [column, values[index]]));
    const row = rowOfVersions(table, fromStored(table, stored) as Image, [version]);
    return row ? [[`${table}/${row.id}`, row]] : [];
  } catch {
    return [];
  }
}

/** Every version of the schema, newest first. */
export const versions = migrations.map((_, index) => migrations.length - index);

/** A row as today's tables hold it, where it is one of one of these versions; undefined of none. */
export function rowOfVersions(table: TableName, row: Image, of: readonly number[]): Row | undefined {
  for (const version of of) {
    const read = rowSchemas[table].safeParse(upgraded(table, row, version));
    if (read.success) return read.data as Row;
  }
  return undefined;
}

/** The columns of each table as a version stored them. */
const columnsOfVersion = memoize((version: number): ReadonlyMap<TableName, readonly string[]> => {
  const made = new Sqlite(':memory:');
  migrate(made, migrations.slice(0, version));
  const columns = (table: TableName) => made.pragma(`table_info(${table})`) as { name: string }[];
  const all = new Map(tableNames.map((table) => [table, columns(table).map(({ name }) => name)]));
  made.close();
  return all;
});
