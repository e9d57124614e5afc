import type { Language } from '../codes.ts';
import type { WorkGroup } from '../tables.ts';
import { folded } from '../text/signs.ts';
import { languageOfLetters, propertiesNamed } from './properties.ts';

/** A row of a table from a file: its number there, counted from 1, and its cells as text. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

/** A table from a file: rows with something in them. A text or CSV file is one sheet without a name. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** How many columns a sheet has. */
export function widthOf({ rows }: Sheet): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** What a column can say of a threat. */
export const roles = ['text', 'cause', 'consequence', 'detail', 'properties', 'group'] as const;
export type Role = (typeof roles)[number];

/** How a sheet is read: columns by index from 0, null where none says it. */
export type Mapping = { readonly [R in Exclude<Role, 'text'>]: number | null } & {
  readonly text: number;
  /** Place among the rows of the sheet of the one with the heads; the threats follow after it. Null: there is none. */
  readonly head: number | null;
};

/** What heads are called, in both languages; the first ones first. */
const heads: Readonly<Record<Role, RegExp>> = {
  text: /^(hot|hotet|hotbild|hotbeskrivning|threats?|händelse|scenario|risk|event|text)$/,
  cause: /^(orsak(er)?|grund|på grund av|causes?|because( of)?)$/,
  consequence: /^(följd(er)?|leder till|effekt(er)?|leads to|effects?|outcomes?)$/,
  detail:
    /^(förklaring|detalj(er)?|kommentar(er)?|beskrivning|anteckning(ar)?|details?|explanation|description|comments?|notes?)$/,
  properties:
    /^((säkerhets)?(egenskap(er)?|aspekt(er)?)|krts?|cia|cia-?t|(security )?propert(y|ies)|aspects?)$/,
  group: /^((arbets)?grupp|(work ?)?group|team|lag)$/,
};
/** How far down the heads may stand: below a title and a date. */
const mostAboveHeads = 10;

/** The sheet that looks most like threats: by its heads, otherwise the first. */
export function likelySheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map((sheet) => headRow(sheet)?.score ?? 0);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** How a sheet is likely to be meant: by its heads, and where it has none by what stands in the columns. */
export function likelyMapping(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  const found = headRow(sheet);
  if (found) {
    const column = (role: Role) => found.roles.indexOf(role);
    const orNull = (index: number) => (index < 0 ? null : index);
    return {
      head: found.at,
      text: column('text'),
      cause: orNull(column('cause')),
      consequence: orNull(column('consequence')),
      detail: orNull(column('detail')),
      properties: orNull(column('properties')),
      group: orNull(column('group')),
    };
  }
  return byContent(sheet, groups);
}

/** The group that a cell means: by its sign (`B`, `Grupp B`) or its name. */
export function groupNamed(cell: string, groups: readonly WorkGroup[]): WorkGroup | null {
  const sign = /^(?:(?:arbets)?grupp|group)?\s*([a-j])$/iu.exec(cell.trim())?.[1]?.toUpperCase();
  return (
    groups.find(({ name }) => name !== '' && folded(name) === folded(cell)) ??
    groups.find((group) => group.sign === sign) ??
    null
  );
}

type Heads = { readonly at: number; readonly roles: readonly (Role | null)[]; readonly score: number };

/** The row that names the threats and most else besides. One that names nothing else is a head only at the very top. */
function headRow(sheet: Sheet): Heads | null {
  const best = sheet.rows
    .slice(0, mostAboveHeads)
    .map(({ cells }, at) => headsIn(cells, at))
    .toSorted((a, b) => b.score - a.score || a.at - b.at)[0];
  return best && best.score > (best.at === 0 ? 0 : 1) ? best : null;
}

function headsIn(cells: readonly string[], at: number): Heads {
  const taken = new Set<Role>();
  const named = cells.map((cell) => {
    const head = cell
      .trim()
      .toLowerCase()
      .replace(/[\s:*?.]+$/, '');
    const role = roles.find((each) => !taken.has(each) && heads[each].test(head)) ?? null;
    if (role) taken.add(role);
    return role;
  });
  return { at, roles: named, score: taken.has('text') ? taken.size : 0 };
}

/** The longest texts are the threats; properties and groups are known by what stands there. */
function byContent(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  const columns = Array.from({ length: widthOf(sheet) }, (_, index) =>
    sheet.rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const columnWhere = (holds: (cells: readonly string[]) => boolean, others: readonly (number | null)[]) => {
    const index = columns.findIndex((cells, at) => cells.length > 0 && !others.includes(at) && holds(cells));
    return index < 0 ? null : index;
  };
  const length = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0);
  const text = columns.reduce(
    (best, cells, at) => (length(cells) > length(columns[best] ?? []) ? at : best),
    0,
  );
  const properties = columnWhere(nameProperties, [text]);
  const group = columnWhere(
    (cells) => mostly(cells, (cell) => groupNamed(cell, groups) !== null),
    [text, properties],
  );
  return { head: null, text, cause: null, consequence: null, detail: null, properties, group };
}

function nameProperties(cells: readonly string[]): boolean {
  const language = languageOfLetters(cells, 'sv' satisfies Language);
  return mostly(cells, (cell) => propertiesNamed(cell, language).unknown.length === 0);
}

/** Nine in ten: somebody always writes something else. */
function mostly(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.filter(holds).length >= cells.length * 0.9;
}
