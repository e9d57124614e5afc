import type { SalvageReport } from '../../../shared/api/backup-types.ts';
import {
  nameColumns,
  type PersonName,
  type Row,
  type TableName,
  tableNames,
} from '../../../shared/domain/tables.ts';
import { type RowChange, sameRow } from '../../../shared/history/row-change.ts';
import { type StoredChangeRow, type StoredHeader, toRowChange } from '../change-log.ts';
import { type Image, namesInImage } from '../migrate.ts';
import { readPages, versionIn } from './pages.ts';
import { recordsIn } from './records.ts';
import { type RecoveredRecords, remainsOf, rowOfVersions, versions } from './recovered-records.ts';
import { isWhole, repaired, withoutDanglingRefs } from './repair.ts';

/** A workshop made of what was left of one: a log that is whole, and how the rows differ from it. */
export type Rebuilt = {
  /** The changes from the first up to the first that is broken or missing. */
  readonly changes: readonly { readonly header: StoredHeader; readonly rows: readonly RowChange[] }[];
  /** From how that log leaves the rows to how they are to be. */
  readonly difference: readonly RowChange[];
  readonly names: readonly PersonName[];
  readonly report: SalvageReport;
};

/** How the log leaves a row, and whether nothing broken could have changed it since. */
type Logged = { readonly row: Row | null; readonly sure: boolean };

/** What can be made of a damaged file, which is read without SQLite. Throws `file-missing`, `file-empty`. */
export function readRebuilt(path: string): Rebuilt {
  const pages = readPages(path);
  return rebuilt(remainsOf(recordsIn(pages), versionIn(pages)));
}

/**
 * The digests tell which changes are as they were written. A row that a whole change left, with nothing broken after
 * it, is as the log says; of any other, the table is asked first, and then the newest image that can be read.
 */
function rebuilt(found: RecoveredRecords): Rebuilt {
  const remains = withNamesOfLog(repaired(found));
  const last = Math.max(highestOf(remains.headers.keys()), highestOf(remains.images.keys()));
  const changes = wholeBeginning(remains);
  const logged = foldWhatIsLeft(remains, last);
  const isAll = changes.length === last;
  const { rows, lost } = withoutDanglingRefs(chosenRows(remains, logged, isAll));
  const before = leftBy(changes);
  const uncertain = [...rows.keys()].filter((key) => !isCertain(logged.get(key), rows.get(key)));
  const names = [...remains.names.values()];
  return {
    changes,
    difference: differenceBetween(before, rows),
    names,
    report: {
      changes: { kept: changes.length, lost: last - changes.length },
      threats: numbersOf('threat', remains, logged, rows, uncertain),
      risks: numbersOf('risk', remains, logged, rows, uncertain),
      others: lost + uncertain.filter((key) => !/^(threat|risk)\//.test(key)).length,
      names: namesMissing(rows, remains),
    },
  };
}

/** What an older version wrote has names in its log that stand beside it today. */
function withNamesOfLog(remains: RecoveredRecords): RecoveredRecords {
  const names = new Map(remains.names);
  for (const { seq, tableName, before, after } of [...remains.images.values()].flat())
    for (const image of [before, after])
      for (const name of namesIn(tableName, image, remains.headers.get(seq)))
        if (!names.has(name.id)) names.set(name.id, name);
  return { ...remains, names };
}

function namesIn(table: TableName, image: string | null, header: StoredHeader | undefined) {
  try {
    return header ? namesInImage(table, image, header.schemaVersion) : [];
  } catch {
    return [];
  }
}

function wholeBeginning(remains: RecoveredRecords): Rebuilt['changes'] {
  const changes = [];
  for (let seq = 1; isWhole(remains, seq); seq += 1) {
    const header = remains.headers.get(seq) as StoredHeader;
    const images = remains.images.get(seq) ?? [];
    const areRows = images.every((image) => rowAfter(remains, image) !== undefined);
    if (!areRows) break;
    changes.push({ header, rows: images.map((image) => toRowChange(image, header.schemaVersion)) });
  }
  return changes;
}

function foldWhatIsLeft(remains: RecoveredRecords, last: number): Map<string, Logged> {
  const logged = new Map<string, Logged>();
  for (let seq = 1; seq <= last; seq += 1) {
    const sure = isWhole(remains, seq);
    // What is missing may have changed anything.
    if (!sure) for (const [key, { row }] of logged) logged.set(key, { row, sure: false });
    for (const image of remains.images.get(seq) ?? []) {
      const row = rowAfter(remains, image);
      if (row !== undefined) logged.set(`${image.tableName}/${image.rowId}`, { row, sure });
    }
  }
  return logged;
}

/** Undefined where the image makes no row. Of a change whose header is lost the image itself tells the version. */
function rowIn(
  { headers }: RecoveredRecords,
  { tableName, seq }: StoredChangeRow,
  image: string | null,
): Row | null | undefined {
  if (image === null) return null;
  try {
    const version = headers.get(seq)?.schemaVersion;
    return rowOfVersions(tableName, JSON.parse(image) as Image, version ? [version] : versions);
  } catch {
    return undefined;
  }
}

function rowAfter(remains: RecoveredRecords, image: StoredChangeRow): Row | null | undefined {
  return rowIn(remains, image, image.after);
}

function chosenRows(
  { rows }: RecoveredRecords,
  logged: ReadonlyMap<string, Logged>,
  isAll: boolean,
): Map<string, Row> {
  const chosen = new Map<string, Row>();
  // A row that a whole log does not know is a scrap of something long gone.
  const keys = isAll ? logged.keys() : new Set([...logged.keys(), ...rows.keys()]);
  for (const key of keys) {
    const { row, sure } = logged.get(key) ?? { row: null, sure: false };
    const best = sure ? row : (rows.get(key) ?? row);
    if (best) chosen.set(key, best);
  }
  return chosen;
}

function leftBy(changes: Rebuilt['changes']): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const change of changes)
    for (const { table, id, after } of change.rows)
      if (after) rows.set(`${table}/${id}`, after);
      else rows.delete(`${table}/${id}`);
  return rows;
}

