import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asRefusal } from './as-refusal.ts';
import { openWorkshopFile, refuseByHeader } from './connection.ts';
import { schemaVersion, versionOf } from './migrate.ts';
import { openInPlace, type Reading } from './read-only.ts';

/**
 * Opens a workshop file and never writes to it, not even to fold in a write-ahead log that a crash left. Throws
 * `file-missing`, `file-empty`, `file-foreign`, `file-newer`, `file-damaged`, and `file-locked` while it is open in
 * a window or program. From a medium that cannot be written, and of an older schema, a private copy is read.
 */
export function openForReading(path: string): Reading {
  refuseByHeader(path);
  try {
    const reading = openInPlace(path);
    if (versionOf(reading.database) === schemaVersion) return reading;
    reading.close();
  } catch (thrown) {
    if (!(thrown instanceof Sqlite.SqliteError) || !thrown.code.startsWith('SQLITE_CANTOPEN'))
      throw asRefusal(thrown);
  }
  return openCopy(path);
}

function openCopy(path: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-'));
  const copy = join(folder, basename(path));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const database = openWorkshopFile(copy, folder);
    return {
      database,
      close: () => {
        database.close();
        remove();
      },
    };
  } catch (thrown) {
    remove();
    throw thrown;
  }
}
