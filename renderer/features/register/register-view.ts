import { create } from 'zustand';
import type { GroupSign, Property } from '../../../shared/domain/codes.ts';
import { edited, type Fields } from '../../../shared/domain/fields/field.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { folded, wordsSought } from '../../../shared/domain/text/signs.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { useBoard } from '../../state/board-store.ts';

/** A cell of the matrix, by the codes of its levels. */
export type CellCodes = { readonly probability: string; readonly consequence: string };

/** What one looks for in the register. Within a kind any choice will do; every kind in use must be met. */
export type RegisterFilter = {
  readonly text: string;
  /** Codes of levels; null is unrated, which is no level. */
  readonly levels: readonly (string | null)[];
  readonly properties: readonly Property[];
  readonly groups: readonly GroupSign[];
  readonly cell: CellCodes | null;
};

export const noFilter: RegisterFilter = { text: '', levels: [], properties: [], groups: [], cell: null };

export function isFiltering({ text, levels, properties, groups, cell }: RegisterFilter): boolean {
  const chosen = levels.length + properties.length + groups.length;
  return chosen > 0 || text.trim() !== '' || cell !== null;
}

/** The rows that the filter lets through, in the order given. */
export function filtered(rows: readonly RegisterRow[], filter: RegisterFilter): readonly RegisterRow[] {
  if (!isFiltering(filter)) return rows;
  const words = wordsSought(filter.text);
  return rows.filter((row) => passes(row, filter) && words.every((word) => says(row, word)));
}

/** The list with a choice added or, if it was there, taken away. */
export function toggled<T>(list: readonly T[], choice: T): readonly T[] {
  return list.includes(choice) ? list.filter((each) => each !== choice) : [...list, choice];
}

export function unratedAmong(rows: readonly RegisterRow[]): number {
  return rows.filter((row) => row.level === null).length;
}

function passes(row: RegisterRow, { levels, properties, groups, cell }: RegisterFilter): boolean {
  if (levels.length > 0 && !levels.includes(row.level?.code ?? null)) return false;
  if (properties.length > 0 && !properties.some((each) => row.properties.includes(each))) return false;
  if (groups.length > 0 && !groups.some((each) => row.groups.includes(each))) return false;
  if (cell === null) return true;
  return row.risk.probability === cell.probability && row.risk.consequence === cell.consequence;
}

/** A word is found anywhere in what was written about the risk; a number also as the risk's own. */
function says(row: RegisterRow, word: string): boolean {
  const { risk, title, threats, measures } = row;
  if (word === String(risk.number)) return true;
  const texts = [
    title,
    ...filteredTexts(riskFields, risk),
    ...threats.flatMap(({ text, detail }) => [text, detail]),
    ...measures.flatMap((measure) => filteredTexts(measureFields, measure)),
  ];
  return texts.some((text) => folded(text).includes(word));
}

function filteredTexts(fields: Fields, row: object): string[] {
  const own = edited(fields).filter(([, { filtered }]) => filtered);
  return own.map(([column]) => String((row as Readonly<Record<string, unknown>>)[column] ?? ''));
}

/** How one looks at the register. Kept while one visits other phases, forgotten with the workshop. */
type RegisterView = {
  readonly filter: RegisterFilter;
  readonly filterShown: boolean;
  readonly detailsShown: boolean;
  readonly reportShown: boolean;
  /** Whether the rows of one level stand as they were compared; else by number. */
  readonly byComparison: boolean;
};

const plain: RegisterView = {
  filter: noFilter,
  filterShown: false,
  detailsShown: false,
  reportShown: false,
  byComparison: false,
};

export const useRegisterView = create<RegisterView>(() => plain);
export const setRegisterView = useRegisterView.setState;

useBoard.subscribe((board, before) => {
  if (board.file !== before.file) setRegisterView(plain);
});

export function setFilter(change: Partial<RegisterFilter>): void {
  setRegisterView(({ filter }) => ({ filter: { ...filter, ...change } }));
}
