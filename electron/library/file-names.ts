import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A title as part of a file name: letters and digits of any language, blanks as hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug || 'workshop';
}

/** A name that no file in the folder has yet: `title.ending`, `title-2.ending` and so on. */
export function freeName(
  folder: string,
  title: string,
  ending = 'storforum',
  isTaken = (_stem: string) => false,
): string {
  const slug = slugOf(title);
  for (let attempt = 1; ; attempt += 1) {
    const stem = `${slug}${attempt === 1 ? '' : `-${attempt}`}`;
    if (!existsSync(join(folder, `${stem}.${ending}`)) && !isTaken(stem)) return `${stem}.${ending}`;
  }
}
