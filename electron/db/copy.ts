import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { asRefusal } from './as-refusal.ts';
import { logHead } from './change-log.ts';
import type { Database } from './connection.ts';
import { versionOf } from './migrate.ts';
import { hasOpenBallot } from './queries/ballot-box.ts';
import { openInPlace } from './read-only.ts';
import { removeAllBallotBoxes } from './row-writer.ts';
import { refuseDamage } from './verify.ts';
import { besideOf, flush, makeFolder, renameDurably } from './write-file-atomic.ts';

/**
 * A file that travels or is kept: `VACUUM INTO` a passing name, without WAL and without the ballots of a round that goes
 * on, flushed, reopened and checked whole and to stand where the original does, then renamed. Throws `already-there`, `disk-full`, `file-damaged`.
 */
export function copyTo(database: Database, target: string): void {
  if (existsSync(target)) throw new Refusal('already-there', { what: 'file' });
  const beside = besideOf(target);
  try {
    makeFolder(dirname(target));
    database.prepare('VACUUM INTO ?').run(beside);
    leaveBallotsOut(beside);
    flush(beside);
    checkCopy(beside, database);
    renameDurably(beside, target);
  } catch (thrown) {
    throw asRefusal(thrown);
  } finally {
    for (const left of [beside, `${beside}-journal`]) if (existsSync(left)) rmSync(left);
  }
}

/** A copy made between two ballots would tell the later one by comparing. */
function leaveBallotsOut(path: string): void {
  const copy = new Sqlite(path);
  try {
    copy.pragma('journal_mode = MEMORY');
    copy.pragma('secure_delete = ON');
    if (hasOpenBallot(copy)) removeAllBallotBoxes(copy);
  } finally {
    copy.close();
  }
}

function checkCopy(path: string, original: Database): void {
  const { database, close } = openInPlace(path);
  try {
    refuseDamage(database);
    const same = versionOf(database) === versionOf(original);
    if (!same || logHead(database).digest !== logHead(original).digest)
      throw new Refusal('file-damaged', { what: 'copy' });
  } finally {
    close();
  }
}
