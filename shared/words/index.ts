import { type Language, languages } from '../domain/codes.ts';
import * as all from './languages.ts';

/** A language of the interface. A workshop is kept in a `Language`, of which there may be fewer. */
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

/** The language in which workshops and methods have words for somebody who reads this one: English where not the same. */
export function textLanguage(language: InterfaceLanguage): Language {
  return languages.find((each) => each === language) ?? 'en';
}

/** The language after this one, in a ring. */
export function nextLanguage(language: InterfaceLanguage): InterfaceLanguage {
  const at = interfaceLanguages.indexOf(language);
  return interfaceLanguages[(at + 1) % interfaceLanguages.length] ?? firstLanguage;
}
