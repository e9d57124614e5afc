// What each column of a sheet says of a threat: as it is likely to be meant, and as somebody changes it.

import { type Language, type Property, properties } from '../codes.ts';
import type { WorkGroup } from '../tables.ts';
import { folded } from '../text/signs.ts';
import { cellsFrom, type HeadRows, type Heads, headRow, headsAt, headWords, mostly } from './head-row.ts';
import { languageOfLetters, propertiesNamed, propertyOfHead, type Role, roles } from './heads.ts';
import { type Part, type Sheet, widthOf } from './sheet.ts';

/** What a column can be, in the order in which it is chosen: a property's own column marks the threats that have it. */
export const parts: readonly Part[] = [...roles, ...properties];

/** How a sheet is read. */
export type Mapping = {
  /** What each column says, by index; null where nothing is taken from it. Each column of threats is a list. */
  readonly parts: readonly (Part | null)[];
  /** Place among the rows of the sheet of the one with the heads; the threats follow after it. Null: there is none. */
  readonly head: number | null;
  readonly headRows?: HeadRows;
  /** Whether rows that were hidden in the file are read, too. */
  readonly withHidden?: boolean;
};

/** The sheet that looks most like threats: by its heads, otherwise the first. */
export function likelySheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map((sheet) => headRow(sheet)?.score ?? 0);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** How a sheet is likely to be meant: by its heads, and where it has none by what stands in the columns. */
export function likelyMapping(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  if (sheet.parts) return { head: null, parts: partsOfList(sheet, sheet.parts, groups) };
  const found = headRow(sheet);
  if (found) return byHeads(sheet, found);
  return lists(sheet, groups) ?? byContent(sheet, groups);
}

/** The same with the heads where somebody says that they are; what the columns say changes only if the heads tell. */
export function withHeads(sheet: Sheet, mapping: Mapping, at: number | null, rows: HeadRows): Mapping {
  const { headRows: _, ...rest } = mapping;
  if (at === null) return { ...rest, head: null };
  const heads = headsAt(sheet, at, rows);
  if (heads.columns.has('text')) return { ...rest, ...byHeads(sheet, heads) };
  return { ...rest, head: at, ...(rows === 2 && { headRows: rows }) };
}

/** The same with another part for a column. */
export function withPart(mapping: Mapping, column: number, part: Part | null): Mapping {
  const width = Math.max(mapping.parts.length, column + 1);
  const all = Array.from({ length: width }, (_, index) => mapping.parts[index] ?? null);
  return { ...mapping, parts: all.with(column, part) };
}

/** The first row below the heads, by its place in the sheet. */
export function firstRow({ head, headRows = 1 }: Mapping): number {
  return head === null ? 0 : head + headRows;
}

/** What the columns are called; nothing where there are no heads. */
export function headsOf(sheet: Sheet, { head, headRows = 1 }: Mapping): string[] {
  return head === null ? [] : headWords(sheet, head, headRows);
}

/** The columns that hold a part. */
export function columnsOf(mapping: Mapping, part: Part): number[] {
  return mapping.parts.flatMap((each, index) => (each === part ? [index] : []));
}

/** The columns that nothing is taken from, of those with something in them. */
export function columnsLeftOut(sheet: Sheet, mapping: Mapping): number[] {
  return filledColumns(sheet, mapping).filter((index) => !mapping.parts[index]);
}

/** Those that are hidden in the file and that nothing is taken from. */
export function hiddenLeftOut(sheet: Sheet, mapping: Mapping): number[] {
  return columnsLeftOut(sheet, mapping).filter((index) => sheet.hiddenColumns?.includes(index));
}

