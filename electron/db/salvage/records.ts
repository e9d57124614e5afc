import type { Pages } from './pages.ts';

export type Value = string | number | null;
/** A row as it lies in a page: of a table with a number of its own, or of a table that is its own index. */
export type StoredRecord = { readonly rowid: number | null; readonly values: readonly Value[] };

const leafOfTable = 0x0d;
const leafOfIndex = 0x0a;
const innerOfIndex = 0x02;

/** Every row that can still be read, page by page, whatever has become of the tree that led there. */
export function* recordsIn(pages: Pages): Generator<StoredRecord> {
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pages.page(number);
    if (page) yield* recordsOfPage(pages, page, number === 1 ? 100 : 0);
  }
}

function* recordsOfPage(pages: Pages, page: Buffer, start: number): Generator<StoredRecord> {
  const type = page[start];
  if (type !== leafOfTable && type !== leafOfIndex && type !== innerOfIndex) return;
  const pointers = start + (type === innerOfIndex ? 12 : 8);
  const most = Math.floor((page.length - pointers) / 2);
  const count = Math.min(page.readUInt16BE(start + 3), most);
  for (let cell = 0; cell < count; cell += 1) {
    const record = readCell(pages, page, page.readUInt16BE(pointers + cell * 2), type);
    if (record) yield record;
  }
}

/** Null where the cell makes no sense: one broken cell costs its own row alone. */
function readCell(pages: Pages, page: Buffer, pointer: number, type: number): StoredRecord | null {
  try {
    let at = pointer + (type === innerOfIndex ? 4 : 0);
    const length = varint(page, at);
    at = length.end;
    const rowid = type === leafOfTable ? varint(page, at) : null;
    at = rowid?.end ?? at;
    const payload = payloadAt(pages, page, at, length.value, type === leafOfTable);
    return { rowid: rowid?.value ?? null, values: valuesOf(payload) };
  } catch {
    return null;
  }
}

/** What of a row stands in its page, and the rest from the pages that follow. */
function payloadAt(pages: Pages, page: Buffer, at: number, length: number, isTable: boolean): Buffer {
  const usable = pages.size;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return slice(page, at, length);
  if (length > usable * pages.count) throw new RangeError('longer than the file');
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wished = least + ((length - least) % (usable - 4));
  const local = wished <= most ? wished : least;
  const parts = [slice(page, at, local)];
  let next = page.readUInt32BE(at + local);
  for (let left = length - local; left > 0; ) {
    const overflow = pages.page(next);
    if (!overflow) throw new RangeError('a page is missing');
    parts.push(slice(overflow, 4, Math.min(left, usable - 4)));
    left -= usable - 4;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function valuesOf(payload: Buffer): Value[] {
  const header = varint(payload, 0);
  const values: Value[] = [];
  let [at, body] = [header.end, header.value];
  while (at < header.value) {
    const serial = varint(payload, at);
    at = serial.end;
    const length = lengthOf(serial.value);
    values.push(valueIn(serial.value, slice(payload, body, length)));
    body += length;
  }
  return values;
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(serial: number): number {
  if (serial >= 12) return Math.floor((serial - 12) / 2);
  const length = lengths[serial];
  if (length === undefined) throw new RangeError('no such type');
  return length;
}

function valueIn(serial: number, bytes: Buffer): Value {
  if (serial === 0) return null;
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial >= 13 && serial % 2 === 1) return bytes.toString('utf8');
  if (serial >= 1 && serial <= 5) return bytes.readIntBE(0, bytes.length);
  if (serial === 6) return Number(bytes.readBigInt64BE(0));
  throw new RangeError('no column of a workshop is of this type');
}

function slice(bytes: Buffer, at: number, length: number): Buffer {
  if (at < 0 || length < 0 || at + length > bytes.length) throw new RangeError('outside');
  return bytes.subarray(at, at + length);
}

/** One to nine bytes, seven bits each; whole numbers beyond 2^53 do not occur in a workshop. */
function varint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) throw new RangeError('outside');
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  throw new RangeError('too large');
}
