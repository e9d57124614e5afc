import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';

/** Bytes of a title in a file's name. Systems take 255: a number and an ending find room. */
const mostBytes = 200;

/** Bytes of a whole name: what systems take, without what is added while the file is made. */
const mostBytesWhole = 255;

/**
 * Signs that some system refuses or means otherwise: a colon opens a stream of another file on Windows. Signs that turn
 * the direction make a name look like another.
 */
const refusedSigns = /[<>:"/\\|?*\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|^ |[. ]$/u;

/**
 * Refuses a name that somebody gave to a file where some system could not hold it: files are carried on sticks. Throws
 * `name-signs`, `name-device`, `name-bytes`.
 */
export function refuseUnportable(name: string): void {
  if (refusedSigns.test(name) || !name.isWellFormed()) throw new Refusal('name-signs', { name });
  const stem = name.toLowerCase().split('.')[0]?.trimEnd() ?? '';
  if (devices.test(stem)) throw new Refusal('name-device', { name });
  if (Buffer.byteLength(name) > mostBytesWhole) throw new Refusal('name-bytes', { most: mostBytesWhole });
}

/** Names that Windows keeps for devices, whatever ending they have. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/**
 * A title as part of a file name that every system takes: letters, marks and digits of any language, blanks as hyphens,
 * cut at a whole character. No point or blank is left at its end, which Windows would take away.
 */
export function slugOf(title: string): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = cutToBytes(words.replace(/^-+/, ''), mostBytes).replace(/-+$/, '');
  return devices.test(slug) ? `${slug}-1` : slug || 'workshop';
}

/** As many whole characters of a text, as people see them, as fit into so many bytes of UTF-8. */
export function cutToBytes(text: string, most: number): string {
  let [cut, bytes] = ['', 0];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) return cut;
    cut += segment;
  }
  return cut;
}

/** A name that no file in the folder has yet, nor a link to nothing: `title.ending`, `title-2.ending` and so on. */
export function freeName(
  folder: string,
  title: string,
  ending = 'storforum',
  isTaken = (_stem: string) => false,
): string {
  const slug = slugOf(title);
  for (let attempt = 1; ; attempt += 1) {
    const stem = `${slug}${attempt === 1 ? '' : `-${attempt}`}`;
    const there = lstatSync(join(folder, `${stem}.${ending}`), { throwIfNoEntry: false });
    if (!there && !isTaken(stem)) return `${stem}.${ending}`;
  }
}
