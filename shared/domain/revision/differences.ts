import { textLanguage } from '../codes.ts';
import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import type { BookRow } from './book.ts';
import type { Expected, Field, FieldSpec } from './fields.ts';
import type { State } from './state.ts';
import { type Among, unreckoned, type Value } from './values.ts';

/** What a difference is about: a risk or a measure that is there, is new, or is no longer in the workbook. */
export type Subject = {
  readonly kind: 'risk' | 'measure';
  /** Of a new one an id that holds within the revision. */
  readonly id: string;
  /** Number of the risk, or of the first risk a measure serves; null of a new risk. */
  readonly number: number | null;
  readonly title: string;
};

/** Why a difference is not proposed: somebody has to look at it. */
export type Doubt =
  /** The same is here already: the file may have been taken in before. */
  | 'already-here'
  /** Another cell of the row says something else. */
  | 'contradicts'
  /** What stands in columns of somebody's own, to be kept as a note if wanted. */
  | 'own-columns';

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
      readonly doubt?: Doubt;
    }
  | {
      readonly is: 'new';
      readonly key: string;
      readonly subject: Subject;
      readonly values: Values;
      /** Ids of the risks a new measure serves. */
      readonly risks: readonly string[];
      readonly doubt?: Doubt;
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
  | 'unknown-column'
  | 'unreckoned'
  | 'copied-sheet'
  | 'sorted-apart'
  | 'number-changed'
  | 'not-read'
  | 'row-not-read';
export type Note = {
  readonly reason: NoteReason;
  readonly sheet: 'register' | 'measures' | 'other';
  /** What a sheet is called that is neither. */
  readonly sheetName?: string;
  /** Number of the row in its sheet; null where it is about a column or something that is not there. */
  readonly row: number | null;
  readonly column: RegisterColumn | MeasureColumn | null;
  /** The head of a column that is none of the register or the measures. */
  readonly head?: string;
  /** What stands there, or what it is about. */
  readonly text: string;
  /** The words that may stand there, where these can be listed; and else what kind of thing may. */
  readonly allowed?: readonly string[];
  readonly expects?: Expected;
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
    if (after === undefined) notes.push(notUnderstood(spec, subject.kind, row, cell, states.now));
    else if (!same(after, was) && !same(after, before))
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
      notes.push(notUnderstood(spec, sheet === 'register' ? 'risk' : 'measure', row, cell, state));
    else values[field] = value;
  }
  return { values, notes };
}

/** What cannot be read in a cell, with what may stand there. */
function notUnderstood<C extends RegisterColumn | MeasureColumn>(
  { column, expects, allowed }: FieldSpec<C>,
  kind: Subject['kind'],
  row: number,
  text: string,
  state: State,
): Note {
  const sheet = kind === 'risk' ? 'register' : 'measures';
  if (text.trim() === unreckoned) return { reason: 'unreckoned', sheet, row, column, text: '' };
  return { reason: 'not-understood', sheet, row, column, text, allowed: allowed(amongOf(state)), expects };
}

export function editOf(subject: Subject, field: Field, before: Value, after: Value, was: Value): Difference {
  const key = `${subject.kind}/${subject.id}/${field}`;
  const edit = { is: 'edit', key, subject, field, before, after } as const;
  return same(was, before) ? edit : { ...edit, atExport: was };
}

/** Whether two values are the same. Which kind of blank stands between words, nobody has chosen. */
export function same(one: Value, other: Value): boolean {
  return inPlainBlanks(one) === inPlainBlanks(other);
}

function inPlainBlanks(value: Value): string {
  return JSON.stringify(value).replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
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
