// People in a pasted or imported list: which column holds what, and each person read from it.

import { cellsIn, withoutMark } from '../../../../shared/domain/text/cells.ts';
import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import {
  type CommaMeaning,
  commaBetween,
  isAddress,
  isFullName,
  isOnlyFirstNames,
  spokenName,
} from './person-cells.ts';

/** A participant as typed on a line, counted from 1; any part may be empty, not all. */
export type TypedParticipant = {
  readonly line: number;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
};

/** A list as it was understood, and where it could be understood otherwise. */
export type PeopleRead = {
  readonly people: readonly TypedParticipant[];
  /** What commas were taken to tell; null where no line leaves that open. */
  readonly comma: CommaMeaning | null;
  /** Heads of columns that say nothing that is kept. */
  readonly unused: readonly string[];
};

type Entry = { readonly line: number; readonly cells: readonly string[]; readonly byComma: boolean };

/** How far down the heads of a list may stand: below a title, or the summary of a meeting. */
const mostAboveHeads = 30;
const meetingRoles =
  /^(organizer|presenter|attendee|organisatör|presentatör|deltagare|host|guest|värd|gäst)$/i;
const noUnit =
  /^(hon|han|hen|she|he|they)(\/.*)?$|^(gäst|guest|extern|external|unverified|ej verifierad|organizer|organisatör)$/i;
const label =
  /^(närvarande|deltagare|kallade|inbjudna|ordförande|sekreterare|från|till|kopia|from|to|cc|present|attendees|participants|invited|(grupp|group) \d{1,2})\s*:\s*/iu;

/**
 * People typed or pasted: one a line with tabs, semicolons or commas between name, organisation and role; the names of
 * an e-mail's To line; columns with heads; the list of a meeting. `comma` says what commas tell where they could tell
 * two things; otherwise the other lines decide, and where they do not either, a person is meant: a name that is taken
 * for an organisation is worse than the other way round.
 */
export function readPeople(
  raw: string,
  knownOrganisations: readonly string[],
  comma?: CommaMeaning,
): PeopleRead {
  const table = tableIn(raw);
  if (table) return { people: table.people, comma: null, unused: table.columns.unused };
  const known = new Set(knownOrganisations.map(folded));
  const entries = lines(raw).flatMap(({ line, text }) => entriesOf(line, text));
  const certain = entries.map(({ cells: [first = '', second = ''], byComma }) =>
    byComma ? commaBetween(first, second, known) : null,
  );
  const open = entries.some(
    ({ cells, byComma }, at) => byComma && cells.length > 1 && mayBeEither(cells, certain[at]),
  );
  const likely = comma ?? mostOf(certain) ?? 'surname';
  const people = entries.map((entry, at) =>
    personOf(entry, comma === 'organisation' ? comma : (certain[at] ?? likely)),
  );
  return {
    people: people.filter(({ name, organisation, role }) => name + organisation + role !== ''),
    comma: open ? likely : null,
    unused: [],
  };
}

/** A full name before a comma leaves nothing open, nor a first part that is empty. */
function mayBeEither(
  [first = '', second = '']: readonly string[],
  certain: CommaMeaning | null | undefined,
): boolean {
  return first !== '' && second !== '' && !isFullName(first) && certain !== 'organisation';
}

function mostOf(certain: readonly (CommaMeaning | null)[]): CommaMeaning | null {
  const count = (meaning: CommaMeaning) => certain.filter((each) => each === meaning).length;
  if (count('surname') === count('organisation')) return null;
  return count('surname') > count('organisation') ? 'surname' : 'organisation';
}

function lines(raw: string): { line: number; text: string }[] {
  return raw
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => !listTitle.test(cleanLine(text)));
}

/** What stands above a list of those who were there. */
const listTitle =
  /^(närvaro(lista)?|deltagar(lista|förteckning)|deltagare|närvarande|attendance( list)?|(list of )?participants|sign-in sheet)( \d.*|:)?$/iu;

