import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SalvageReport } from '../../shared/api/backup-types.ts';
import type { Language, OpeningCode } from '../../shared/domain/codes.ts';
import type { CommandOf } from '../../shared/domain/commands.ts';
import type { Imported } from '../../shared/domain/interchange/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Workshop } from '../../shared/domain/tables.ts';
import {
  makeImported,
  makeWorkshopFile,
  readInterchange,
  salvageWorkshop,
} from '../commands/make-workshop-file.ts';
import { mendRanks, runCommand } from '../commands/run-command.ts';
import { endSession, type Session, startSession } from '../commands/session.ts';
import { backupFacts } from '../db/backup-name.ts';
import { checkpointAndClose, checkpointWal, type Database, openWorkshopFile } from '../db/connection.ts';
import { copyTo, replaceChanged } from '../db/copy.ts';
import { migrations, schemaVersion } from '../db/migrate.ts';
import { isWhereItWas } from '../db/open-files.ts';
import { openForReading, openUnmigrated, versionAt } from '../db/open-for-reading.ts';
import { privateFile } from '../db/private-files.ts';
import { hasOpenBallot } from '../db/queries/ballot-box.ts';
import { titleOf } from '../db/queries/reader.ts';
import { removeAllBallotBoxes } from '../db/row-writer.ts';
import type { Rebuilt } from '../db/salvage/rebuild.ts';
import { refuseDamage } from '../db/verify.ts';
import { makeFileAtomic, writeFileAtomic } from '../files/atomic-file.ts';
import { withJournals } from '../work/begun.ts';
import { backupFolderOf } from './backups.ts';
import { freeFile, type LibraryFolders, pathInLibrary } from './library.ts';

export { isWorkshopFile } from '../db/header.ts';

/** A new workshop in the library, opened; a title that is refused leaves no file behind. */
export function createWorkshop(folders: LibraryFolders, command: CommandOf<'workshop.create'>): Session {
  const path = join(folders.files, freeFile(folders, command.title));
  makeWorkshopFile(path, (session) => void runCommand(session, randomUUID(), command));
  return openMade(folders, path);
}

/**
 * Opens a file of the library for work; one of an older version is first put among its backups. `isChecked` where it has
 * just been found whole.
 */
export function openSession(folders: LibraryFolders, path: string, isChecked = false): Session {
  let isUpgraded = false;
  const folderOf = (older: Database) => {
    isUpgraded = true;
    return backupFolderOf(folders)(older);
  };
  const database = openWorkshopFile(path, folderOf, migrations, isChecked);
  const session = startSession(path, database, isUpgraded);
  try {
    mendRanks(session);
    return session;
  } catch (thrown) {
    endSession(session);
    throw thrown;
  }
}

/** Whether a file that nobody has open would be migrated by opening it for work: nothing else may do so. */
function isOfOlderVersion(path: string): boolean {
  return versionAt(path) < schemaVersion;
}

/** The example workshop in a language, as a new file of the library. */
export function openExample(folders: LibraryFolders, resources: string, language: Language): Session {
  const source = join(resources, 'example', `mina-meddelanden-2014.${language}.json`);
  return addImported(folders, readInterchange(readFileSync(source, 'utf8')));
}

/**
 * Renames a workshop that is not open: its title is a fact of the workshop, so this is a change in its log. Throws
 * `rename-older-version`.
 */
export function renameFile(folders: LibraryFolders, file: string, title: string): void {
  const path = pathInLibrary(folders, file);
  if (isOfOlderVersion(path)) throw new Refusal('rename-older-version');
  withPath(folders, path, (session) => {
    runCommand(session, randomUUID(), { type: 'workshop.edit', title });
  });
}

/** A copy has a title of its own, and is of the newest version; whether what it was made of, which stays, was older. */
export type MadeCopy = { readonly title: string; readonly isUpgraded: boolean };

/** A copy beside the original with a number after its title. `open` is the session if the original is open. */
export function duplicateFile(folders: LibraryFolders, file: string, open: Session | null): MadeCopy {
  const copy = (database: Database) => {
    const title = titleOf(database) ?? file;
    const target = freeFile(folders, title);
    const number = /-(\d+)\.storforum$/.exec(target)?.[1] ?? '2';
    return copyAs(folders, database, target, `${title} (${number})`);
  };
  if (!open) return copyOf(pathInLibrary(folders, file), copy);
  return { title: copy(open.database), isUpgraded: false };
}

