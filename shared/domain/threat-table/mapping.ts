import type { Language, Property } from '../codes.ts';
import type { WorkGroup } from '../tables.ts';
import { folded } from '../text/signs.ts';
import {
  headStrength,
  languageOfLetters,
  propertiesNamed,
  propertyOfHead,
  type Role,
  roles,
} from './heads.ts';
import { type Sheet, widthOf } from './sheet.ts';

/** How a sheet is read: columns by index from 0, null where none says it. */
export type Mapping = { readonly [R in Exclude<Role, 'text'>]: number | null } & {
  readonly text: number;
  /** Further columns of threats, each a list of its own. */
  readonly more?: readonly number[];
  /** Columns of their own for properties, where a mark says that the threat has it. */
  readonly aspects?: { readonly [P in Property]?: number };
  /** Place among the rows of the sheet of the one with the heads; the threats follow after it. Null: there is none. */
  readonly head: number | null;
  /** Whether rows that were hidden in the file are read, too. */
  readonly withHidden?: boolean;
};

/** How far down the heads may stand: below a title, a date and what else a program writes there. */
const mostAboveHeads = 30;
/** A head of the right words is sure of itself; one that only may be a question needs a table below it. */
const certain = 25;

/** The sheet that looks most like threats: by its heads, otherwise the one with most texts. */
export function likelySheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map((sheet) => headRow(sheet)?.score ?? 0);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** How a sheet is likely to be meant: by its heads, and where it has none by what stands in the columns. */
export function likelyMapping(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  const found = headRow(sheet);
  if (found) return byHeads(sheet, found);
  return lists(sheet, groups) ?? byContent(sheet, groups);
}

/** The columns that nothing is taken from, of those with something in them. */
export function columnsLeftOut(sheet: Sheet, mapping: Mapping): number[] {
  const used = new Set([
    ...roles.map((role) => mapping[role]),
    ...(mapping.more ?? []),
    ...Object.values(mapping.aspects ?? {}),
  ]);
  const rows = sheet.rows.slice((mapping.head ?? -1) + 1);
  return Array.from({ length: widthOf(sheet) }, (_, index) => index).filter(
    (index) => !used.has(index) && rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''),
  );
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

type Heads = { readonly at: number; readonly columns: ReadonlyMap<Role, number>; readonly score: number };

/**
 * The row that names the threats, most certainly and with most else besides. One that names nothing else is a head only
 * at the very top, or where it stands above more than one column.
 */
function headRow(sheet: Sheet): Heads | null {
  const best = sheet.rows
    .slice(0, mostAboveHeads)
    .map(({ cells }, at) => headsIn(sheet, cells, at))
    .toSorted((a, b) => b.score - a.score || a.at - b.at)[0];
  return best && best.score > 0 ? best : null;
}

function headsIn(sheet: Sheet, cells: readonly string[], at: number): Heads {
  const columns = new Map<Role, number>();
  const strengthOf = (role: Role) => (cell: string, index: number) => ({
    index,
    strength: [...columns.values()].includes(index) ? 0 : headStrength(cell, role),
  });
  for (const role of roles) {
    const best = cells
      .map(strengthOf(role))
      .toSorted((a, b) => b.strength - a.strength || a.index - b.index)[0];
    if (best && best.strength > 0 && says(sheet, role, best.index, at)) columns.set(role, best.index);
  }
  const text = columns.get('text');
  const strength = text === undefined ? 0 : headStrength(cells[text] ?? '', 'text');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const others = columns.size - 1;
  const isHead =
    strength > 0 &&
    (others > 0 ||
      (at === 0 && (strength >= certain || filled > 1)) ||
      (filled > 2 && isFollowed(sheet, at)));
  return { at, columns, score: isHead ? strength + 10 * others + Math.min(filled, 8) : 0 };
}

/** `Konsekvens` is often the head of a column of figures, which tell nothing in words. */
function says(sheet: Sheet, role: Role, column: number, at: number): boolean {
  const head = sheet.rows[at]?.cells[column] ?? '';
  if (role !== 'consequence' || !/konsekvens|consequence|impact|påverkan|effe[ck]t/i.test(head)) return true;
  const cells = cellsBelow(sheet, column, at);
  return cells.length === 0 || !mostly(cells, (cell) => /^[\d.,\s%]*$/.test(cell));
}

/** Whether a table of at least so many columns goes on below. */
function isFollowed({ rows }: Sheet, at: number): boolean {
  return (rows[at + 1]?.cells.filter((cell) => cell.trim() !== '').length ?? 0) > 1;
}

