// What a cell of a pasted list is of a person: name, first name, address, organisation.

import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isAlsoSurname, isFirstName } from './first-names.ts';

/** What the comma after a first part tells: a surname before a first name, or a name before an organisation. */
export type CommaMeaning = 'surname' | 'organisation';

const address = /[^\s<>,;"']+@[^\s<>,;"']+/u;
const organisationWords =
  /(kommun(en)?|region(en)?|verket|myndighet(en)?|nämnd(en)?|förvaltning(en)?|bolag(et)?|styrelse(n)?|kontor(et)?|enhet(en)?|avdelning(en)?|skola(n)?|gymnasi(um|et)|sjukhus(et)?|klinik(en)?|vårdcentral(en)?|församling(en)?|kyrka(n)?|universitet(et)?|institut(et)?|tjänst(en)?|council|department|agency|office|university|hospital|school| (ab|hb|kb|ltd|inc|gmbh|oy)|group)$/iu;

/** Whether a cell is an address to write to, and nothing else. */
export function isAddress(cell: string): boolean {
  return new RegExp(`^<?(?:mailto:)?${address.source}>?$`, 'u').test(cell.trim());
}

/** A name as it is said: `Lind, Karin` turned round, without the address and quotation marks of an e-mail. */
export function spokenName(cell: string): string {
  const bare = cleanLine(cell.replace(/<[^<>]*@[^<>]*>/gu, ' ')).replace(/^["'”’]+|["'”’]+$/gu, '');
  if (isAddress(bare)) return nameOfAddress(bare);
  if (bare === '') return address.test(cell) ? nameOfAddress(address.exec(cell)?.[0] ?? '') : '';
  const turned = /^([^,()[\]]+),\s*([^,([]+?)(\s*[([].*)?$/u.exec(bare);
  if (turned) return `${turned[2]} ${turned[1]}${turned[3] ?? ''}`.trim();
  const [, surname = '', first = ''] = /^(\p{Lu}[\p{Lu}-]+) (\p{Lu}\p{Ll}[\p{L} -]*)$/u.exec(bare) ?? [];
  if (isOnlyFirstNames(first)) return `${first} ${capitalised(surname)}`;
  return withoutAddress(bare);
}

/** An address that stands bare beside a name is not kept. */
function withoutAddress(bare: string): string {
  return cleanLine(bare.replace(new RegExp(address.source, 'gu'), ' ')) || bare;
}

/** Names that came without capitals, or in nothing else, as people are called: Karin Lindström-Berg, Max von Sydow. */
export function withCapitals(name: string): string {
  const isPlain = name === name.toLowerCase() || name === name.toUpperCase();
  const words = name.split(' ');
  return isPlain && words.length > 1 && words.some(isFirstName) ? capitalised(name) : name;
}

function capitalised(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      isParticle(word.toLowerCase())
        ? word.toLowerCase()
        : word.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** `karin.lind@exempel.se` is Karin Lind. */
function nameOfAddress(written: string): string {
  const local = /^<?(?:mailto:)?([^@]+)@/u.exec(written.trim())?.[1] ?? '';
  return local
    .split(/[._]+/)
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .map((part) => part.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase()))
    .join(' ');
}

/** Whether a text is two to four words of which the first is a first name: `Karin Lind`. */
export function isFullName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    isFirstName(words[0] ?? '') &&
    areNames(text, words) &&
    !organisationWords.test(text)
  );
}

/** Which of the words of a name comes first, as far as they tell; null where that is open, or it is no name. */
export function orderOf(name: string): 'first-last' | 'last-first' | null {
  const words = name.split(' ').filter((word) => !isParticle(word));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 3 || !areNames(name, words) || organisationWords.test(name))
    return null;
  if (isFirstName(first)) return isFirstName(last) ? null : 'first-last';
  return isFirstName(last) && !isAlsoSurname(last) ? 'last-first' : null;
}

/** `Lind Karin` as Karin Lind; the surname is all that stands before what can only be first names. */
export function turnedRound(name: string): string {
  const words = name.split(' ');
  const isFirst = (at: number) => at > 0 && isFirstName(words[at] ?? '');
  const at = words.length > 2 && isFirst(words.length - 2) ? words.length - 2 : words.length - 1;
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}

/** Whether a text can be nothing but a whole name, whichever part comes first. */
export function isWholeName(text: string): boolean {
  return isFullName(text) || orderOf(text) !== null;
}

/** Whether a text is one or two first names and nothing else. */
export function isOnlyFirstNames(text: string): boolean {
  const words = text.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word));
  return words.length > 0 && words.length <= 2 && areNames(text, words) && words.every(isFirstName);
}

/** What is certain of two parts with a comma between; null where it could be either. */
export function commaBetween(first: string, second: string, known: ReadonlySet<string>): CommaMeaning | null {
  if (first === '' || second === '' || known.has(folded(second))) return 'organisation';
  if (isOnlyFirstNames(second)) return isFullName(first) ? null : 'surname';
  if (isWholeName(first) || isOnlyFirstNames(first)) return 'organisation';
  return isOrganisation(second) ? 'organisation' : null;
}

function isOrganisation(text: string): boolean {
  const words = text.split(' ');
  return words.length > 2 || !words.every(isCapital) || isUnit(text);
}

/** Whether a text says by its own words that it is an organisation or a part of one. */
export function isUnit(text: string): boolean {
  return organisationWords.test(text) || /^[\p{Lu}\d&]{2,}$/u.test(text);
}

/** Names begin with capitals, or were typed in a hurry without any. */
function areNames(text: string, words: readonly string[]): boolean {
  const isHurried = text === text.toLowerCase() && /^[\p{L}\p{M}.'’ -]+$/u.test(text);
  return isHurried || words.every(isCapital);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || isParticle(word);
}

function isParticle(word: string): boolean {
  return /^(?:von|van|af|de|der|la|al|el)$/u.test(word);
}
