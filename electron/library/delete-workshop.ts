import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Deletion, Shelf } from '../../shared/api/contract.ts';
import { forgetOwners } from './backup-owners.ts';
import { type BackupLine, backupFolder, backupsIn, lineOfFile, workshopAt } from './backups.ts';
import type { Inspector } from './inspect.ts';
import { filesIn, type LibraryFolders, pathInLibrary, pathInTrash } from './library.ts';
import type { Origins } from './origins.ts';
import type { UnsavedTexts } from './unsaved-texts.ts';

/** What goes with a workshop that is deleted, and which of its backups stay since they are another's as well. */
export type DeletionPlan = {
  readonly path: string;
  /** Earlier or later states of the same file in the trash. */
  readonly copies: readonly string[];
  readonly backups: readonly string[];
  readonly shared: number;
  readonly id: string | null;
};

/** Path of a file of the library or the trash. Throws `file-missing`. */
export function pathOn(folders: LibraryFolders, { file, from }: Shelf): string {
  return from === 'trash' ? pathInTrash(folders, file) : pathInLibrary(folders, file);
}

/**
 * Looks up what there is of a workshop: all backups with its beginning, save those that the log of a duplicate leads
 * through, and what of it lies in the trash. A duplicate is a workshop of its own, in the trash too.
 */
export async function planDeletion(
  folders: LibraryFolders,
  inspector: Inspector,
  path: string,
): Promise<DeletionPlan> {
  const id = await workshopAt(folders, inspector, path);
  if (id === null) return { path, copies: [], backups: [], shared: 0, id };
  const copies: string[] = [];
  const others: string[] = [];
  for (const other of await ofWorkshop(folders, inspector, id, path)) {
    const isCopy = other.startsWith(folders.trash) && (await isSameLine(inspector, path, other));
    (isCopy ? copies : others).push(other);
  }
  const lines: BackupLine[] = [];
  for (const other of others) lines.push(await lineOfFile(folders, inspector, other));
  const folder = backupFolder(folders, id);
  const all = backupsIn(folder);
  const own = all.filter((backup) => !lines.some(({ has }) => has(backup)));
  const backups = own.map(({ name }) => join(folder, name));
  return { path, copies, backups, shared: all.length - own.length, id };
}

/** What a person is told before they say yes. */
export function deletionCounts({ copies, backups, shared }: DeletionPlan): Deletion {
  return { copies: copies.length, backups: backups.length, shared };
}

/**
 * Deletes what was planned, the file itself last: broken off, it is still listed and can be deleted again. Throws what
 * the system says of a file that cannot be taken away.
 */
export function deleteWorkshop(
  folders: LibraryFolders,
  unsaved: UnsavedTexts,
  origins: Origins,
  plan: DeletionPlan,
): void {
  for (const path of [...plan.backups, ...plan.copies]) removeFile(path);
  if (plan.id) {
    removeEmpty(backupFolder(folders, plan.id));
    forgetOwners(folders, plan.id, basename(plan.path));
  }
  if (plan.path.startsWith(folders.files)) unsaved.forget(basename(plan.path));
  removeFile(plan.path);
  origins.forgetGone();
}

/** All other files with the same beginning, of the library and of the trash. */
async function ofWorkshop(
  folders: LibraryFolders,
  inspector: Inspector,
  id: string,
  path: string,
): Promise<string[]> {
  const all = [folders.files, folders.trash].flatMap((folder) =>
    filesIn(folder).map((file) => join(folder, file)),
  );
  const found: string[] = [];
  for (const other of all.filter((each) => each !== path))
    if ((await workshopAt(folders, inspector, other)) === id) found.push(other);
  return found;
}

/**
 * Whether one of two files is the other as it was before: the log of one leads through the end of the other, and nobody
 * has given it another title, as every duplicate and restored backup has from its first change on.
 */
async function isSameLine(inspector: Inspector, path: string, other: string): Promise<boolean> {
  const [one, two] = await inspector.entries([path, other]);
  if (!one?.facts || !two?.facts || one.facts.title !== two.facts.title) return false;
  const [early, late] = one.facts.head.seq <= two.facts.head.seq ? [one.facts, other] : [two.facts, path];
  try {
    const { digests } = await inspector.ask('log', { path: late, seqs: [early.head.seq] });
    return digests[0] === early.head.digest;
  } catch {
    return false;
  }
}

function removeFile(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal', '']) rmSync(`${path}${suffix}`, { force: true });
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
