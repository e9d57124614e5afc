import * as all from './languages.ts';

export { textLanguage } from '../domain/codes.ts';

/** A language of the interface. A workshop may be kept in any, and a method has texts in a `Language`. */
export type InterfaceLanguage = keyof typeof all;

/** The words of hosts, and of them those that windows need too, by language and area. */
export const messages = all;

/** Where nothing tells which language is wanted. */
export const firstLanguage = 'sv' satisfies InterfaceLanguage;

/** The languages of the interface in the order they are offered. */
export const interfaceLanguages: readonly [InterfaceLanguage, ...InterfaceLanguage[]] = [
  firstLanguage,
  ...(Object.keys(messages) as InterfaceLanguage[]).filter((each) => each !== firstLanguage),
];

/** The language in which the app speaks of a workshop that is kept in this one: English where it has no words in it. */
export function wordsLanguage(language: string): InterfaceLanguage {
  return interfaceLanguages.find((each) => each === language) ?? 'en';
}

/** The language after this one, in a ring. */
export function nextLanguage(language: InterfaceLanguage): InterfaceLanguage {
  const at = interfaceLanguages.indexOf(language);
  return interfaceLanguages[(at + 1) % interfaceLanguages.length] ?? firstLanguage;
}