/** The columns with something in them below the heads. */
export function filledColumns(sheet: Sheet, mapping: Mapping): number[] {
  return indexes(sheet).filter((index) => cellsFrom(sheet, index, firstRow(mapping)).length > 0);
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

function indexes(sheet: Sheet): number[] {
  return Array.from({ length: widthOf(sheet) }, (_, index) => index);
}

function byHeads(sheet: Sheet, { at, rows, words, columns }: Heads): Mapping {
  const said = new Map<number, Part>([...columns].map(([role, index]) => [index, role]));
  const text = columns.get('text') ?? 0;
  for (const [index, cell] of words.entries())
    if (folded(cell) === folded(words[text] ?? '') && isProse(cellsFrom(sheet, index, at + rows)))
      said.set(index, 'text');
  const aspects = columns.has('properties') ? [] : aspectColumns(sheet, words, at + rows, said);
  if (aspects.length > 1) for (const [property, index] of aspects) said.set(index, property);
  const all = indexes(sheet).map((index) => said.get(index) ?? null);
  return { head: at, ...(rows === 2 && { headRows: rows }), parts: all };
}

/** Headings of a list need not be groups. */
function partsOfList(sheet: Sheet, all: readonly Part[], groups: readonly WorkGroup[]): (Part | null)[] {
  return all.map((part, index) =>
    part === 'group' && !nameGroups(cellsFrom(sheet, index, 0), groups) ? null : part,
  );
}

/** Whether cells name groups, those that are not here too. */
function nameGroups(cells: readonly string[], groups: readonly WorkGroup[]): boolean {
  const isGroup = /^(?:(?:arbets)?grupp|group|team|bord)\s+\S{1,3}$/iu;
  const isNamed = (cell: string) => groupNamed(cell, groups) !== null || isGroup.test(cell);
  return cells.length > 0 && mostly(cells, isNamed);
}

/** Columns whose head is a property and that hold nothing but marks. */
function aspectColumns(
  sheet: Sheet,
  words: readonly string[],
  start: number,
  taken: ReadonlyMap<number, Part>,
): [Property, number][] {
  // T is availability in Swedish and traceability in English: the other letters tell.
  const isEnglish = words.some((cell) => /^[ci]$/i.test(cell.trim()));
  const found = new Map<Property, number>();
  for (const [index, cell] of words.entries()) {
    const property = isEnglish && /^t$/i.test(cell.trim()) ? 'traceability' : propertyOfHead(cell);
    const isFree = property !== null && !found.has(property) && !taken.has(index);
    const isHidden = sheet.hiddenColumns?.includes(index);
    if (property && isFree && !isHidden && cellsFrom(sheet, index, start).every((each) => each.length <= 6))
      found.set(property, index);
  }
  return [...found];
}

/** Several columns of texts below short heads, each a list: of a property, of a group, of a topic. */
function lists(sheet: Sheet, groups: readonly WorkGroup[]): Mapping | null {
  const head = sheet.rows[0]?.cells ?? [];
  const isHead = (cell: string) => propertyOfHead(cell) !== null || groupNamed(cell, groups) !== null;
  const isList = (cells: readonly string[]) => isProse(cells) && !nameGroups(cells, groups);
  const columns = head.flatMap((cell, index) =>
    cell.trim() !== '' && isList(cellsFrom(sheet, index, 1)) ? [index] : [],
  );
  const isShort = head.every((cell) => cell.length <= 40 && cell.trim().split(/\s+/).length <= 3);
  if (columns.length < 2 || columns.length < widthOf(sheet) || !isShort) return null;
  if (!head.some(isHead) && !isRagged(sheet)) return null;
  return { head: 0, parts: columns.map(() => 'text') };
}

/** Columns that end at different rows are lists side by side, not rows of one table. */
function isRagged(sheet: Sheet): boolean {
  const lengths = sheet.rows.slice(1).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return lengths.some((length) => length < widthOf(sheet));
}

/** The longest texts are the threats; properties and groups are known by what stands there. */
function byContent(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  const columns = indexes(sheet).map((index) =>
    sheet.hiddenColumns?.includes(index) ? [] : cellsFrom(sheet, index, 0),
  );
  const said = new Map<number, Role>();
  const say = (role: Role, holds: (cells: readonly string[]) => boolean) => {
    const index = columns.findIndex((cells, at) => cells.length > 0 && !said.has(at) && holds(cells));
    if (index >= 0) said.set(index, role);
  };
  const length = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0);
  const longest = Math.max(...columns.map(length));
  say('text', (cells) => length(cells) === longest);
  say('properties', nameProperties);
  say('group', (cells) => nameGroups(cells, groups));
  return { head: null, parts: columns.map((_, index) => said.get(index) ?? null) };
}

/** Whether cells are told in words: most of several words. */
function isProse(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /\S\s+\S/.test(cell)).length >= cells.length / 2;
}

function nameProperties(cells: readonly string[]): boolean {
  const language = languageOfLetters(cells, 'sv' satisfies Language);
  return mostly(cells, (cell) => propertiesNamed(cell, language).unknown.length === 0);
}

/** Whether a cell of a property's own column says that the threat has it. */
export function isMarked(cell: string): boolean {
  return !/^(|0|-|–|nej|n|no|false|falskt|falsk|ej|inte)$/i.test(cell.trim());
}