/** What stands on a line: mostly one person, on a To line or in a list of names many. */
function entriesOf(line: number, raw: string): Entry[] {
  const tabs = raw.split('\t');
  const text = (tabs.length > 1 ? raw : withoutMark(raw)).replace(label, '');
  const only = (cell: string): Entry => ({ line, cells: [spokenName(cell)], byComma: false });
  if (/<[^<>]*@[^<>]*>/u.test(text) && tabs.length === 1)
    return text
      .split(/;|(?<=>)\s*,?/u)
      .filter((cell) => cell.trim() !== '')
      .map(only);
  const [, name, unit] = /^([^\t;,]+?) [-–—] ([^\t;,]+)$/u.exec(text) ?? [];
  if (name && unit && isFullName(cleanLine(name)))
    return [{ line, cells: [cleanLine(name), cleanLine(unit)], byComma: false }];
  const separator = ['\t', ';', ','].find((each) => text.includes(each)) ?? ',';
  const cells = withoutNumber(text.split(separator).map(cleanLine));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > 1 && separator !== '\t' && filled.every(isOnePerson)) return filled.map(only);
  if (separator === ',' && isPairs(filled))
    return filled.flatMap((cell, at) => (at % 2 === 0 ? [only(`${cell}, ${filled[at + 1]}`)] : []));
  return [{ line, cells: withoutAddresses(cells), byComma: separator === ',' }];
}

/** A list in columns often begins with the number of the row. */
function withoutNumber([first = '', ...rest]: readonly string[]): string[] {
  return /^\d{1,4}[.)]?$/.test(first) && rest.some((cell) => cell !== '') ? rest : [first, ...rest];
}

/** `Karin Lind`, `Karin`, `Lind, Karin` or an address, and what stands in brackets of it: nothing but somebody. */
function isOnePerson(told: string): boolean {
  const cell = told.replace(/ \([^()]*\)$/u, '');
  const [, last = '', first = ''] = /^([^,]+), *([^,]+)$/u.exec(cell) ?? [];
  return (
    isFullName(cell) || isOnlyFirstNames(cell) || isAddress(cell) || (last !== '' && isOnlyFirstNames(first))
  );
}

function isPairs(cells: readonly string[]): boolean {
  return (
    cells.length >= 4 &&
    cells.length % 2 === 0 &&
    cells.every((cell, at) => at % 2 === 0 || isOnlyFirstNames(cell))
  );
}

/** An address is not kept; a row that has nothing else is named by it. */
function withoutAddresses(cells: readonly string[]): string[] {
  const others = cells.filter((cell) => !isAddress(cell));
  return others.some((cell) => cell !== '') ? others : cells.filter((cell) => cell !== '').slice(0, 1);
}

function personOf({ line, cells, byComma }: Entry, meaning: CommaMeaning): TypedParticipant {
  const [first = '', second = '', ...rest] = cells;
  const isTurned = byComma
    ? meaning === 'surname' && first !== '' && second !== ''
    : isSurnameBefore(first, second);
  const said = isTurned ? [`${second} ${first}`, ...rest] : [spokenName(first), second, ...rest];
  const [whole = '', organisation = '', ...role] = said;
  const { name, unit } = withoutUnit(whole);
  return {
    line,
    name,
    organisation: organisation || unit,
    role: role.filter((each) => each !== '').join(', '),
  };
}

/** Directories add the unit to a name: `Karin Lind (IT)`. What is no unit is left out: `(she/her)`, `(Gäst)`. */
function withoutUnit(whole: string): { name: string; unit: string } {
  const [, name = whole, unit = ''] = /^(.+?) \(([^()]+)\)$/u.exec(whole) ?? [];
  if (isOnlyFirstNames(unit)) return { name: whole, unit: '' };
  return { name, unit: noUnit.test(unit) ? '' : unit };
}

/** Columns without heads: a first name never stands as an organisation. */
function isSurnameBefore(first: string, second: string): boolean {
  return first !== '' && !first.includes(' ') && isOnlyFirstNames(second);
}

