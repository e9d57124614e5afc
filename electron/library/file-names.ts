import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a title in a file's name. Systems take 255: a number and an ending find room. */
const mostBytes = 200;

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
