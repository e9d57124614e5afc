import { create } from 'zustand';
import type { GroupSign, Property } from '../../../shared/domain/codes.ts';
import {
  type Edited,
  type EditedField,
  edited,
  type Fields,
  isFilled,
} from '../../../shared/domain/fields/field.ts';
import { codeList } from '../../../shared/domain/fields/kinds.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { threatFields } from '../../../shared/domain/fields/threat.ts';
import { folded, wordsSought } from '../../../shared/domain/text/signs.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnrated } from '../../../shared/domain/workshop/risk-status.ts';
import { useBoard } from '../../state/board-store.ts';

/** A cell of the matrix, by the codes of its levels. */
export type CellCodes = { readonly probability: string; readonly consequence: string };

/** What a risk says in a field that one chooses among: a code, the name of a person; null where nothing is said. */
type Said = string | null;
/** Names of people by their ids. */
type Names = ReadonlyMap<string, string>;

/** What one looks for in the register. Within a kind any choice will do; every kind in use must be met. */
export type RegisterFilter = {
  readonly text: string;
  /** Codes of levels; null is unrated, which is no level. */
  readonly levels: readonly (string | null)[];
  readonly properties: readonly Property[];
  readonly groups: readonly GroupSign[];
  readonly cell: CellCodes | null;
  /** What is chosen in fields of the risks, by their columns. */
  readonly said: { readonly [C in ChosenColumn]?: readonly Said[] };
};

export const noFilter: RegisterFilter = {
  text: '',
  levels: [],
  properties: [],
  groups: [],
  cell: null,
  said: {},
};

export function isFiltering({ text, levels, properties, groups, cell, said }: RegisterFilter): boolean {
  const chosen = levels.length + properties.length + groups.length + Object.values(said).flat().length;
  return chosen > 0 || text.trim() !== '' || cell !== null;
}

/** The rows that the filter lets through, in the order given. */
export function filtered(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  names: Names,
): readonly RegisterRow[] {
  if (!isFiltering(filter)) return rows;
  const words = wordsSought(filter.text);
  return rows.filter((row) => passes(row, filter, names) && words.every((word) => says(row, word, names)));
}

type Chosen = 'person' | 'choice';
type ChosenColumn = {
  [K in Edited<typeof riskFields>]: (typeof riskFields)[K] extends {
    readonly kind: Chosen;
    readonly filtered: true;
  }
    ? K
    : never;
}[Edited<typeof riskFields>];

function isChosen({ kind }: EditedField): boolean {
  return kind === 'person' || kind === 'choice';
}

/** Fields of a risk that one looks for by choosing among what the risks say in them. */
const chosenFields = edited(riskFields).filter(
  (entry): entry is [ChosenColumn, EditedField] => entry[1].filtered && isChosen(entry[1]),
);

/** Fields that one can choose among, each with what there is: those alone in which some risk says something. */
export function choicesIn(rows: readonly RegisterRow[], names: Names, compare: Compare) {
  const used = chosenFields.filter(([column, field]) =>
    rows.some(({ risk }) => isFilled(field, risk[column])),
  );
  return used.map(([column, field]) => {
    const all = new Set(rows.map((row) => saidIn(row, column, names)));
    return { column, field, values: inOrder(field, [...all], compare) };
  });
}

/** What is chosen in fields, one by one. */
export function chosenIn({ said }: RegisterFilter) {
  return chosenFields.flatMap(([column, field]) =>
    (said[column] ?? []).map((value) => ({ column, field, value })),
  );
}

/** The choices in fields with one added or, if it was there, taken away. */
export function withSaid(
  { said }: RegisterFilter,
  column: ChosenColumn,
  value: Said,
): RegisterFilter['said'] {
  return { ...said, [column]: toggled(said[column] ?? [], value) };
}

type Compare = (a: string, b: string) => number;

/** Codes in their own order, names by the alphabet; last what nobody has said. */
function inOrder(field: EditedField, values: readonly Said[], compare: Compare): Said[] {
  const said = values.filter((value) => value !== null);
  const sorted = 'codes' in field ? codeList(field.codes, said) : said.toSorted(compare);
  return said.length < values.length ? [...sorted, null] : sorted;
}

function saidIn({ risk }: RegisterRow, column: ChosenColumn, names: Names): Said {
  const value = risk[column];
  return riskFields[column].kind === 'person' ? names.get(value ?? '') || null : value;
}

/** The list with a choice added or, if it was there, taken away. */
export function toggled<T>(list: readonly T[], choice: T): readonly T[] {
  return list.includes(choice) ? list.filter((each) => each !== choice) : [...list, choice];
}

export function unratedAmong(rows: readonly RegisterRow[]): number {
  return rows.filter(isUnrated).length;
}

function passes(
  row: RegisterRow,
  { levels, properties, groups, cell, said }: RegisterFilter,
  names: Names,
): boolean {
  if (levels.length > 0 && !levels.includes(row.level?.code ?? null)) return false;
  if (properties.length > 0 && !properties.some((each) => row.properties.includes(each))) return false;
  if (groups.length > 0 && !groups.some((each) => row.groups.includes(each))) return false;
  for (const [column, chosen] of Object.entries(said) as [ChosenColumn, readonly Said[]][])
    if (chosen.length > 0 && !chosen.includes(saidIn(row, column, names))) return false;
  if (cell === null) return true;
  return row.risk.probability === cell.probability && row.risk.consequence === cell.consequence;
}

/** A word is found anywhere in what was written about the risk; a number also as the risk's own. */
function says(row: RegisterRow, word: string, names: Names): boolean {
  const { risk, title, threats, joined, measures } = row;
  if (word === String(risk.number)) return true;
  const texts = [
    title,
    ...filteredTexts(riskFields, risk, names),
    ...[...threats, ...joined].flatMap((threat) => filteredTexts(threatFields, threat, names)),
    ...measures.flatMap((measure) => filteredTexts(measureFields, measure, names)),
  ];
  return texts.some((text) => folded(text).includes(word));
}

function filteredTexts(fields: Fields, row: object, names: Names): string[] {
  const own = edited(fields).filter(([, { filtered, kind }]) => filtered && kind !== 'choice');
  return own.map(([column, { kind }]) => {
    const value = String((row as Readonly<Record<string, unknown>>)[column] ?? '');
    return kind === 'person' ? (names.get(value) ?? '') : value;
  });
}

/** How one looks at the register. Kept while one visits other phases, forgotten with the workshop. */
type RegisterView = {
  readonly filter: RegisterFilter;
  readonly filterShown: boolean;
  readonly detailsShown: boolean;
  readonly reportShown: boolean;
};

const plain: RegisterView = {
  filter: noFilter,
  filterShown: false,
  detailsShown: false,
  reportShown: false,
};

export const useRegisterView = create<RegisterView>(() => plain);
export const setRegisterView = useRegisterView.setState;

useBoard.subscribe((board, before) => {
  if (board.file !== before.file) setRegisterView(plain);
});

export function setFilter(change: Partial<RegisterFilter>): void {
  setRegisterView(({ filter }) => ({ filter: { ...filter, ...change } }));
}
