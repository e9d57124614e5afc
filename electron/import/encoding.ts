import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Refusal } from '../../shared/domain/refusal.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How much of a file is looked at to tell text from something else, in bytes. */
const looked = 65_536;

// biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no text has.
const unprintable = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/g;

/**
 * The bytes of a text file as text, whatever a spreadsheet or an editor saved it as: UTF-8 or UTF-16 with or without
 * their mark, otherwise Windows-1252, in which every byte is some sign. Throws `table-not-text`.
 */
export function decoded(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  // Before 24.7, Node's own decoder takes Windows-1252 for Latin-1: quotation marks and the euro are lost.
  const text =
    encoding === 'windows-1252' ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
  const beginning = text.slice(0, looked);
  const strange = beginning.match(unprintable)?.length ?? 0;
  if (text.includes('\u0000') || strange > beginning.length / 100) throw new Refusal('table-not-text');
  return text;
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, looked);
  if (beginning.includes(0)) return unmarkedUtf16(beginning);
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Western letters in UTF-16 have an empty byte each, always on the same side. */
function unmarkedUtf16(beginning: Buffer): Encoding {
  const empty = [0, 0];
  for (const [index, byte] of beginning.entries())
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const most = Math.max(even, odd);
  if (most < beginning.length / 4 || Math.min(even, odd) > most / 100) throw new Refusal('table-not-text');
  return even > odd ? 'utf-16be' : 'utf-16le';
}
