// People in a pasted or imported list, each with name, organisation and role.

import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { isAlsoSurname } from './first-names.ts';
import { listLines, withColumns, withoutLabel } from './list-lines.ts';
import {
  type CommaMeaning,
  commaBetween,
  isFullName,
  isOnlyFirstNames,
  isUnit,
  orderOf,
  spokenName,
  turnedRound,
  withCapitals,
} from './person-cells.ts';
import { type Entry, entriesOf } from './person-entries.ts';
import { isRole, isSignature, toldIn, withoutOthers } from './person-roles.ts';
import { tableIn } from './person-table.ts';

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
  /** Heads under which stand those who were not there; they are left out. */
  readonly absent: readonly string[];
};

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
  const text = withColumns(raw);
  const table = tableIn(text);
  if (table)
    return { people: inOneOrder(table.people), comma: null, unused: table.columns.unused, absent: [] };
  const known = new Set(knownOrganisations.map(folded));
  const { lines, absent } = listLines(text);
  const entries = withNamesJoined(lines.flatMap(entriesOf), known);
  const certain = entries.map(({ cells: [first = '', second = ''], byComma }) =>
    byComma ? commaBetween(first, second, known) : null,
  );
  const open = entries.some(
    ({ cells, byComma }, at) => byComma && cells.length > 1 && mayBeEither(cells, certain[at]),
  );
  const likely = comma ?? mostOf(certain) ?? 'surname';
  const meanings = certain.map((each) => (comma === 'organisation' ? comma : (each ?? likely)));
  const isTurned = entries.map((entry, at) => entry.isTurned || isTurnedBy(entry, meanings[at] ?? likely));
  const people = entries.map((entry, at) => personOf(entry, meanings[at] ?? likely, known));
  const isSomebody = ({ name, organisation, role }: TypedParticipant) => name + organisation + role !== '';
  return {
    people: inOneOrder(people, isTurned).filter(isSomebody),
    comma: open ? likely : null,
    unused: [],
    absent,
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

/**
 * Names that stand surname first, as far as the list as a whole does: `Lind Karin`. Those at `turned` stood as
 * `Lind, Karin`, and tell the same of the others.
 */
function inOneOrder(
  people: readonly TypedParticipant[],
  turned: readonly boolean[] = [],
): TypedParticipant[] {
  const orders = people.map(({ name }, at) => (turned[at] ? 'last-first' : orderOf(name)));
  const surnames = orders.filter((order) => order === 'last-first').length;
  const firstNames = orders.filter((order) => order === 'first-last').length;
  return people.map((person, at) => {
    const [first = '', ...rest] = person.name.split(' ');
    const isLikely = surnames > 1 || (surnames > 0 && isAlsoSurname(first));
    const isOpen = orders[at] === null && firstNames === 0 && isLikely && rest.length === 1;
    const isOther = surnames >= firstNames && !turned[at] && (orders[at] === 'last-first' || isOpen);
    const name = withCapitals(isOther ? turnedRound(person.name) : person.name);
    return { ...person, name, role: withoutOthers(person.role) };
  });
}

/** First names in one column and surnames in the next, on every line of several. */
function withNamesJoined(entries: readonly Entry[], known: ReadonlySet<string>): Entry[] {
  const isParted = ({ cells: [first = '', last = ''], byComma }: Entry) =>
    !byComma &&
    isOnlyFirstNames(first) &&
    /^\p{Lu}[\p{L}’'-]+$/u.test(last) &&
    !isUnit(last) &&
    !known.has(folded(last));
  const surnames = new Set(entries.map(({ cells }) => cells[1]));
  if (entries.length < 2 || surnames.size < entries.length || !entries.every(isParted)) return [...entries];
  return entries.map((entry) => {
    const [first, last, ...rest] = entry.cells;
    return { ...entry, cells: [`${first} ${last}`, ...rest] };
  });
}

/** Whether the first two cells are a surname and a first name. */
function isTurnedBy({ cells, byComma }: Entry, meaning: CommaMeaning): boolean {
  const [first = '', second = ''] = cells;
  if (!byComma) return isSurnameBefore(first, second);
  return meaning === 'surname' && first !== '' && second !== '' && !isRole(second);
}

function personOf(entry: Entry, meaning: CommaMeaning, known: ReadonlySet<string>): TypedParticipant {
  const { line, cells, unit } = entry;
  const [first = '', second = '', ...rest] = cells;
  const isTurned = isTurnedBy(entry, meaning);
  const whole = isTurned ? `${second} ${first}` : spokenName(withoutLabel(first));
  const told = toldIn(whole);
  const beside = (isTurned ? rest : [second, ...rest]).filter(
    (cell, at) => at === 0 || !isSignature(cell, told.name),
  );
  const own = unitAndRoles(beside, known);
  const above = unitAndRoles(unit.split(/,| [-–—] /).map(cleanLine), known);
  return {
    line,
    name: told.name,
    organisation: own.organisation || told.organisation || above.organisation,
    role: [told.role, ...own.roles, ...above.roles].filter((each) => each !== '').join(', '),
  };
}

/** A unit and then roles, or the other way round where the words say so: `ordförande, KS`. */
function unitAndRoles(cells: readonly string[], known: ReadonlySet<string>) {
  const isOwnRole = (cell: string) => isRole(cell) && !known.has(folded(cell));
  const at = cells.findIndex((cell) => !isOwnRole(cell));
  const split = cells.map((cell) => toldIn(cell));
  const before = cells.slice(0, at < 0 ? cells.length : at);
  const after = at < 0 ? [] : cells.slice(at + 1);
  const unit = at < 0 ? undefined : split[at];
  return { organisation: unit?.name ?? '', roles: [...before, unit?.role ?? '', ...after] };
}

/** Columns without heads: a first name never stands as an organisation. */
function isSurnameBefore(first: string, second: string): boolean {
  return first !== '' && !first.includes(' ') && isOnlyFirstNames(second);
}