/** A backup becomes a file of its own, its title with the time it was made; the workshop as it is now stays. */
export function restoreBackup(folders: LibraryFolders, path: string): MadeCopy {
  return copyOf(path, (database) => {
    refuseDamage(database);
    const title = `${titleOf(database) ?? ''} (${localMinute(backupFacts(basename(path))?.at)})`;
    return copyAs(folders, database, freeFile(folders, title), title);
  });
}

/** Has a copy made of a file that nobody has open, which is only read. `copy` answers its title. */
function copyOf(path: string, copy: (database: Database) => string): MadeCopy {
  const isUpgraded = isOfOlderVersion(path);
  const { database, close } = openForReading(path);
  try {
    return { title: copy(database), isUpgraded };
  } finally {
    close();
  }
}

/**
 * What an open workshop holds whose file was moved, removed or written over meanwhile comes back to the library, the ballots of a
 * round that goes on included: to its place, or beside what stands there now. Its log is folded in first, so that none
 * is left beside another file; where the log alone was taken away, that is all. Tells the name it has now.
 */
export function putBack(folders: LibraryFolders, { database, path }: Session): string {
  checkpointWal(database);
  const own = basename(path);
  if (isWhereItWas(database)) return own;
  const file = existsSync(path) ? freeFile(folders, titleOf(database) ?? own) : own;
  copyTo(database, join(folders.files, file), 'kept');
  return file;
}

/** What could be read of a damaged file becomes a file of its own, with what `titled` makes of its title. */
export function salvageFile(
  folders: LibraryFolders,
  file: string,
  found: Rebuilt,
  titled: (title: string) => string,
): { file: string; report: SalvageReport } {
  const saved = freeFile(folders, file.replace(/\.storforum$/, ''));
  const report = named(
    folders,
    saved,
    (title) => titled(title ?? file),
    (partial) => salvageWorkshop(found, partial),
  );
  return { file: saved, report };
}

/** Date and time by local time, written alike in every language. */
function localMinute(at = ''): string {
  const time = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date} ${two(time.getHours())}.${two(time.getMinutes())}`;
}

function copyAs(folders: LibraryFolders, database: Database, target: string, title: string): string {
  named(
    folders,
    target,
    () => title,
    (partial) => copyTo(database, partial),
  );
  return title;
}

/** A file is listed when it is whole and has its title; of what fails nothing is left. */
function named<T>(
  folders: LibraryFolders,
  file: string,
  titled: (title: string | undefined) => string,
  make: (partial: string) => T,
): T {
  return makeFileAtomic(join(folders.files, file), (partial) => {
    const made = make(partial);
    withPath(folders, partial, (session) => {
      const title = titled(titleOf(session.database));
      runCommand(session, randomUUID(), { type: 'workshop.edit', title });
      checkpointAndClose(session.database);
    });
    return made;
  });
}

/** Opens a file that was just made; where it cannot be opened it is as if it had not been made. */
function openMade(folders: LibraryFolders, path: string): Session {
  try {
    return openSession(folders, path);
  } catch (thrown) {
    for (const each of withJournals(path)) rmSync(each, { force: true });
    throw thrown;
  }
}

function withPath(folders: LibraryFolders, path: string, work: (session: Session) => void): void {
  const session = openSession(folders, path);
  try {
    work(session);
  } finally {
    endSession(session);
  }
}

/** A new workshop of the library with what interchange JSON says, opened. */
export function addImported(folders: LibraryFolders, imported: Imported): Session {
  const workshop = imported.rows.find(({ table }) => table === 'workshop')?.after as Workshop;
  const path = join(folders.files, freeFile(folders, workshop.title || 'import'));
  makeImported(path, imported);
  return openMade(folders, path);
}

/** A file that was taken in, opened, and what there is to say of what became of it on the way. */
export type AddedFile = { readonly session: Session; readonly notices: readonly OpeningCode[] };

/**
 * The bytes are written under a name the library does not list, checked whole, and only then taken in, in the version they
 * are; without the ballots of a round that goes on, as every copy.
 */
export function addWorkshopFile(folders: LibraryFolders, name: string, bytes: Buffer): AddedFile {
  const target = join(folders.files, freeFile(folders, name.replace(/\.storforum$/i, '')));
  const notices: OpeningCode[] = [];
  makeFileAtomic(target, (partial) => {
    writeFileAtomic(partial, bytes, privateFile);
    const database = openUnmigrated(partial);
    if (hasOpenBallot(database)) notices.push('ballots-left-out');
    checkpointAndClose(database);
    if (notices.length > 0) replaceChanged(partial, removeAllBallotBoxes);
  });
  return { session: openMade(folders, target), notices };
}
