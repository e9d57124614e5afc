import { basename, join } from 'node:path';
import type { Forgotten } from '../../shared/api/types.ts';
import { getOrThrow } from '../../shared/domain/refusal.ts';
import { type Session, withTransaction } from '../commands/session.ts';
import { changesBetween } from '../db/change-log.ts';
import { checkpointWal, type Database } from '../db/connection.ts';
import { replaceChanged } from '../db/copy.ts';
import { noteCommit } from '../db/open-files.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { idsOfName, isNameInLog, personNames } from '../db/queries/snapshot.ts';
import { forgetNames } from '../db/row-writer.ts';
import { backupPaths } from './backups.ts';
import { filesIn, type LibraryFolders } from './library.ts';
import type { UnsavedTexts } from './unsaved-texts.ts';

/**
 * Forgets a person by the id of one of their names: every name that reads alike goes from the open workshop, its
 * backups, what of it lies in the trash, and its unsaved texts. The open file comes last, so that what was broken off
 * can be asked for again. A file that could not be replaced is as it was, and counted. Throws `not-found`.
 */
export function forgetPerson(
  folders: LibraryFolders,
  session: Session,
  unsaved: UnsavedTexts,
  nameId: string,
): Forgotten {
  const { database } = session;
  const { text } = getOrThrow(
    personNames(database).find(({ id }) => id === nameId),
    'personName',
  );
  const file = basename(session.path);
  const others = [...backupPaths(folders, database), ...trashedCopies(folders, database)];
  const left = others.filter((path) => !isForgottenIn(path, text));
  unsaved.forgetName(file, text);
  forgetHere(session, text);
  return { files: others.length - left.length, left: left.length, inLog: isNameInLog(database, text) };
}

/** Emptied in its row, which is overwritten; then the whole file is written anew, and its log folded in and emptied. */
function forgetHere(session: Session, name: string): void {
  const { database } = session;
  withTransaction(session, () => forgetNames(database, idsOfName(database, name)));
  checkpointWal(database);
  database.exec('VACUUM');
  noteCommit(database);
  checkpointWal(database);
}

function isForgottenIn(path: string, name: string): boolean {
  try {
    replaceChanged(path, (copy) => forgetNames(copy, idsOfName(copy, name)));
    return true;
  } catch {
    return false;
  }
}

/** Files of the trash that are this workshop, by the first line of their log. */
function trashedCopies(folders: LibraryFolders, database: Database): string[] {
  const root = firstDigest(database);
  return filesIn(folders.trash)
    .filter((file) => digestIn(join(folders.trash, file)) === root)
    .map((file) => join(folders.trash, file));
}

function digestIn(path: string): string | undefined {
  try {
    const { database, close } = openForReading(path);
    try {
      return firstDigest(database);
    } finally {
      close();
    }
  } catch {
    return undefined;
  }
}

function firstDigest(database: Database): string | undefined {
  return changesBetween(database, 1, 1)[0]?.digest;
}
