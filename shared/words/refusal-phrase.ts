import type { Fault } from '../api/result.ts';

/** What looks phrases up: `t` of i18next, in a language of its own. */
export type Phrases = (key: string, params: Record<string, unknown>) => string;

/** The sentence of a refusal. A fault within a file is itself a code, and its phrase stands inside the sentence. */
export function refusalPhrase(phrases: Phrases, { code, params }: Fault): string {
  const within =
    params.fault === undefined ? {} : { fault: phrases(`refusal:fault.${params.fault}`, params) };
  return phrases(`refusal:${code}`, { ...params, ...within });
}
