import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup } from '../../shared/api/backup-types.ts';
import type { BackupReason } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { type BackupFacts, backupFacts, backupName, shortDigest } from '../db/backup-name.ts';
import { digestOfChange } from '../db/change-log.ts';
import type { Database } from '../db/connection.ts';
import { copyTo } from '../db/copy.ts';
import { workshopId } from '../db/queries/changes.ts';
import { ownerOf, rememberOwner } from './backup-owners.ts';
import { backupsToPrune } from './backups-to-prune.ts';
import type { InspectedEntry, Inspector } from './inspect.ts';
import type { LibraryFolders } from './library.ts';

/**
 * Which backups are a workshop's: those in the folder of its id that its log leads through. Copies of a workshop have one
 * beginning and so one folder, but each a log of its own from there on.
 */
export type BackupLine = { readonly id: string; readonly has: (backup: BackupFacts) => boolean };

/** The folder of a workshop's backups, named by the id in its file: the name of a file may be another's tomorrow. */
export function backupFolder(folders: LibraryFolders, id: string): string {
  return join(folders.backups, id);
}

/** The same of an open file. */
export function backupFolderOf(folders: LibraryFolders): (database: Database) => string {
  return (database) => backupFolder(folders, workshopId(database));
}

/** Which backups are those of an open workshop. */
export function lineOf({ database }: Session): BackupLine {
  const has = ({ seq, digest }: BackupFacts) => digestOfChange(database, seq)?.startsWith(digest) === true;
  return { id: workshopId(database), has };
}

/**
 * The same of a file of the library. Of one that is damaged in its log all with its beginning are, and of one whose
 * beginning is lost, or that is gone, those of the workshop that was last backed up from a file of this name.
 */
export async function lineOfFile(
  folders: LibraryFolders,
  inspector: Inspector,
  path: string,
): Promise<BackupLine> {
  const id = await workshopAt(folders, inspector, path);
  if (id === null) return { id: 'none', has: () => false };
  const backups = backupsIn(backupFolder(folders, id));
  try {
    const { digests } = await inspector.ask('log', { path, seqs: backups.map(({ seq }) => seq) });
    const own = backups.filter(({ digest }, index) => digests[index]?.startsWith(digest)).map(nameOf);
    return { id, has: ({ name }) => own.includes(name) };
  } catch {
    return { id, has: () => true };
  }
}

/** The id of the workshop in a file; of one that does not say so itself, of what was last backed up from its name; or null. */
export async function workshopAt(
  folders: LibraryFolders,
  inspector: Inspector,
  path: string,
): Promise<string | null> {
  const [inspected] = await inspector.entries([path]);
  return inspected?.facts?.root ?? ownerOf(folders, basename(path));
}

/**
 * Puts a copy of an open workshop aside, reopened and checked whole, unless the newest one stands where the workshop
 * does. Only then may older ones of its own go, by the rule of `backupsToPrune`. Throws `disk-full`, `file-damaged` and the
 * like; no backup is touched then. Answers the path of the copy, the one that stood there already where none was due.
 */
export function backUp(folders: LibraryFolders, session: Session, reason: BackupReason): string {
  const { database, head, path } = session;
  const line = lineOf(session);
  const folder = backupFolder(folders, line.id);
  const own = () => backupsIn(folder).filter(line.has);
  const standing = own().find(({ seq, digest }) => seq === head.seq && digest === shortDigest(head));
  if (standing) return join(folder, standing.name);
  rememberOwner(folders, basename(path), line.id);
  const now = new Date();
  const copy = join(folder, backupName(reason, head, now));
  copyTo(database, copy);
  for (const name of backupsToPrune(own(), now)) rmSync(join(folder, name), { force: true });
  return copy;
}

/** The backups of a workshop, newest first, each looked into to see what is in it. */
export async function listBackups(
  folders: LibraryFolders,
  inspector: Inspector,
  { id, has }: BackupLine,
): Promise<Backup[]> {
  const folder = backupFolder(folders, id);
  const backups = backupsIn(folder).filter(has);
  const inspected = await inspector.entries(backups.map(({ name }) => join(folder, name)));
  const looked = backups.map(({ name, at, reason }, index): Backup => {
    const { title, threats, risks, bytes, fault } = (inspected[index] as InspectedEntry).entry;
    return { name, at, reason, title, threats, risks, bytes, fault };
  });
  return looked.reverse();
}

/** Path of a backup that is there. Throws `file-missing`. */
export function pathOfBackup(folders: LibraryFolders, { id, has }: BackupLine, name: string): string {
  const path = join(backupFolder(folders, id), name);
  const facts = backupFacts(name);
  if (!facts || !has(facts) || !existsSync(path)) throw new Refusal('file-missing');
  return path;
}

/** Paths of all backups of a workshop, those of its copies among them. */
export function backupPaths(folders: LibraryFolders, database: Database): string[] {
  const folder = backupFolder(folders, workshopId(database));
  return backupsIn(folder).map(({ name }) => join(folder, name));
}

/** What is in a folder by name, in the order of the log, and of the clock where that says nothing. */
export function backupsIn(folder: string): BackupFacts[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(backupFacts)
    .filter((facts) => facts !== null)
    .sort((a, b) => a.seq - b.seq);
}

function nameOf({ name }: BackupFacts): string {
  return name;
}