/** A list in columns with heads; it ends at the first empty row if something stood above it. */
function tableIn(raw: string): { people: TypedParticipant[]; columns: PersonColumns } | null {
  for (const delimiter of ['\t', ';', ',', '\n']) {
    const rows = cellsIn(raw, delimiter, { isCopied: delimiter === '\t' });
    const isHeads = (cells: readonly string[]) =>
      (cells.length > 1 || delimiter === '\n') && personColumns(cells) !== null;
    const at = rows.slice(0, mostAboveHeads).findIndex(isHeads);
    const columns = at < 0 ? null : personColumns(rows[at] ?? []);
    if (!columns) continue;
    const below = rows.slice(at + 1).map((cells, index) => ({ line: at + index + 2, cells }));
    const end = at === 0 ? -1 : below.findIndex(({ cells }) => cells.every((cell) => cell.trim() === ''));
    const people = (end < 0 ? below : below.slice(0, end)).map((row) => personInRow(row, columns));
    const filled = people.filter(({ name, organisation, role }) => name + organisation + role !== '');
    if (filled.length > 0) return { people: filled, columns };
  }
  return null;
}

function personInRow({ line, cells }: Omit<Entry, 'byComma'>, { of }: PersonColumns): TypedParticipant {
  const cell = (part: PersonPart) => cleanLine(cells[of.get(part) ?? -1] ?? '');
  const parted = cleanLine(`${cell('first')} ${cell('last')}`);
  const name = parted || spokenName(cell('name')) || spokenName(cell('email'));
  const role = cell('role');
  return { line, name, organisation: cell('organisation'), role: meetingRoles.test(role) ? '' : role };
}

/** What a column of a list of people can say. */
const parts = ['first', 'last', 'name', 'email', 'organisation', 'role'] as const;
type PersonPart = (typeof parts)[number];

const heads: Readonly<Record<PersonPart, RegExp>> = {
  first: /^(förnamn|tilltalsnamn|first name|firstname|given name|forename)$/,
  last: /^(efternamn|last name|lastname|surname|family name)$/,
  name: /^(namn|deltagare|deltagarens namn|person|fullständigt namn|visningsnamn|för- och efternamn|förnamn,? (och )?efternamn|efternamn,? (och )?förnamn|name|full name|first (and )?last name|first name,? last name|last name,? first name|display name|participant|attendee|member)$/,
  email: /^(e-?post(adress)?|e-?mail( ?address)?|mail|mejl|mejladress|user email|upn)$/,
  organisation:
    /^(organi[sz]ation|enhet|avdelning|förvaltning|verksamhet|bolag|företag|kommun|myndighet|arbetsplats|arbetsgivare|organisationsenhet|unit|department|company|employer|division)$/,
  role: /^(roll|titel|befattning|funktion|yrke|role|title|job title|position|function)$/,
};

/** Heads of lists that people have, which say nothing that is kept here. They only tell that a row is one of heads. */
const others =
  /^(nr|id|telefon(nummer)?|mobil(telefon)?|phone|närvar(o|ande)|status|signatur|underskrift|first join|last leave|in-meeting duration|join time|leave time|duration.*|guest|svar|response|datum|grupp|ort|adress|första anslutning|senaste avslut|varaktighet.*|participant id.*)$/;

/** Which column says what, and which say nothing that is kept. */
type PersonColumns = {
  readonly of: ReadonlyMap<PersonPart, number>;
  readonly unused: readonly string[];
};

/** The columns that a row of heads names; null where it is no such row. */
function personColumns(cells: readonly string[]): PersonColumns | null {
  const of = new Map<PersonPart, number>();
  const unused: string[] = [];
  let known = 0;
  for (const [index, cell] of cells.entries()) {
    const part = partOf(cell, of);
    if (part) of.set(part, index);
    else if (cell.trim() !== '') unused.push(cell.trim());
    if (part || others.test(head(cell))) known += 1;
  }
  const names = of.has('name') || of.has('first') || of.has('last') || of.has('email');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return names && known >= Math.max(Math.min(2, filled), filled / 2) ? { of, unused } : null;
}

function partOf(cell: string, taken: ReadonlyMap<PersonPart, number>): PersonPart | null {
  const free = parts.filter((part) => !taken.has(part));
  const names = [head(cell), ...cell.split(/[/()]/).map(head)];
  return names.flatMap((each) => free.find((part) => heads[part].test(each)) ?? [])[0] ?? null;
}

function head(cell: string): string {
  return folded(cell).replace(/[\s:*]+$/, '');
}
