import { Refusal } from '../../shared/domain/refusal.ts';
import type { PersonName, Row, TableName } from '../../shared/domain/tables.ts';
import type { Database } from './connection.ts';
import { digestOf } from './digest.ts';
import { workshopMigration } from './migrations/0001-workshop.ts';
import { namesBeside } from './migrations/0002-names-beside.ts';
import { practitionersFields } from './migrations/0003-practitioners-fields.ts';
import { agendaAndJoinedThreats } from './migrations/0004-agenda-and-joined-threats.ts';
import { writePersonNames } from './row-writer.ts';

/** A row of the log with its JSON columns as values, in the shape of whichever version wrote it. */
export type Image = Readonly<Record<string, unknown>>;

/**
 * One step of the schema. `sql` changes the tables; `upgradeImage` says what the same change makes of a row image in the
 * log, which is never rewritten. The two must agree: `verify` folds the upgraded log and compares it with the tables.
 */
export type Migration = {
  readonly sql: string;
  readonly upgradeImage: (table: TableName, image: Image) => Image;
  /** Names that `upgradeImage` leaves an id of: from then on they stand beside the log. */
  readonly namesIn?: (table: TableName, image: Image) => readonly PersonName[];
};

/** Steps in order; step n brings a file from version n to n + 1. Never edited once released. */
export const migrations: readonly Migration[] = [
  workshopMigration,
  namesBeside,
  practitionersFields,
  agendaAndJoinedThreats,
];

export const schemaVersion = migrations.length;

/** 'STOR' in ASCII: marks a file as a Storforum workshop. */
export const applicationId = 0x53544f52;

/** The version of an open file's schema; 0 for a file without one. */
export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings a file to the newest schema, one transaction for all steps. Does nothing where it is there already. References
 * are checked at the end instead of row by row, since a table is changed by making it anew (sqlite.org/lang_altertable.html).
 * `check` looks at the result before it is committed, and throws where the file shall stay as it was.
 */
export function migrate(database: Database, steps = migrations, check = (_: Database) => {}): void {
  const from = versionOf(database);
  if (from >= steps.length) return;
  database.pragma('foreign_keys = OFF');
  database.function('digestOf', { varargs: true, deterministic: true }, digestOf);
  try {
    database.transaction(() => {
      for (const { sql } of steps.slice(from)) database.exec(sql);
      writePersonNames(database, namesInLog(database, from));
      const broken = database.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Refusal('file-damaged', { what: 'references' });
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${steps.length}`);
      check(database);
    })();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

type LoggedImage = { tableName: TableName; before: string | null; after: string | null };

/** Names in the images of a log that was written up to a version, which later versions keep beside it. */
function namesInLog(database: Database, version: number): PersonName[] {
  const sql = 'SELECT tableName, before, after FROM changeRow';
  const found = new Map<string, PersonName>();
  for (const { tableName, before, after } of database.prepare<[], LoggedImage>(sql).iterate())
    for (const image of [before, after])
      for (const name of namesInImage(tableName, image, version)) found.set(name.id, name);
  return [...found.values()];
}

/** Names in an image of an older version, which later ones keep beside the log. Throws where the text is no JSON. */
export function namesInImage(table: TableName, image: string | null, version: number): readonly PersonName[] {
  if (image === null || migrations.slice(version).every(({ namesIn }) => !namesIn)) return [];
  let row = JSON.parse(image) as Image;
  return migrations.slice(version).flatMap(({ upgradeImage, namesIn }) => {
    const names = namesIn?.(table, row) ?? [];
    row = upgradeImage(table, row);
    return names;
  });
}

/**
 * A row image of the log as a row of today's tables, whatever version wrote it; null where the row was not there. Every
 * image is read through this. Throws where the text is no JSON.
 */
export function rowOfImage(table: TableName, image: string | null, version: number): Row | null {
  if (image === null) return null;
  return upgraded(table, JSON.parse(image) as Image, version);
}

/** A row that was written under an older version, as today's tables hold it. */
export function upgraded(table: TableName, row: Image, version: number): Row {
  const later = migrations.slice(version);
  return later.reduce((image, { upgradeImage }) => upgradeImage(table, image), row) as Row;
}