/** Rows that go, children first; then rows that come or change, parents first. */
function differenceBetween(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): RowChange[] {
  const order = (key: string) => tableNames.indexOf(tableOf(key));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => order(a) - order(b));
  const changes = keys.map((key): RowChange => {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null];
    return { table: tableOf(key), id: key.slice(key.indexOf('/') + 1), before: from, after: to };
  });
  const real = changes.filter((change) => !sameRow(change.before, change.after));
  return [
    ...real.filter(({ after: to }) => to === null).reverse(),
    ...real.filter(({ after: to }) => to !== null),
  ];
}

/** Certain is a row that the log vouches for, or that table and log tell alike. */
function isCertain(logged: Logged | undefined, row: Row | undefined): boolean {
  return logged !== undefined && row !== undefined && (logged.sure || sameRow(logged.row, row));
}

/** Numbers are never used again: one that was given and is nowhere has been lost, unless a change took it away. */
function numbersOf(
  table: 'threat' | 'risk',
  remains: RecoveredRecords,
  logged: ReadonlyMap<string, Logged>,
  rows: ReadonlyMap<string, Row>,
  uncertain: readonly string[],
): SalvageReport['threats'] {
  const isOfTable = (key: string) => tableOf(key) === table;
  const present = new Set([...rows].filter(([key]) => isOfTable(key)).map(([, row]) => numberIn(row)));
  const takenAway = new Set<number>();
  const neverGiven = gapsOf(table, remains);
  let highest = highestOf(present);
  for (const image of [...remains.images.values()].flat())
    if (image.tableName === table)
      for (const row of [rowIn(remains, image, image.before), rowAfter(remains, image)]) {
        highest = Math.max(highest, numberIn(row));
        if (logged.get(`${table}/${image.rowId}`)?.row === null) takenAway.add(numberIn(row));
      }
  const given = Array.from({ length: highest }, (_, index) => index + 1);
  return {
    missing: given.filter(
      (number) => !present.has(number) && !takenAway.has(number) && !neverGiven.has(number),
    ),
    uncertain: uncertain
      .filter(isOfTable)
      .map((key) => numberIn(rows.get(key)))
      .sort((one, other) => one - other),
  };
}

/** A file taken in may leave numbers out: those between the numbers of a change that can be read from end to end. */
function gapsOf(table: TableName, remains: RecoveredRecords): Set<number> {
  const { headers, images } = remains;
  const gaps = new Set<number>();
  let highest = 0;
  for (let seq = 1; ; seq += 1) {
    const rows = images.get(seq) ?? [];
    const after = rows.map((image) => rowAfter(remains, image));
    if (!headers.has(seq) || rows.some(({ n }, index) => n !== index) || after.includes(undefined))
      return gaps;
    const given = new Set(after.filter((_, index) => rows[index]?.tableName === table).map(numberIn));
    const top = Math.max(highest, highestOf(given));
    for (let number = highest + 1; number < top; number += 1) if (!given.has(number)) gaps.add(number);
    highest = top;
  }
}

/** 0 of none. There may be more of them than a function takes arguments. */
export function highestOf(numbers: Iterable<number>): number {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
}

function numberIn(row: Row | null | undefined): number {
  return (row as { number?: number } | null | undefined)?.number ?? 0;
}

function tableOf(key: string): TableName {
  return key.slice(0, key.indexOf('/')) as TableName;
}

/** How many people are meant somewhere whose names could not be read. */
function namesMissing(rows: ReadonlyMap<string, Row>, { names }: RecoveredRecords): number {
  const meant = [...rows.values()].flatMap((row) =>
    nameColumns.map((column) => (row as Record<string, unknown>)[column]),
  );
  return new Set(meant.filter((id) => typeof id === 'string' && !names.has(id))).size;
}
