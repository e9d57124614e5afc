import type { Fault } from '../api/result.ts';
import type { WordKey, Words } from './areas.ts';

/** The sentence of a refusal. A fault within a file is itself a code, and its phrase stands inside the sentence. */
export function refusalPhrase(phrases: Words, { code, params }: Fault): string {
  const within =
    params.fault === undefined ? {} : { fault: phrases(`refusal:fault.${params.fault}` as WordKey, params) };
  return phrases(`refusal:${code}`, { ...params, ...within });
}
