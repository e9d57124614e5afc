import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { privateFile, privateFolder } from '../db/private-files.ts';
import { makeFolder, renameDurably, writeFileAtomic } from '../files/atomic-file.ts';
import type { Inspector } from './inspect.ts';
import type { LibraryFolders } from './library.ts';

const ids = z.record(z.string(), z.string());

/**
 * The workshop that was last backed up from a file of this name, or null: asked only where the file itself cannot say
 * which workshop it is, as one that is empty or overwritten.
 */
export function ownerOf(folders: LibraryFolders, file: string): string | null {
  return read(folders)[file] ?? null;
}

/** Remembers which workshop a file holds. Nothing is written where that is known. */
export function rememberOwner(folders: LibraryFolders, file: string, id: string): void {
  const known = read(folders);
  if (known[file] === id) return;
  write(folders, { ...known, [file]: id });
}

function write(folders: LibraryFolders, owners: Readonly<Record<string, string>>): void {
  makeFolder(folders.backups, privateFolder);
  writeFileAtomic(storeOf(folders), `${JSON.stringify(owners, null, 2)}\n`, privateFile);
}

/** A workshop that is deleted has no name here: neither that of its file, nor those of files that are gone. */
export function forgetOwners(folders: LibraryFolders, id: string, file: string): void {
  const known = Object.entries(read(folders));
  const isLeft = (name: string, owner: string) =>
    owner !== id || (name !== file && existsSync(join(folders.files, name)));
  const left = known.filter(([name, owner]) => isLeft(name, owner));
  if (left.length < known.length) write(folders, Object.fromEntries(left));
}

/**
 * Brings backups that lie in a folder named as a file, as a version before this one put them, to the folder of the workshop
 * each of them holds. One that cannot be read stays where it is.
 */
export async function sortByOwner(folders: LibraryFolders, inspector: Inspector): Promise<void> {
  for (const entry of readdirSync(folders.backups, { withFileTypes: true })) {
    if (!entry.isDirectory() || isId(entry.name)) continue;
    const folder = join(folders.backups, entry.name);
    const names = readdirSync(folder).filter((name) => name.endsWith('.storforum'));
    const inspected = await inspector.entries(names.map((name) => join(folder, name)));
    for (const [index, name] of names.entries()) {
      const id = inspected[index]?.facts?.root;
      if (id) bring(join(folder, name), join(folders.backups, id), name);
    }
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function bring(path: string, folder: string, name: string): void {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
  const target = join(folder, name);
  if (!existsSync(target)) renameDurably(path, target);
}

function isId(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

function storeOf({ backups }: LibraryFolders): string {
  return join(backups, 'files.json');
}

function read(folders: LibraryFolders): Readonly<Record<string, string>> {
  try {
    return ids.parse(JSON.parse(readFileSync(storeOf(folders), 'utf8')));
  } catch {
    return {};
  }
}
