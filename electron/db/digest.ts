import { hash } from 'node:crypto';

/** SHA-256 over parts, each with its length so that no two lists of parts read alike; 32 hex digits of it. */
export function digestOf(...parts: readonly (string | number | null)[]): string {
  return digestOfAll(parts);
}

/** The same of a list, which may be far longer than a function can take arguments. */
export function digestOfAll(parts: readonly (string | number | null)[]): string {
  let text = '';
  for (const part of parts) {
    const own = String(part ?? '');
    text += `${part === null ? 'n' : own.length}:${own}`;
  }
  return hash('sha256', text, 'hex').slice(0, 32);
}
