import { createHash } from 'node:crypto';

/** SHA-256 over parts, each with its length so that no two lists of parts read alike; 32 hex digits of it. */
export function digestOf(...parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = part === null ? '' : String(part);
    hash.update(`${part === null ? 'n' : text.length}:${text}`);
  }
  return hash.digest('hex').slice(0, 32);
}
