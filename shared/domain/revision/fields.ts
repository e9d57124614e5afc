import { messages } from '../../words/index.ts';
import {
  columnNames,
  type MeasureColumn,
  measureColumns,
  type RegisterColumn,
  registerColumns,
} from '../fields/columns.ts';
import { type Edited, type EditedField, edited, type Fields } from '../fields/field.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import type { Risk } from '../tables.ts';
import type { State } from './state.ts';
import {
  type Among,
  codesOf,
  type ReadCell,
  readAmount,
  readDay,
  readLevel,
  readLine,
  readLooseDate,
  readName,
  readText,
  readViews,
  type Value,
} from './values.ts';
import { codeOf } from './written-words.ts';

/** A field that may come back: its column, how its cells are read, and what it is in the workshop. */
export type FieldSpec<C extends string> = {
  readonly column: C;
  readonly read: ReadCell;
  /** Undefined where it cannot be told: such a field is left as it is. */
  readonly valueOf: (row: object, state: State) => Value | undefined;
  /** A field that must have a value: an empty cell is not understood. */
  readonly needed: boolean;
  /** What kind of thing may stand in a cell, and the words where these can be listed. */
  readonly expects: Expected;
  readonly allowed: (among: Among) => readonly string[];
};

/** What may stand in a cell, for whoever wrote something else. */
export type Expected = EditedField['kind'];

export type RiskField = Edited<typeof riskFields>;
export type MeasureField = Edited<typeof measureFields>;
export type Field = RiskField | MeasureField | 'risks';

/** The fields of a risk and of a measure in the order of their columns. */
export const revisedRisk = specsOf<RegisterColumn>(riskFields, columnNames(registerColumns));
export const revisedMeasure = specsOf<MeasureColumn>(measureFields, columnNames(measureColumns));

function specsOf<C extends string>(
  fields: Fields,
  columns: readonly C[],
): { readonly [field: string]: FieldSpec<C> } {
  const byColumn = new Map(edited(fields).map((entry) => [entry[1].column as string, entry]));
  const specs = columns.flatMap((column) => {
    const [name, field] = byColumn.get(column) ?? [];
    return name && field ? [[name, specOf(name, field, column)] as const] : [];
  });
  return Object.fromEntries(specs);
}

function specOf<C extends string>(name: string, field: EditedField, column: C): FieldSpec<C> {
  return {
    column,
    read: readerOf(field),
    valueOf: valueIn(name, field),
    needed: isNeeded(field),
    expects: field.kind,
    allowed: (among) => allowedIn(field, among),
  };
}

function allowedIn(field: EditedField, { language, ...scales }: Among): string[] {
  if (field.kind === 'level') return scales[field.axis].map((level) => level[language]);
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const words = messages[language].common[field.named] as Readonly<Record<string, string>>;
  return field.codes.map((code) => words[code] ?? code);
}

/** What stands in the register is the name that a risk is shown by; of people it is their names. */
function valueIn(name: string, field: EditedField): FieldSpec<string>['valueOf'] {
  const own = (row: object) => (row as Readonly<Record<string, unknown>>)[name] as Value;
  if (field.column === 'risk') return (row, state) => state.title(row as Risk);
  if (field.kind === 'person') return (row, state) => state.name(own(row) as string | null);
  return own;
}

function isNeeded(field: EditedField): boolean {
  return field.kind === 'words' || (field.kind === 'choice' && field.empty !== null);
}

function readerOf(field: EditedField): ReadCell {
  switch (field.kind) {
    case 'line':
    case 'words':
      return readLine;
    case 'text':
      return readText;
    case 'views':
      return readViews;
    case 'day':
      return readDay;
    case 'looseDate':
      return readLooseDate;
    case 'person':
      return readName;
    case 'amount':
      return (cell) => readAmount(cell, field.most);
    case 'level':
      return (cell, among) => readLevel(field.axis, cell, among);
    case 'choice':
      return (cell) =>
        field.empty === null && cell.trim() === '' ? null : codeOf(field.codes, field.named, cell);
    case 'choices':
      return (cell) => codesOf(field.codes, field.named, cell);
  }
}
