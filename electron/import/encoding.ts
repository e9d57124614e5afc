import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { TextEncoding } from '../../shared/domain/threat-table/index.ts';

/** A text and what its letters were taken to be written in. Bytes that were no letter stand as U+FFFD. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** How much of a file is looked at to tell text from something else, in bytes. */
const looked = 65_536;

// biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no text has.
const unprintable = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/g;

/**
 * The bytes of a text file as text, whatever a spreadsheet or an editor saved it as: UTF-8 or UTF-16 with or without
 * their mark, otherwise the older encoding in which the text is most plausible Swedish. `chosen` is what somebody says
 * it is. Throws `table-not-text`.
 */
export function decoded(bytes: Buffer, chosen?: TextEncoding): DecodedText {
  const encoding = chosen ?? encodingOf(bytes);
  // Before 24.7, Node's own decoder takes Windows-1252 for Latin-1: quotation marks and the euro are lost.
  const text = encoding.startsWith('utf')
    ? new TextDecoder(encoding).decode(bytes)
    : iconv.decode(bytes, encoding);
  const beginning = text.slice(0, looked);
  const strange = beginning.match(unprintable)?.length ?? 0;
  if (text.includes('\u0000') || strange > beginning.length / 100) throw new Refusal('table-not-text');
  return { text, encoding };
}

function encodingOf(bytes: Buffer): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, looked);
  if (beginning.includes(0)) return unmarkedUtf16(beginning);
  return isUtf8(bytes) || isCutUtf8(bytes) ? 'utf-8' : plausibleEncoding(bytes);
}

/** Text that was cut within a letter, or has a stray byte, is still UTF-8: other texts hardly ever look like it. */
function isCutUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, looked));
  const stray = text.match(/\uFFFD/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return letters > stray;
}

const older = ['windows-1252', 'macintosh', 'cp850'] as const satisfies readonly TextEncoding[];

/** The older encoding in which the letters beyond ASCII are most like Swedish. Windows-1252 where nothing tells. */
function plausibleEncoding(bytes: Buffer): TextEncoding {
  const beginning = bytes.subarray(0, looked);
  const scored = older.map((encoding) => ({
    encoding,
    score: plausibility(iconv.decode(beginning, encoding)),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.encoding ?? 'windows-1252';
}

function plausibility(text: string): number {
  const letters = text.match(/[åäöÅÄÖ]/g)?.length ?? 0;
  const others = text.match(/[éÉèüÜáàóøØæÆ§°½–—‘’“”…•€´«»\u00A0]/g)?.length ?? 0;
  const odd = text.match(/[^\p{ASCII}åäöÅÄÖéÉèüÜáàóøØæÆ§°½–—‘’“”…•€´«»\u00A0]/gu)?.length ?? 0;
  const capitalsWithin = text.match(/\p{Ll}[ÅÄÖÉÜØÆ]/gu)?.length ?? 0;
  return 3 * letters + others - 3 * odd - 4 * capitalsWithin;
}

/** Western letters in UTF-16 have an empty byte each, always on the same side. */
function unmarkedUtf16(beginning: Buffer): TextEncoding {
  const empty = [0, 0];
  for (const [index, byte] of beginning.entries())
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const most = Math.max(even, odd);
  if (most < beginning.length / 4 || Math.min(even, odd) > most / 100) throw new Refusal('table-not-text');
  return even > odd ? 'utf-16be' : 'utf-16le';
}
