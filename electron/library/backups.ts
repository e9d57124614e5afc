import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup } from '../../shared/api/types.ts';
import type { BackupReason } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { type BackupFacts, backupFacts, backupName, shortDigest } from '../db/backup-name.ts';
import { copyTo } from '../db/copy.ts';
import { backupsToPrune } from './backups-to-prune.ts';
import type { InspectedEntry, Inspector } from './inspect.ts';
import type { LibraryFolders } from './library.ts';

/** The folder of a workshop's backups, named as its file. */
export function backupFolder(folders: LibraryFolders, file: string): string {
  return join(folders.backups, basename(file).replace(/\.storforum$/, ''));
}

/**
 * Puts a copy of an open workshop aside, reopened and checked whole, unless the newest one stands where the workshop
 * does. Only then may older ones go, by the rule of `backupsToPrune`. Throws `disk-full`, `file-damaged` and the like; no
 * backup is touched then.
 */
export function backUp(folders: LibraryFolders, session: Session, reason: BackupReason): void {
  const { database, head, path } = session;
  const folder = backupFolder(folders, path);
  const newest = backupsIn(folder).at(-1);
  if (newest?.seq === head.seq && newest.digest === shortDigest(head)) return;
  const now = new Date();
  copyTo(database, join(folder, backupName(reason, head, now)));
  for (const name of backupsToPrune(backupsIn(folder), now)) rmSync(join(folder, name), { force: true });
}

/** The backups of a workshop, newest first, each looked into to see what is in it. */
export async function listBackups(
  folders: LibraryFolders,
  inspector: Inspector,
  file: string,
): Promise<Backup[]> {
  const folder = backupFolder(folders, file);
  const backups = backupsIn(folder);
  const inspected = await inspector.entries(backups.map(({ name }) => join(folder, name)));
  const looked = backups.map(({ name, at, reason }, index): Backup => {
    const { title, threats, risks, bytes, fault } = (inspected[index] as InspectedEntry).entry;
    return { name, at, reason, title, threats, risks, bytes, fault };
  });
  return looked.reverse();
}

/** Path of a backup that is there. Throws `file-missing`. */
export function pathOfBackup(folders: LibraryFolders, file: string, name: string): string {
  const path = join(backupFolder(folders, file), name);
  if (!backupFacts(name) || !existsSync(path)) throw new Refusal('file-missing');
  return path;
}

/** Paths of all backups of a workshop. */
export function backupPaths(folders: LibraryFolders, file: string): string[] {
  const folder = backupFolder(folders, file);
  return backupsIn(folder).map(({ name }) => join(folder, name));
}

/** What is in a folder by name, oldest first. */
function backupsIn(folder: string): BackupFacts[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(backupFacts)
    .filter((facts) => facts !== null);
}
