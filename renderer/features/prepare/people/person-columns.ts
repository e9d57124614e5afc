import { folded } from '../../../../shared/domain/text/signs.ts';

/** What a column of a list of people can say. */
const parts = ['first', 'last', 'name', 'email', 'organisation', 'role'] as const;
export type PersonPart = (typeof parts)[number];

const heads: Readonly<Record<PersonPart, RegExp>> = {
  first: /^(förnamn|tilltalsnamn|first name|firstname|given name|forename)$/,
  last: /^(efternamn|last name|lastname|surname|family name)$/,
  name: /^(namn|deltagare|deltagarens namn|person|fullständigt namn|visningsnamn|för- och efternamn|name|full name|display name|participant|attendee|member)$/,
  email: /^(e-?post(adress)?|e-?mail( ?address)?|mail|mejl|mejladress|user email|upn)$/,
  organisation:
    /^(organi[sz]ation|enhet|avdelning|förvaltning|verksamhet|bolag|företag|kommun|myndighet|arbetsplats|arbetsgivare|organisationsenhet|unit|department|company|employer|division)$/,
  role: /^(roll|titel|befattning|funktion|yrke|role|title|job title|position|function)$/,
};

/** Heads of lists that people have, which say nothing that is kept here. They only tell that a row is one of heads. */
const others =
  /^(nr|id|telefon(nummer)?|mobil(telefon)?|phone|närvar(o|ande)|status|signatur|underskrift|first join|last leave|in-meeting duration|join time|leave time|duration.*|guest|svar|response|datum|grupp|ort|adress|första anslutning|senaste avslut|varaktighet.*|participant id.*)$/;

/** Which column says what, and which say nothing that is kept. */
export type PersonColumns = {
  readonly of: ReadonlyMap<PersonPart, number>;
  readonly unused: readonly string[];
};

/** The columns that a row of heads names; null where it is no such row. */
export function personColumns(cells: readonly string[]): PersonColumns | null {
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
