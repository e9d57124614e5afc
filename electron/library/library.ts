import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  lutimesSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library, LibraryEntry, TrashEntry } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Folders } from '../api/api.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { checkpointAndClose } from '../db/connection.ts';
import { openUnmigrated } from '../db/open-for-reading.ts';
import { privateFolder } from '../db/private-files.ts';
import { makeFolder } from '../files/atomic-file.ts';
import { freeName } from './file-names.ts';
import type { Inspector } from './inspect.ts';
import { unsavedPath } from './unsaved-texts.ts';

const ending = '.storforum';

/** The folder of workshop files, its trash and its backups, all under one folder: files are moved between them. */
export type LibraryFolders = { readonly files: string; readonly trash: string; readonly backups: string };

/** The folder of everything that belongs to the workshops of a library, and goes where that goes. */
export function libraryRoot({ library, data }: Folders): string {
  return library ?? data;
}

/** Makes the folders where they are missing. Throws `folder-unusable` of any of them. */
export function libraryFolders(folders: Folders): LibraryFolders {
  const own = foldersUnder(libraryRoot(folders));
  for (const folder of Object.values(own)) prepareFolder(folder);
  return own;
}

/**
 * The same while somebody works: backups that cannot be made stop no work, and `BackupKeeper` tells of it.
 */
export function foldersAtWork(folders: Folders): LibraryFolders {
  const { files, trash, backups } = foldersUnder(libraryRoot(folders));
  for (const folder of [files, trash]) prepareFolder(folder);
  try {
    prepareFolder(backups);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
  return { files, trash, backups };
}

function foldersUnder(root: string): LibraryFolders {
  return { files: join(root, 'library'), trash: join(root, 'trash'), backups: join(root, 'backups') };
}

/** Makes a folder where it is missing. Throws `folder-unusable`: a file in its place, or one that may not be entered. */
function prepareFolder(path: string): void {
  try {
    makeFolder(path, privateFolder);
    if (!statSync(path).isDirectory()) throw new Refusal('folder-unusable', { path });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    // What lies on a disk that may only be read is listed all the same; whoever writes there is told why not.
    if (errorCode(thrown) === 'EROFS' && existsSync(path)) return;
    const refused = asRefusal(thrown);
    const isFull = refused instanceof Refusal && refused.code === 'disk-full';
    throw isFull ? refused : new Refusal('folder-unusable', { path });
  }
}

function errorCode(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : null;
}

/** Twice where a copy was being made of what had no title yet. */
const halfMade = /\.storforum(\.[0-9a-f-]{36}\.new){1,2}(-wal|-shm|-journal)?$/;
const day = 24 * 3_600_000;

/**
 * Takes away what was being made when the app was killed: nothing lists it, and it holds what people wrote. What
 * is younger than a day may be another program's, at work.
 */
export function removeHalfMade({ files, backups }: LibraryFolders): void {
  for (const folder of [files, backups])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      const changed = halfMade.test(name) ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
      if (changed !== undefined && Date.now() - changed > day) rmSync(path, { force: true });
    }
}

/** Path of a file that the library has, a link to nothing too. Throws `file-missing`, `file-name-unreadable`. */
export function pathInLibrary(folders: LibraryFolders, file: string): string {
  return pathOf(folders.files, file);
}

/**
 * A name for a new workshop: not that of one in the trash either, which is to have its own when it comes back, nor of one
 * that somebody has taken out of the folder: what was typed there and not saved is no part of the new one.
 */
export function freeFile({ files, trash }: LibraryFolders, title: string): string {
  const root = dirname(files);
  return freeName(files, title, 'storforum', (stem) => {
    const file = `${stem}${ending}`;
    return existsSync(join(trash, file)) || existsSync(unsavedPath(root, file));
  });
}

/** The same of the trash. */
export function pathInTrash(folders: LibraryFolders, file: string): string {
  return pathOf(folders.trash, file);
}

function pathOf(folder: string, file: string): string {
  const path = join(folder, file);
  if (lstatSync(path, { throwIfNoEntry: false })) return path;
  throw new Refusal(path.includes('\uFFFD') ? 'file-name-unreadable' : 'file-missing');
}

/** Whether a file that is about to be moved is sound. Throws `file-locked`: what another program has open stays. */
export async function isMovable(inspector: Inspector, path: string): Promise<boolean> {
  try {
    await inspector.ask('sound', { path });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code === 'file-locked') throw thrown;
    return false;
  }
}

/** Workshops, newest first, and the trash. `open` is the entry of the workshop that is open: its file is locked. */
export async function listLibrary(
  folders: LibraryFolders,
  inspector: Inspector,
  open: LibraryEntry | null,
): Promise<Library> {
  const files = filesIn(folders.files).filter((file) => file !== open?.file);
  const trashed = filesIn(folders.trash);
  const inspected = await inspector.entries([
    ...files.map((file) => join(folders.files, file)),
    ...trashed.map((file) => join(folders.trash, file)),
  ]);
  const workshops = inspected.slice(0, files.length).map(({ entry }) => entry);
  if (open) workshops.push(open);
  const trash = inspected.slice(files.length).map(
    ({ entry, fileTime }): TrashEntry => ({
      file: entry.file,
      title: entry.title,
      trashedAt: fileTime,
      fault: entry.fault,
    }),
  );
  return {
    workshops: workshops.sort((a, b) => (a.modified < b.modified ? 1 : -1)),
    trash: trash.sort((a, b) => (a.trashedAt < b.trashedAt ? 1 : -1)),
  };
}

/**
 * Moves a file to the trash, from where it can be restored. Its time becomes that of the move. `isSound` where it has
 * been found whole, so that a log left beside it can be folded in.
 */
export function moveToTrash(folders: LibraryFolders, file: string, isSound: boolean): void {
  const path = pathInLibrary(folders, file);
  const target = join(folders.trash, freeName(folders.trash, file.replace(ending, '')));
  moveWithLog(path, target, isSound);
  const now = new Date();
  lutimesSync(target, now, now);
}

/** Moves a file back from the trash. Throws `file-missing`. */
export function restoreFromTrash(folders: LibraryFolders, file: string, isSound: boolean): void {
  const path = pathInTrash(folders, file);
  moveWithLog(path, join(folders.files, freeName(folders.files, file.replace(ending, ''))), isSound);
}

/**
 * A write-ahead log left by a crash belongs to its file: parting the two would lose what was acknowledged. It is folded
 * in first; that of a file that is not sound goes before it, and back when the file cannot follow.
 */
function moveWithLog(path: string, target: string, isSound: boolean): void {
  if (isSound) foldLeftLog(path);
  const hasLog = existsSync(`${path}-wal`);
  if (hasLog) renameSync(`${path}-wal`, `${target}-wal`);
  try {
    renameSync(path, target);
  } catch (thrown) {
    if (hasLog) renameSync(`${target}-wal`, `${path}-wal`);
    throw thrown;
  }
}

/** Without a migration: moved is not opened for work. */
function foldLeftLog(path: string): void {
  if (!existsSync(`${path}-wal`)) return;
  try {
    checkpointAndClose(openUnmigrated(path));
  } catch {
    // Both are moved as they are.
  }
}

/** Names of the workshop files of a folder; of one that is not there, none. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}
