// How many people a line of a list tells of, and the cells of each.

import { withoutMark } from '../../../../shared/domain/text/cells.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isAlsoSurname } from './first-names.ts';
import { type ListLine, withoutLabel } from './list-lines.ts';
import { isAddress, isFullName, isOnlyFirstNames, isUnit, isWholeName, spokenName } from './person-cells.ts';
import { isIdle, isRole, toldIn, withoutNumbers } from './person-roles.ts';

/** Cells that tell of one person, the name first; `unit` is that of a head, a label or a stroke. */
export type Entry = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly byComma: boolean;
  readonly unit: string;
  /** Whether the name has been turned round already: it stood as `Lind, Karin`. */
  readonly isTurned: boolean;
};

/** What stands on a line: mostly one person, on a To line or in a list of names many. */
export function entriesOf({ line, text: raw, organisation }: ListLine): Entry[] {
  const text = raw.includes('\t') ? raw : unnumbered(withoutMark(raw));
  const entry = (cells: readonly string[], byComma = false, unit = organisation): Entry => {
    return { line, cells, byComma, unit, isTurned: false };
  };
  const one = (cell: string): Entry => {
    const told = withoutLabel(cell);
    const beside = aside(spokenName(told));
    const cells = [beside?.left ?? spokenName(told)];
    return { ...entry(cells, false, beside?.unit), isTurned: /^[^,([<]+,/.test(told) };
  };
  const again = (part: string, unit = organisation) => entriesOf({ line, text: part, organisation: unit });
  if (/<[^<>]*@[^<>]*>/u.test(text) && !text.includes('\t'))
    return text
      .split(/;|(?<=>)\s*,?/u)
      .filter((cell) => cell.trim() !== '')
      .map(one);
  const words = text.trim().split(/\s+/);
  if (words.length > 1 && words.every(isAddress)) return words.map(one);
  const beside = aside(text);
  if (beside)
    return isOnePerson(beside.unit)
      ? [...again(beside.left), ...again(beside.unit)]
      : again(beside.left, beside.unit);

  const separator = ['\t', ';', ','].find((each) => text.includes(each)) ?? ',';
  const cells = withoutNumber(cellsOf(text, separator)).flatMap((cell) => namesJoined(cell) ?? [cell]);
  const filled = cells.filter((cell) => cell !== '');
  if (separator === ';' && filled.length > 1 && filled.every(beginsWithPerson))
    return filled.flatMap((each) => again(each));
  if (
    filled.length > 1 &&
    !isTwoNames(filled) &&
    filled.every(separator === '\t' ? isWholeCell : isOnePerson)
  )
    return filled.map(one);
  if (separator === ',' && isPairs(filled))
    return filled.flatMap((cell, at) => (at % 2 === 0 ? [one(`${cell}, ${filled[at + 1]}`)] : []));
  return byPerson(withoutAddresses(cells)).map((own) => entry(own, separator === ','));
}

/** `1 Karin Lind`: the number of a row that no stop follows. */
function unnumbered(text: string): string {
  const rest = text.replace(/^\d{1,3}\s+/u, '');
  return rest !== text && isOnePerson(cleanLine(rest.split(/[,;]/)[0] ?? '')) ? rest : text;
}

/** The cells of a line; what stands in brackets or quotes is one. */
function cellsOf(text: string, separator: string): string[] {
  const cells = text.split(separator === ',' ? /,(?![^(]*\))(?=(?:[^"]*"[^"]*")*[^"]*$)/u : separator);
  const told = cells.map((cell) => withoutNumbers(cleanLine(cell)));
  return told.map((cell, at) => (at > 0 && isIdle(cell) ? '' : cell));
}

/** A list in columns often begins with the number of the row. */
function withoutNumber([first = '', ...rest]: readonly string[]): string[] {
  return /^\d{1,4}[.)]?$/.test(first) && rest.some((cell) => cell !== '') ? rest : [first, ...rest];
}

/** A name before a stroke, a dash or a colon, and the unit behind it; or the other way round: `Lind, Karin / KS`. */
function aside(text: string): { left: string; unit: string } | null {
  const parts =
    /^([^\t;/]+?) ?\/ ?([^\t;]+)$/u.exec(text) ?? /^([^\t;]+?)(?: [-–—]|:) ([^\t;]+)$/u.exec(text);
  const [left = '', right = ''] = [cleanLine(parts?.[1] ?? ''), cleanLine(parts?.[2] ?? '')];
  if (left === '' || right === '' || /[([][^)\]]*$/u.test(left)) return null;
  if (isWholeCell(left) || (left.includes(',') && isOnePerson(left))) return { left, unit: right };
  return isUnit(left) && isWholeCell(right) ? { left: right, unit: left } : null;
}

/** `Karin Lind och Olle Berg`: those whom a word joins; null where it joins anything else. */
function namesJoined(cell: string): string[] | null {
  const names = cell.split(/ (?:och|samt|and|&|\+) /iu).map(cleanLine);
  return names.length > 1 && names.every(isOnePerson) ? names : null;
}

/** Whether a part of a line begins with somebody: `Lind, Karin` or `Karin Lind, KS`. */
function beginsWithPerson(part: string): boolean {
  return isOnePerson(part) || isWholeCell(cleanLine(part.split(',')[0] ?? ''));
}

/** `Karin Lind`, `Karin`, `Lind, Karin` or an address, and what stands in brackets of it: nothing but somebody. */
function isOnePerson(told: string): boolean {
  const cell = withoutLabel(told).replace(/ ?[([][^()[\]]*[)\]]$/u, '');
  const [, last = '', first = ''] = /^([^,]+), *([^,]+)$/u.exec(cell) ?? [];
  if (last !== '') return isOnlyFirstNames(first) && !isFullName(last);
  return isWholeCell(told) || isOnlyFirstNames(cell) || isAddress(cell);
}

/** A cell that names somebody in full, whatever is told beside: `Dr Karin Lind (KS)`, `Lind Karin`. */
function isWholeCell(cell: string): boolean {
  const { name } = toldIn(withoutLabel(cell));
  return isWholeName(name) || isAddress(name);
}

/** `Ali, Fatima`: a surname that is a first name too. */
function isTwoNames([first = '', second = '', third]: readonly string[]): boolean {
  return third === undefined && isAlsoSurname(first) && !second.includes(' ');
}

function isPairs(cells: readonly string[]): boolean {
  return (
    cells.length >= 4 &&
    cells.length % 2 === 0 &&
    cells.every((cell, at) => (at % 2 === 0 ? !isFullName(cell) : isOnlyFirstNames(cell)))
  );
}

/** A whole name never stands as a unit or a role: it begins another person. */
function byPerson(cells: readonly string[]): string[][] {
  const people: string[][] = [];
  for (const cell of cells) {
    const isAnother = isWholeCell(cell) && !isRole(cell);
    if (people.length === 0 || (isAnother && people.at(-1)?.some((each) => each !== ''))) people.push([cell]);
    else if (isAnother) people[people.length - 1] = [cell];
    else people.at(-1)?.push(cell);
  }
  return people;
}

/** An address is not kept, unless nothing else names the person. */
function withoutAddresses(cells: readonly string[]): string[] {
  const others = cells.filter((cell) => !isAddress(cell));
  const [first = '', ...rest] = others;
  if (isAddress(cells[0] ?? '') && (isUnit(first) || isRole(first))) return [cells[0] ?? '', first, ...rest];
  return others.some((cell) => cell !== '') ? others : cells.filter((cell) => cell !== '').slice(0, 1);
}
