import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/codes.ts';
import type { CommandOf } from '../../shared/domain/commands.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { importWorkshop, utf8Text } from '../commands/import-workshop.ts';
import { runCommand } from '../commands/run-command.ts';
import { endSession, type Session, startSession } from '../commands/session.ts';
import { copyTo, createWorkshopFile, openWorkshopFile } from '../db/connection.ts';
import { readerOf } from '../db/queries/reader.ts';
import { verify } from '../db/verify.ts';
import { freeName } from './file-names.ts';
import { type LibraryFolders, pathInLibrary } from './library.ts';

const magic = Buffer.from('SQLite format 3\0');

/** A new workshop in the library, opened; a title that is refused leaves no file behind. */
export function createWorkshop(folders: LibraryFolders, command: CommandOf<'workshop.create'>): Session {
  const path = join(folders.files, freeName(folders.files, command.title));
  const session = startSession(path, createWorkshopFile(path));
  try {
    runCommand(session, randomUUID(), command);
    return session;
  } catch (thrown) {
    endSession(session);
    rmSync(path, { force: true });
    throw thrown;
  }
}

/** The example workshop in a language, as a new file of the library. */
export function openExample(folders: LibraryFolders, resources: string, language: Language): Session {
  const source = join(resources, 'example', `mina-meddelanden-2014.${language}.json`);
  return addInterchange(folders, readFileSync(source, 'utf8'));
}

/** Takes in a file from elsewhere: a workshop file by its first bytes, otherwise interchange JSON. */
export function addFile(folders: LibraryFolders, name: string, bytes: Buffer): Session {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (isWorkshopFile(bytes)) return addWorkshopFile(folders, name, bytes);
  if (name.toLowerCase().endsWith('.storforum')) throw new Refusal('file-foreign');
  return addInterchange(folders, utf8Text(bytes));
}

/** Whether the bytes begin as a workshop file does. What else they are is seen when it is opened. */
export function isWorkshopFile(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/** Renames a workshop that is not open: its title is a fact of the workshop, so this is a change in its log. */
export function renameFile(folders: LibraryFolders, file: string, title: string): void {
  withFile(folders, file, (session) => {
    runCommand(session, randomUUID(), { type: 'workshop.edit', title });
  });
}

/** A copy beside the original with a number after its title. `open` is the session if the original is open. */
export function duplicateFile(folders: LibraryFolders, file: string, open: Session | null): void {
  const copy = (session: Session) => {
    const title = readerOf(session.database).get('workshop', 'workshop')?.title ?? file;
    const target = freeName(folders.files, title);
    const partial = join(folders.files, `${target}.new`);
    rmSync(partial, { force: true });
    copyTo(session.database, partial);
    renameSync(partial, join(folders.files, target));
    const number = /-(\d+)\.storforum$/.exec(target)?.[1] ?? '2';
    renameFile(folders, target, `${title} (${number})`);
  };
  if (open) copy(open);
  else withFile(folders, file, copy);
}

function withFile(folders: LibraryFolders, file: string, work: (session: Session) => void): void {
  const path = pathInLibrary(folders, file);
  const session = startSession(path, openWorkshopFile(path, folders.backups));
  try {
    work(session);
  } finally {
    endSession(session);
  }
}

function addInterchange(folders: LibraryFolders, text: string): Session {
  const path = join(folders.files, freeName(folders.files, 'import'));
  importWorkshop(path, text);
  const session = startSession(path, openWorkshopFile(path, folders.backups));
  const title = readerOf(session.database).get('workshop', 'workshop')?.title;
  if (!title) return session;
  endSession(session);
  const named = join(folders.files, freeName(folders.files, title));
  renameSync(path, named);
  return startSession(named, openWorkshopFile(named, folders.backups));
}

/** The bytes are written under a name the library does not list, checked whole, and only then taken in. */
function addWorkshopFile(folders: LibraryFolders, name: string, bytes: Buffer): Session {
  const target = join(folders.files, freeName(folders.files, name.replace(/\.storforum$/i, '')));
  const partial = `${target}.new`;
  writeFileSync(partial, bytes, { flag: 'wx' });
  try {
    const database = openWorkshopFile(partial, folders.backups);
    const damage = verify(database);
    database.close();
    if (damage[0]) throw new Refusal('file-damaged', { what: `${damage[0].code} ${damage[0].where}` });
    renameSync(partial, target);
  } catch (thrown) {
    for (const suffix of ['', '-wal', '-journal']) rmSync(`${partial}${suffix}`, { force: true });
    throw thrown;
  }
  return startSession(target, openWorkshopFile(target, folders.backups));
}
