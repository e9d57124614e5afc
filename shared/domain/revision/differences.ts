import { textLanguage } from '../codes.ts';
import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import type { BookRow } from './book.ts';
import type { Field, FieldSpec } from './fields.ts';
import type { State } from './state.ts';
import type { Among, Value } from './values.ts';

/** What a difference is about: a risk or a measure that is there, is new, or is no longer in the workbook. */
export type Subject = {
  readonly kind: 'risk' | 'measure';
  /** Of a new one an id that holds within the revision. */
  readonly id: string;
  /** Number of the risk, or of the first risk a measure serves; null of a new risk. */
  readonly number: number | null;
  readonly title: string;
};

/** Something an analyst has changed, to be taken in or not. */
export type Difference =
  | {
      readonly is: 'edit';
      readonly key: string;
      readonly subject: Subject;
      readonly field: Field;
      readonly before: Value;
      readonly after: Value;
      /** What it was at the export, where the workshop has changed it since: then two hands have changed it. */
      readonly atExport?: Value;
    }
  | {
      readonly is: 'new';
      readonly key: string;
      readonly subject: Subject;
      readonly values: Values;
      /** Ids of the risks a new measure serves. */
      readonly risks: readonly string[];
    }
  | { readonly is: 'gone'; readonly key: string; readonly subject: Subject };
export type Values = { readonly [F in Field]?: Value };

/** Why something in the workbook cannot be taken in. Rows are never passed over in silence. */
export type NoteReason =
  | 'unknown-code'
  | 'removed-since'
  | 'twice'
  | 'no-title'
  | 'no-risk'
  | 'not-understood'
  | 'derived'
  | 'not-in-workbook'
  | 'unknown-column';
export type Note = {
  readonly reason: NoteReason;
  readonly sheet: 'register' | 'measures';
  /** Number of the row in its sheet; null where it is about a column or something that is not there. */
  readonly row: number | null;
  readonly column: RegisterColumn | MeasureColumn | null;
  /** What stands there, or what it is about. */
  readonly text: string;
};

export type Found = { readonly differences: readonly Difference[]; readonly notes: readonly Note[] };

/** What differs in a row of the workbook from a row of the workshop, by the fields of its kind. */
export function compareRow<R extends object, C extends RegisterColumn | MeasureColumn>(
  { row, cells }: BookRow<C>,
  subject: Subject,
  fields: { readonly [field: string]: FieldSpec<C> },
  rows: { readonly now: R; readonly base: R | undefined },
  states: { readonly now: State; readonly base: State },
): Found {
  const differences: Difference[] = [];
  const notes: Note[] = [];
  for (const [field, spec] of Object.entries(fields)) {
    const cell = cells[spec.column];
    if (cell === undefined) continue;
    const before = spec.valueOf(rows.now, states.now);
    const was = rows.base === undefined ? before : spec.valueOf(rows.base, states.base);
    if (before === undefined || was === undefined) continue;
    // Most cells are as they were: no need to read them.
    if (cell === before && cell === was) continue;
    const after = readField(spec, cell, states.now);
    if (after === undefined) {
      const sheet = subject.kind === 'risk' ? 'register' : 'measures';
      notes.push({ reason: 'not-understood', sheet, row, column: spec.column, text: cell });
    } else if (!same(after, was) && !same(after, before))
      differences.push(editOf(subject, field as Field, before, after, was));
  }
  return { differences, notes };
}

/** The fields of a row that is new, and cells in it that are not understood. */
export function newRow<C extends RegisterColumn | MeasureColumn>(
  { row, cells }: BookRow<C>,
  sheet: Note['sheet'],
  fields: { readonly [field: string]: FieldSpec<C> },
  state: State,
): { values: Values; notes: Note[] } {
  const values: Record<string, Value> = {};
  const notes: Note[] = [];
  for (const [field, spec] of Object.entries(fields)) {
    const cell = cells[spec.column] ?? '';
    if (cell.trim() === '') continue;
    const value = spec.read(cell, amongOf(state));
    if (value === undefined)
      notes.push({ reason: 'not-understood', sheet, row, column: spec.column, text: cell });
    else values[field] = value;
  }
  return { values, notes };
}

export function editOf(subject: Subject, field: Field, before: Value, after: Value, was: Value): Difference {
  const key = `${subject.kind}/${subject.id}/${field}`;
  const edit = { is: 'edit', key, subject, field, before, after } as const;
  return same(was, before) ? edit : { ...edit, atExport: was };
}

export function same(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function readField<C extends string>(spec: FieldSpec<C>, cell: string, state: State): Value | undefined {
  const value = spec.read(cell, amongOf(state));
  return spec.needed && (value === null || value === '') ? undefined : value;
}

export function amongOf({ workshop: { method, language, date } }: State): Among {
  return {
    language: textLanguage(language),
    probability: method.probability,
    consequence: method.consequence,
    date,
  };
}
