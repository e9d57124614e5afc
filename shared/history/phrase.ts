import type { WordKey } from '../words/areas.ts';

/** A phrase of i18next: a key with its area, and what stands in its holes. A hole may hold another phrase. */
export type Phrase = { readonly key: WordKey; readonly params: PhraseParams };
export type PhraseParam = string | number | Phrase | readonly (string | number | Phrase)[];
export type PhraseParams = { readonly [name: string]: PhraseParam };

/** The part of i18next's `t` that is needed; hosts and windows each bring their own. */
export type Translate = (key: WordKey, params: Record<string, string | number>) => string;

/** A phrase with nothing in it yet. */
export function phrase(key: WordKey, params: PhraseParams = {}): Phrase {
  return { key, params };
}

/** A phrase in words; phrases within it first, lists with commas between. */
export function say(translate: Translate, { key, params }: Phrase): string {
  const words = Object.entries(params).map(([name, param]) => [name, inWords(translate, param)] as const);
  return translate(key, Object.fromEntries(words));
}

function inWords(translate: Translate, param: PhraseParam): string | number {
  if (typeof param === 'string' || typeof param === 'number') return param;
  if (isList(param)) return param.map((each) => inWords(translate, each)).join(', ');
  return say(translate, param);
}

function isList(param: PhraseParam): param is readonly (string | number | Phrase)[] {
  return Array.isArray(param);
}
