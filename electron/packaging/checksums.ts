import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Lines that `sha256sum --check` reads: the digest of each file and its name, ordered by name. */
export function checksumsOf(files: readonly string[]): string {
  const lines = files.map((file) => {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    return { name: basename(file), digest };
  });
  return lines
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, digest }) => `${digest}  ${name}\n`)
    .join('');
}
