import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isFirstName } from './first-names.ts';

/** What the comma after a first part tells: a surname before a first name, or a name before an organisation. */
export type CommaMeaning = 'surname' | 'organisation';

const address = /[^\s<>,;"']+@[^\s<>,;"']+/u;
const organisationWords =
  /(kommun(en)?|region(en)?|verket|myndighet(en)?|nämnd(en)?|förvaltning(en)?|bolag(et)?|styrelse(n)?|kontor(et)?|enhet(en)?|avdelning(en)?|skola(n)?|sjukhus(et)?|universitet(et)?|institut(et)?|tjänst(en)?|council|department|agency|office|university|ltd|inc|gmbh|group)$/iu;

/** Whether a cell is an address to write to, and nothing else. */
export function isAddress(cell: string): boolean {
  return new RegExp(`^<?(?:mailto:)?${address.source}>?$`, 'u').test(cell.trim());
}

/** A name as it is said: `Lind, Karin` turned round, without the address and quotation marks of an e-mail. */
export function spokenName(cell: string): string {
  const bare = cleanLine(cell.replace(/<[^<>]*@[^<>]*>/gu, ' ')).replace(/^["'”’]+|["'”’]+$/gu, '');
  if (isAddress(bare)) return nameOfAddress(bare);
  const turned = /^([^,]+),\s*([^,(]+?)(\s*\([^()]*\))?$/u.exec(bare);
  if (turned) return `${turned[2]} ${turned[1]}${turned[3] ?? ''}`.trim();
  return bare === '' && address.test(cell) ? nameOfAddress(address.exec(cell)?.[0] ?? '') : bare;
}

/** `karin.lind@exempel.se` is Karin Lind. */
export function nameOfAddress(written: string): string {
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
  return words.length >= 2 && words.length <= 4 && isFirstName(words[0] ?? '') && words.every(isCapital);
}

/** Whether a text is one or two first names and nothing else. */
export function isOnlyFirstNames(text: string): boolean {
  const words = text.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word));
  return words.length > 0 && words.length <= 2 && words.every((word) => isCapital(word) && isFirstName(word));
}

/** What is certain of two parts with a comma between; null where it could be either. */
export function commaBetween(first: string, second: string, known: ReadonlySet<string>): CommaMeaning | null {
  if (first === '' || second === '' || known.has(folded(second))) return 'organisation';
  if (isOnlyFirstNames(second)) return isFullName(first) ? null : 'surname';
  if (isFullName(first) || isOnlyFirstNames(first)) return 'organisation';
  return isOrganisation(second) ? 'organisation' : null;
}

function isOrganisation(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length > 2 ||
    organisationWords.test(text) ||
    !words.every(isCapital) ||
    /^[\p{Lu}\d&]+$/u.test(text)
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:von|van|af|de|der|la|al|el)$/u.test(word);
}
