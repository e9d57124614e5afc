import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, isAbsolute, join, sep } from 'node:path';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import { type BackupFacts, backupFacts } from '../db/backup-name.ts';
import { digestOfChange } from '../db/change-log.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { privateFile } from '../db/private-files.ts';
import { writeFileAtomic } from '../files/atomic-file.ts';
import { cutToBytes, slugOf } from './file-names.ts';

/** A backup that is to lie in a folder of the person's own as well. */
export type CopyOrder = {
  readonly backup: string;
  readonly folder: string;
  /** Id and title of the workshop. */
  readonly id: string;
  readonly title: string;
};
/** A folder that somebody has named, and the one where the app keeps everything else. */
export type FolderCheck = { readonly folder: string; readonly root: string };

/** How many copies of one workshop a folder holds at most. */
export const mostCopies = 10;
/** Far longer than a copy may take: what is younger may be another machine's, at work on the same stick. */
const abandonedAfter = 10 * 60_000;
/** Bytes of the title in a name: the facts of the backup and the id find room beside it. */
const mostOfTitle = 100;

/**
 * Copies a backup into a folder, whole or not at all, and reads it back. Only then the oldest copies of the same workshop
 * go, told by the id in their names and by its log; nothing else in the folder is touched. Throws `copy-folder-…`, and
 * what nobody expected.
 */
export function copyToFolder(order: CopyOrder, write: typeof writeFileAtomic = writeFileAtomic): void {
  const { backup, folder } = order;
  try {
    requireFolder(folder);
    removeAbandoned(order);
    const content = readFileSync(backup);
    const target = join(folder, copyName(order));
    if (!isSame(target, content)) {
      write(target, content, privateFile);
      if (!isSame(target, content)) throw new Error('read back differently');
    }
    for (const name of copiesToPrune(order)) rmSync(join(folder, name));
  } catch (thrown) {
    throw asFolderFault(thrown, folder);
  }
}

/** Throws `copy-folder-…` where a folder cannot be used, or is where the app keeps its own files. */
export function checkFolder({ folder, root }: FolderCheck): void {
  try {
    requireFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK);
    const [given, own] = [realpathSync(folder), realpathSync(root)];
    if (`${given}${sep}`.startsWith(`${own}${sep}`)) throw new Refusal('copy-folder-own', { path: folder });
  } catch (thrown) {
    throw asFolderFault(thrown, folder);
  }
}

/** Never made here: where a stick is gone, its place may still be a folder of the machine's own disk to be. */
function requireFolder(folder: string): void {
  if (!isAbsolute(folder) || !statSync(folder).isDirectory())
    throw new Refusal('copy-folder-missing', { path: folder });
}

/** The title first, so that people find it; then what tells which backup of which workshop it is. */
function copyName({ backup, id, title }: CopyOrder): string {
  return `${cutToBytes(slugOf(title), mostOfTitle)}-${basename(backup, ending)}-${id}${ending}`;
}

const ending = '.storforum';

/** What a name in the folder tells of a copy; null of every other file, and of copies of other workshops. */
function factsOf(name: string, id: string): BackupFacts | null {
  const end = `-${id}${ending}`;
  const [, stem] = /(\d{4}-\d\d-\d\dT.*)$/.exec(name.slice(0, -end.length)) ?? [];
  return name.endsWith(end) && stem ? backupFacts(`${stem}${ending}`) : null;
}

/** All but the newest, by the order of the log: a clock may have been wrong. Those of another copy of the workshop stay. */
function copiesToPrune({ backup, folder, id }: CopyOrder): string[] {
  const named = readdirSync(folder).flatMap((name) => {
    const facts = factsOf(name, id);
    return facts && lstatSync(join(folder, name)).isFile() ? [{ ...facts, name }] : [];
  });
  const { database, close } = openForReading(backup);
  try {
    const own = named.filter(({ seq, digest }) => digestOfChange(database, seq)?.startsWith(digest));
    own.sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1));
    return own.slice(mostCopies).map(({ name }) => name);
  } finally {
    close();
  }
}

/** What was being written when the stick was pulled out or the time was over. */
function removeAbandoned({ folder, id }: CopyOrder): void {
  const halfMade = new RegExp(`-${id}\\.storforum\\.[0-9a-f-]{36}\\.new$`);
  for (const name of readdirSync(folder).filter((each) => halfMade.test(each))) {
    const path = join(folder, name);
    if (Date.now() - lstatSync(path).mtimeMs > abandonedAfter) rmSync(path, { force: true });
  }
}

function isSame(path: string, content: Buffer): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === content.length && readFileSync(path).equals(content);
}

const ofSystem: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'copy-folder-missing',
  ENOTDIR: 'copy-folder-missing',
  ENODEV: 'copy-folder-missing',
  ENXIO: 'copy-folder-missing',
  ENOSPC: 'copy-folder-full',
  EDQUOT: 'copy-folder-full',
  EFBIG: 'copy-folder-full',
  EROFS: 'copy-folder-read-only',
  EACCES: 'copy-folder-read-only',
  EPERM: 'copy-folder-read-only',
};

/** What the system says of a folder as a refusal that names it; anything else is passed on. */
function asFolderFault(thrown: unknown, path: string): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? ofSystem[String(thrown.code)] : undefined;
  return code ? new Refusal(code, { path }) : thrown;
}
