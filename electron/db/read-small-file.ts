import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/refusal.ts';

/** Far more than any of the app's own settings says, and no trouble for anybody. */
const mostBytes = 4_000_000;

/**
 * A small text that is read in passing, such as a setting. Throws what the system says, and `file-foreign` of what is no
 * file or far too large: a pipe would be waited for, and whoever reads a large file keeps everybody waiting.
 */
export function readSmallFile(path: string): string {
  const found = statSync(path);
  if (!found.isFile() || found.size > mostBytes) throw new Refusal('file-foreign');
  return readFileSync(path, 'utf8');
}
