// A list of people in columns with heads: which column says what, and each person read from a row.

import { cellsIn } from '../../../../shared/domain/text/cells.ts';
import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { spokenName, withCapitals } from './person-cells.ts';
import { toldIn } from './person-roles.ts';
import type { TypedParticipant } from './read-people.ts';

/** How far down the heads of a list may stand: below a title, or the summary of a meeting. */
const mostAboveHeads = 30;
const meetingRoles =
  /^(organizer|co-organizer|presenter|attendee|organisatör|arrangör|medarrangör|presentatör|deltagare|host|guest|värd|gäst)$/i;

/** A list in columns with heads; it ends at the first empty row if something stood above it. */
export function tableIn(raw: string): { people: TypedParticipant[]; columns: PersonColumns } | null {
  for (const delimiter of ['\t', ';', ',']) {
    const rows = cellsIn(raw, delimiter, { isCopied: delimiter === '\t' });
    const isHeads = (cells: readonly string[]) => cells.length > 1 && personColumns(cells) !== null;
    const at = rows.slice(0, mostAboveHeads).findIndex(isHeads);
    const columns = at < 0 ? null : personColumns(rows[at] ?? []);
    if (!columns) continue;
    const below = rows.slice(at + 1).map((cells, index) => ({ line: at + index + 2, cells }));
    const end = at === 0 ? -1 : below.findIndex(({ cells }) => cells.every((cell) => cell.trim() === ''));
    const people = (end < 0 ? below : below.slice(0, end)).map((row) => personInRow(row, columns));
    const filled = withoutReturns(people, columns).filter(
      ({ name, organisation, role }) => name + organisation + role !== '',
    );
    if (filled.length > 0) return { people: filled, columns };
  }
  return null;
}

/** Who comes and goes stands in the list of a meeting once for each time. */
function withoutReturns(people: TypedParticipant[], { isMeeting }: PersonColumns): TypedParticipant[] {
  if (!isMeeting) return people;
  const seen = new Set<string>();
  return people.filter(({ name, organisation }) => {
    const key = `${folded(name)}\t${folded(organisation)}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

type Row = { readonly line: number; readonly cells: readonly string[] };

function personInRow({ line, cells }: Row, { of }: PersonColumns): TypedParticipant {
  const cell = (part: PersonPart) => cleanLine(cells[of.get(part) ?? -1] ?? '');
  const parted = cleanLine(`${cell('first')} ${cell('last')}`);
  const told = toldIn(parted || spokenName(cell('name')) || spokenName(cell('email')));
  const role = meetingRoles.test(cell('role')) ? '' : cell('role');
  return {
    line,
    name: withCapitals(told.name),
    organisation: cell('organisation') || told.organisation,
    role: role || told.role,
  };
}

/** What a column of a list of people can say. */
const parts = ['first', 'last', 'name', 'email', 'organisation', 'role'] as const;
type PersonPart = (typeof parts)[number];

const heads: Readonly<Record<PersonPart, RegExp>> = {
  first: /^(förnamn|tilltalsnamn|first name|firstname|given name|forename)$/,
  last: /^(efternamn|last name|lastname|surname|family name)$/,
  name: /^(namn|namn textat|deltagare|deltagarens namn|person|fullständigt namn|visningsnamn|för- och efternamn|förnamn,? (och )?efternamn|efternamn,? (och )?förnamn|name|full name|first (and )?last name|first name,? last name|last name,? first name|display name|participant|attendee|member|ledamot|medarbetare|anställd|employee|fullname|kontakt(person)?|contact|deltagarnamn|originalnamn|original name)$/,
  email: /^(e-?post(adress)?|e-?mail( ?address)?|mail|mejl|mejladress|user email|upn)$/,
  organisation:
    /^(organi[sz]ation|enhet|avdelning|förvaltning|verksamhet|bolag|företag|kommun|myndighet|arbetsplats|arbetsgivare|organisationsenhet|tillhörighet|organisationstillhörighet|verksamhetsområde|område|parti|unit|party|team|sektion|section|department|company|employer|division)$/,
  role: /^(roll|titel|befattning|funktion|yrke|role|title|job title|position|function)$/,
};

/** Heads of lists that people have, which say nothing that is kept here. They only tell that a row is one of heads. */
const others =
  /^(nr|id|telefon(nummer)?|mobil(telefon)?|phone|närvar(o|ande)|status|signatur|underskrift|namnteckning|namnunderskrift|signature|kommentar|comment|anmärkning|närmaste chef|chef|manager|kost|allergi(er)?|specialkost|guest|svar|response|datum|grupp|ort|adress)$/;
const meeting =
  /^(first join.*|last leave.*|in-meeting duration|join time|leave time|duration.*|user action|timestamp|participant id.*|första anslutning.*|senaste avslut.*|tid i mötet|varaktighet.*|användaråtgärd|tidsstämpel)$/;

/** Which column says what, and which say nothing that is kept. */
type PersonColumns = {
  readonly of: ReadonlyMap<PersonPart, number>;
  readonly unused: readonly string[];
  /** Whether they are those that a program writes of a meeting. */
  readonly isMeeting: boolean;
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
    if (part || others.test(head(cell)) || meeting.test(head(cell))) known += 1;
  }
  const names = of.has('name') || of.has('first') || of.has('last') || of.has('email');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return names && known >= Math.max(Math.min(2, filled), filled / 2)
    ? { of, unused, isMeeting: cells.some((cell) => meeting.test(head(cell))) }
    : null;
}

function partOf(cell: string, taken: ReadonlyMap<PersonPart, number>): PersonPart | null {
  const free = parts.filter((part) => !taken.has(part));
  const names = [head(cell), ...cell.split(/[/()]/).map(head)];
  return names.flatMap((each) => free.find((part) => heads[part].test(each)) ?? [])[0] ?? null;
}

function head(cell: string): string {
  return folded(cell).replace(/[\s:*]+$/, '');
}
