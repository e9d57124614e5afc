import { Refusal, type RefusalCode, type RefusalParams } from '../domain/refusal.ts';
import type { WordKey, Words } from '../words/areas.ts';

/** What every call answers; nothing is thrown across the edge. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Fault };

/** A no with a code that has a sentence in both languages (`shared/words`, `refusal.<code>`). */
export type Fault = { readonly code: RefusalCode; readonly params: RefusalParams };

/** Any thrown thing as a fault. What is not a `Refusal` becomes `unexpected`, without a message or stack. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Refusal) return { code: thrown.code, params: thrown.params };
  return { code: 'unexpected', params: {} };
}

/** The sentence of a refusal. A fault within a file is itself a code, and its phrase stands inside the sentence. */
export function refusalPhrase(phrases: Words, { code, params }: Fault): string {
  const within =
    params.fault === undefined ? {} : { fault: phrases(`refusal:fault.${params.fault}` as WordKey, params) };
  return phrases(`refusal:${code}`, { ...params, ...within });
}
