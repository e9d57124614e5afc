// The first bytes of a file: whether it is a workshop, looked at before SQLite opens it.

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/refusal.ts';
import { applicationId, migrations } from './migrate.ts';
import { isOpenHere } from './open-files.ts';

/** What a file of SQLite begins with (sqlite.org/fileformat.html). */
const magic = Buffer.from('SQLite format 3\0');

/** Whether bytes begin as a workshop file does. What else they are is seen when it is opened. */
export function isWorkshopFile(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/**
 * Looks at the first 100 bytes only: nothing is opened by SQLite, and so nothing written, before this passes.
 * Throws `file-missing`, `file-empty`, `file-foreign`, `file-newer`, and `file-locked` where this process has it open.
 */
export function refuseByHeader(path: string, newest = migrations.length): void {
  if (!existsSync(path)) throw new Refusal('file-missing');
  if (isOpenHere(path)) throw new Refusal('file-locked');
  if (!statSync(path).isFile()) throw new Refusal('file-foreign');
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  const length = readSync(handle, header, 0, 100, 0);
  closeSync(handle);
  refuseHeader(header.subarray(0, length), newest);
}

/** The same of bytes that are no file yet. Throws `file-empty`, `file-foreign`, `file-newer`. */
export function refuseHeader(header: Buffer, newest = migrations.length): void {
  if (header.length === 0) throw new Refusal('file-empty');
  if (header.length < 100 || !isWorkshopFile(header)) throw new Refusal('file-foreign');
  // Bytes 60 and 68 of the header are user_version and application_id (sqlite.org/fileformat.html).
  if (header.readUInt32BE(68) !== applicationId) throw new Refusal('file-foreign');
  if (header.readUInt32BE(60) > newest) throw new Refusal('file-newer');
}
