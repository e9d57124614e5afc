import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { IncomingFile, IncomingTwin, TwinRelation } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Workshop } from '../../shared/domain/tables.ts';
import { readInterchange, utf8Text } from '../commands/import-workshop.ts';
import { endSession, type Session } from '../commands/session.ts';
import { changesBetween, logHead } from '../db/change-log.ts';
import type { Database } from '../db/connection.ts';
import { copyTo } from '../db/copy.ts';
import { libraryEntry } from '../db/library-entry.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { readerOf } from '../db/queries/reader.ts';
import { refuseDamage } from '../db/verify.ts';
import { addFile } from './files.ts';
import { filesIn, freeFile, type LibraryFolders } from './library.ts';

type Found = Pick<IncomingFile, 'title' | 'twin'>;

/** How close two files of one workshop are: what can be opened instead of a copy comes first. */
const closeness: readonly TwinRelation[] = ['itself', 'same', 'file-older', 'file-newer', 'diverged'];

/**
 * What a file from elsewhere holds, and whether the library has the same workshop already, which is known by the first
 * line of its log. Reads only; `open` is the workshop that is open, whose file cannot be opened a second time. Throws
 * what opening and importing refuse.
 */
export function inspectIncoming(folders: LibraryFolders, path: string, open: Session | null): Found {
  const own = fileOfLibrary(folders, path);
  if (own) return ofLibrary(folders, own, open);
  if (isInterchange(path)) return { title: interchangeTitle(path), twin: null };
  return withWorkshopAt(path, (database) => ({
    title: titleOf(database) ?? basename(path),
    twin: closestTwin(folders, database, open),
  }));
}

/** Copies a file from elsewhere into the library, checked whole; answers its name there. */
export function copyIncoming(folders: LibraryFolders, path: string): string {
  const name = basename(path);
  if (isInterchange(path)) return addInterchangeFile(folders, name, bytesOf(path));
  const file = freeFile(folders, name.replace(/\.storforum$/i, ''));
  withWorkshopAt(path, (database) => copyTo(database, join(folders.files, file)));
  return file;
}

/** Digest of the newest change of the workshop in a file; null for interchange, which has no log. */
export function headDigestOf(path: string): string | null {
  return isInterchange(path) ? null : withWorkshopAt(path, (database) => logHead(database).digest);
}

/** Before anything is read: opening a pipe waits for somebody to write, and the whole app would wait with it. */
function refuseUnfit(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal('file-missing');
  if (!found.isFile()) throw new Refusal('file-foreign');
  refuseLarger(found.size, largestUpload);
}

function bytesOf(path: string): Buffer {
  refuseUnfit(path);
  return readFileSync(path);
}

function isInterchange(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

function addInterchangeFile(folders: LibraryFolders, name: string, bytes: Buffer): string {
  const session = addFile(folders, name, bytes);
  endSession(session);
  return basename(session.path);
}

function interchangeTitle(path: string): string {
  const { rows } = readInterchange(utf8Text(bytesOf(path)));
  const workshop = rows.find(({ table }) => table === 'workshop')?.after as Workshop | undefined;
  return workshop?.title || basename(path);
}

/** Reads a workshop file that has been checked whole. */
function withWorkshopAt<T>(path: string, read: (database: Database) => T): T {
  refuseUnfit(path);
  const { database, close } = openForReading(path);
  try {
    refuseDamage(database);
    return read(database);
  } finally {
    close();
  }
}

/** The name in the library of a path that leads there, or null. */
function fileOfLibrary({ files }: LibraryFolders, path: string): string | null {
  try {
    return dirname(realpathSync(path)) === realpathSync(files) ? basename(path) : null;
  } catch {
    return null;
  }
}

function ofLibrary(folders: LibraryFolders, file: string, open: Session | null): Found {
  const path = join(folders.files, file);
  const known =
    path === open?.path
      ? { title: titleOf(open.database) ?? file, modified: open.head.at }
      : libraryEntry(path);
  const { title, modified } = known;
  return { title, twin: { file, title, modified, relation: 'itself' } };
}

function closestTwin(folders: LibraryFolders, incoming: Database, open: Session | null): IncomingTwin | null {
  const twins = filesIn(folders.files).flatMap((file): IncomingTwin[] => {
    const twin = readTwin(join(folders.files, file), incoming, open);
    return twin ? [{ file, ...twin }] : [];
  });
  const [closest] = twins.sort((a, b) => closeness.indexOf(a.relation) - closeness.indexOf(b.relation));
  return closest ?? null;
}

type Twin = Omit<IncomingTwin, 'file'>;

/** The file of the library as a twin of what comes in; null for another workshop, and for a file that cannot be read. */
function readTwin(path: string, incoming: Database, open: Session | null): Twin | null {
  if (path === open?.path) return twinIn(open.database, incoming);
  try {
    const { database, close } = openForReading(path);
    try {
      return twinIn(database, incoming);
    } finally {
      close();
    }
  } catch {
    return null;
  }
}

function twinIn(ours: Database, incoming: Database): Twin | null {
  const root = digestAt(ours, 1);
  if (root === null || root !== digestAt(incoming, 1)) return null;
  return { title: titleOf(ours) ?? '', modified: logHead(ours).at, relation: relationOf(ours, incoming) };
}

function relationOf(ours: Database, incoming: Database): TwinRelation {
  const [here, there] = [logHead(ours), logHead(incoming)];
  if (here.digest === there.digest) return 'same';
  if (digestAt(ours, there.seq) === there.digest) return 'file-older';
  return digestAt(incoming, here.seq) === here.digest ? 'file-newer' : 'diverged';
}

function digestAt(database: Database, seq: number): string | null {
  return changesBetween(database, seq, seq)[0]?.digest ?? null;
}

function titleOf(database: Database): string | undefined {
  return readerOf(database).get('workshop', 'workshop')?.title;
}