function byHeads(sheet: Sheet, { at, columns }: Heads): Mapping {
  const orNull = (role: Role) => columns.get(role) ?? null;
  const text = columns.get('text') ?? 0;
  const head = sheet.rows[at]?.cells ?? [];
  const same = head.flatMap((cell, index) =>
    index !== text && folded(cell) === folded(head[text] ?? '') && isProse(cellsBelow(sheet, index, at))
      ? [index]
      : [],
  );
  const aspects = columns.has('properties') ? {} : aspectColumns(sheet, at, new Set(columns.values()));
  return {
    head: at,
    text,
    cause: orNull('cause'),
    consequence: orNull('consequence'),
    detail: orNull('detail'),
    properties: orNull('properties'),
    group: orNull('group'),
    ...(same.length > 0 && { more: same }),
    ...(Object.keys(aspects).length > 1 && { aspects }),
  };
}

/** Columns whose head is a property and that hold nothing but marks. */
function aspectColumns(sheet: Sheet, at: number, taken: ReadonlySet<number>): { [P in Property]?: number } {
  const head = sheet.rows[at]?.cells ?? [];
  // T is availability in Swedish and traceability in English: the other letters tell.
  const isEnglish = head.some((cell) => /^[ci]$/i.test(cell.trim()));
  const found: { [P in Property]?: number } = {};
  for (const [index, cell] of head.entries()) {
    const property = isEnglish && /^t$/i.test(cell.trim()) ? 'traceability' : propertyOfHead(cell);
    const isFree = property !== null && found[property] === undefined && !taken.has(index);
    if (property && isFree && cellsBelow(sheet, index, at).every((each) => each.length <= 6))
      found[property] = index;
  }
  return found;
}

/** Several columns of texts below short heads, each a list: of a property, of a group, of a topic. */
function lists(sheet: Sheet, groups: readonly WorkGroup[]): Mapping | null {
  const head = sheet.rows[0]?.cells ?? [];
  const isHead = (cell: string) => propertyOfHead(cell) !== null || groupNamed(cell, groups) !== null;
  const isList = (cells: readonly string[]) =>
    isProse(cells) && !mostly(cells, (cell) => groupNamed(cell, groups) !== null);
  const columns = head.flatMap((cell, index) =>
    cell.trim() !== '' && isList(cellsBelow(sheet, index, 0)) ? [index] : [],
  );
  const [text, ...more] = columns;
  const isShort = head.every((cell) => cell.length <= 40 && cell.trim().split(/\s+/).length <= 3);
  if (text === undefined || more.length === 0 || columns.length < widthOf(sheet) || !isShort) return null;
  if (!head.some(isHead) && !isRagged(sheet)) return null;
  return { ...nothing, head: 0, text, more };
}

/** Columns that end at different rows are lists side by side, not rows of one table. */
function isRagged(sheet: Sheet): boolean {
  const lengths = sheet.rows.slice(1).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return lengths.some((length) => length < widthOf(sheet));
}

const nothing = { cause: null, consequence: null, detail: null, properties: null, group: null };

/** The longest texts are the threats; properties and groups are known by what stands there. */
function byContent(sheet: Sheet, groups: readonly WorkGroup[]): Mapping {
  const columns = Array.from({ length: widthOf(sheet) }, (_, index) => cellsBelow(sheet, index, -1));
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
  return { ...nothing, head: null, text, properties, group };
}

function cellsBelow({ rows }: Sheet, column: number, at: number): string[] {
  return rows.slice(at + 1).flatMap(({ cells }) => {
    const cell = (cells[column] ?? '').trim();
    return cell === '' ? [] : [cell];
  });
}

/** Whether cells are told in words: most of several words. */
function isProse(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /\S\s+\S/.test(cell)).length >= cells.length / 2;
}

function nameProperties(cells: readonly string[]): boolean {
  const language = languageOfLetters(cells, 'sv' satisfies Language);
  return mostly(cells, (cell) => propertiesNamed(cell, language).unknown.length === 0);
}

/** Nine in ten: somebody always writes something else. */
function mostly(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.filter(holds).length >= cells.length * 0.9;
}

/** Whether a cell of a property's own column says that the threat has it. */
export function isMarked(cell: string): boolean {
  return !/^(|0|-|–|nej|n|no|false|falskt|falsk|ej|inte)$/i.test(cell.trim());
}
