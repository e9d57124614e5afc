import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { verify } from '../../../electron/db/verify.ts';
import { Random } from '../random/random.ts';
import { inMemory, temporaryFolder } from '../temporary-folder.ts';
import { busyWorkshop } from './damaged-workshop.ts';
import { turnedBits } from './hostile-workshops.ts';

export type TurnedBits = {
  readonly turned: number;
  /** Those after which something in the file reads otherwise, or not at all. */
  readonly changing: number;
  /** Those of them that are found by opening and verifying. */
  readonly found: number;
  /** Those that `integrity_check`, SQLite's own, finds of them. */
  readonly foundBySqlite: number;
  /** Names of those that are not found. */
  readonly missed: readonly string[];
};

/** Turns single bits of a workshop file, one at a time, and counts which of those that change something are found. */
export function turnBits(count: number, seed: number): TurnedBits {
  const folder = temporaryFolder(inMemory);
  const sound = busyWorkshop(seed, 80, folder);
  const path = join(folder, 'turned.storforum');
  writeFileSync(path, sound);
  const before = contentOf(path);
  const tally = { turned: 0, changing: 0, found: 0, foundBySqlite: 0, missed: [] as string[] };
  for (const { name, files } of turnedBits(sound, new Random(seed), count)) {
    writeFileSync(path, files[''] as Buffer);
    for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    tally.turned += 1;
    if (contentOf(path) === before) continue;
    tally.changing += 1;
    if (isFound(path)) tally.found += 1;
    else tally.missed.push(name);
    if (isFoundBySqlite(path)) tally.foundBySqlite += 1;
  }
  return tally;
}

/** All that is written in a file, schema included, read without any check of ours. */
function contentOf(path: string): string {
  const database = new Sqlite(path, { readonly: true });
  try {
    const schema = database.prepare('SELECT * FROM sqlite_schema').all() as { type: string; name: string }[];
    const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => name);
    const rows = tables.map((name) => database.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all());
    const marks = ['application_id', 'user_version'].map((name) => database.pragma(name));
    return JSON.stringify([schema.map(({ name }) => name), schema, rows, marks]);
  } catch (thrown) {
    return String(thrown);
  } finally {
    database.close();
  }
}

function isFound(path: string): boolean {
  try {
    const { database, close } = openForReading(path);
    try {
      return verify(database).length > 0;
    } finally {
      close();
    }
  } catch {
    return true;
  }
}

function isFoundBySqlite(path: string): boolean {
  const database = new Sqlite(path, { readonly: true });
  try {
    return database.pragma('integrity_check', { simple: true }) !== 'ok';
  } catch {
    return true;
  } finally {
    database.close();
  }
}
