import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { flush, makeFileAtomic, makeFolder } from '../files/atomic-file.ts';
import { asRefusal } from './as-refusal.ts';
import { logHead } from './change-log.ts';
import type { Database } from './connection.ts';
import { refuseByHeader } from './header.ts';
import { inMemory } from './in-memory.ts';
import { versionOf } from './migrate.ts';
import { privateFile, privateFolder } from './private-files.ts';
import { hasOpenBallot } from './queries/ballot-box.ts';
import { openInPlace } from './read-only.ts';
import { removeAllBallotBoxes } from './row-writer.ts';
import { refuseDamage } from './verify.ts';

/** SQLite takes an empty file for none: made here, it is nobody else's from its first byte on. */
function makeEmpty(path: string): void {
  closeSync(openSync(path, 'wx', privateFile));
}

/** What becomes of the ballots of a round that goes on: only a file that takes the place of the workshop's own has them. */
type Ballots = 'left-out' | 'kept';

/**
 * A file that travels or is kept: `VACUUM INTO` a passing name, without WAL and without the ballots of a round that goes
 * on (unless `kept`), flushed, reopened and checked whole and to stand where the original does, then renamed. Throws
 * `already-there`, `disk-full`, `file-damaged`.
 */
export function copyTo(database: Database, target: string, ballots: Ballots = 'left-out'): void {
  if (existsSync(target)) throw new Refusal('already-there', { what: 'file' });
  try {
    makeFolder(dirname(target), privateFolder);
    makeFileAtomic(target, (beside) => {
      makeEmpty(beside);
      if (ballots === 'left-out' && hasOpenBallot(database)) writeWithoutBallots(database, beside);
      else database.prepare('VACUUM INTO ?').run(beside);
      flush(beside);
      checkCopy(beside, database);
    });
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/**
 * Two copies with a ballot between them would tell it by comparing. The box is taken out in memory: written first and
 * removed afterwards, it would lie on the disk where the app is killed between the two.
 */
function writeWithoutBallots(database: Database, path: string): void {
  writeChanged(database, path, removeAllBallotBoxes);
}

/** Writes a database without what `change` takes from it in memory, so that this never lies in the new file. */
function writeChanged(database: Database, path: string, change: (copy: Database) => void): void {
  const copy = inMemory(database);
  try {
    change(copy);
    copy.prepare('VACUUM INTO ?').run(path);
  } finally {
    copy.close();
  }
}

/**
 * Puts a copy that was changed, flushed and checked whole in the place of a file that nobody has open; until then the
 * file stays as it was. One with a write-ahead log beside it is not complete by itself, and refused. Throws
 * `file-locked`, `file-damaged`, `disk-full`.
 */
export function replaceChanged(path: string, change: (copy: Database) => void): void {
  if (existsSync(`${path}-wal`)) throw new Refusal('file-locked');
  refuseByHeader(path);
  try {
    makeFileAtomic(path, (beside) => {
      const { database, close } = openInPlace(path);
      try {
        refuseDamage(database);
        makeEmpty(beside);
        writeChanged(database, beside, change);
        flush(beside);
        checkCopy(beside, database);
      } finally {
        close();
      }
    });
  } catch (thrown) {
    throw asRefusal(thrown);
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
