import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { isWorkshopFile } from '../header.ts';
import { isOpenHere } from '../open-files.ts';

/** A file as pages, each as it was last committed; numbered from 1, absent where nothing can be read. */
export type Pages = {
  readonly size: number;
  readonly count: number;
  page(number: number): Buffer | undefined;
};

const walHeader = 32;
const frameHeader = 24;

/**
 * Reads a database file without SQLite, and what a write-ahead log beside it adds, however damaged either may be.
 * Source: sqlite.org/fileformat2.html. Throws `file-missing`, `file-empty`, and `file-locked` of one that is open here,
 * whatever it is called: to read it would drop its lock.
 */
export function readPages(path: string): Pages {
  if (!existsSync(path)) throw new Refusal('file-missing');
  if (isOpenHere(path)) throw new Refusal('file-locked');
  const file = readFileSync(path);
  if (file.length === 0) throw new Refusal('file-empty');
  const size = pageSize(file);
  const newer = existsSync(`${path}-wal`) ? committedFrames(readFileSync(`${path}-wal`), size) : new Map();
  let count = Math.ceil(file.length / size);
  for (const number of newer.keys()) count = Math.max(count, number);
  const page = (number: number) =>
    newer.get(number) ?? whole(file.subarray((number - 1) * size, number * size), size);
  return { size, count, page };
}

/** The version of the schema, by the file's beginning; 0 where that is not one. */
export function versionIn(pages: Pages): number {
  const header = pages.page(1);
  // user_version stands in bytes 60 to 63.
  return header && isWorkshopFile(header) ? header.readUInt32BE(60) : 0;
}

/** A file that was cut ends in a part of a page, which may still hold whole rows. */
function whole(part: Buffer, size: number): Buffer | undefined {
  if (part.length === 0) return undefined;
  return part.length === size ? part : Buffer.concat([part, Buffer.alloc(size - part.length)]);
}

/** As the header says; where it says nothing sensible, the size that the app's own files have. */
function pageSize(file: Buffer): number {
  const said = file.length > 17 ? file.readUInt16BE(16) : 0;
  const size = said === 1 ? 65_536 : said;
  return size >= 512 && (size & (size - 1)) === 0 ? size : 4_096;
}

/** Pages of the frames up to the last whole commit, by salts and running checksums. */
function committedFrames(log: Buffer, size: number): Map<number, Buffer> {
  const committed = new Map<number, Buffer>();
  if (log.length < walHeader) return committed;
  const big = log.readUInt32BE(0) === 0x377f0683;
  if ((!big && log.readUInt32BE(0) !== 0x377f0682) || log.readUInt32BE(8) !== size) return committed;
  let sums = checksum(log.subarray(0, 24), big, [0, 0]);
  if (!sameSums(sums, log, 24)) return committed;
  const pending = new Map<number, Buffer>();
  for (let at = walHeader; at + frameHeader + size <= log.length; at += frameHeader + size) {
    const frame = log.subarray(at, at + frameHeader + size);
    if (!frame.subarray(8, 16).equals(log.subarray(16, 24))) break;
    sums = checksum(frame.subarray(frameHeader), big, checksum(frame.subarray(0, 8), big, sums));
    if (!sameSums(sums, frame, 16)) break;
    pending.set(frame.readUInt32BE(0), frame.subarray(frameHeader));
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [number, page] of pending) committed.set(number, page);
    pending.clear();
  }
  return committed;
}

type Sums = readonly [number, number];

function checksum(bytes: Buffer, big: boolean, [first, second]: Sums): Sums {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function sameSums([a, b]: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
}
