import type { z } from 'zod';
import type { Areas } from '../../words/areas.ts';
import type { Axis } from '../codes.ts';
import type { MeasureColumn, NoteColumn, RegisterColumn, ThreatColumn } from './columns.ts';
import type { CodeNames } from './kinds.ts';

/** What is special to a kind; `kinds.ts` says what the kinds are. */
type Special =
  | { readonly kind: 'line' | 'words' | 'text' | 'day' | 'looseDate' | 'views' }
  /** The log keeps of a property of this name the id alone: under any other it would keep the name of a person. */
  | { readonly kind: 'person'; readonly set: { readonly as: 'personName' } }
  | { readonly kind: 'amount'; readonly most: number }
  | { readonly kind: 'level'; readonly axis: Axis }
  | { readonly kind: 'choice' | 'choices'; readonly codes: readonly string[]; readonly named: CodeNames };

/** What every table has of a column. */
type Common = {
  readonly stored: z.ZodType;
  readonly given: z.ZodType;
  readonly inFile: z.ZodType;
  readonly empty: unknown;
  /** The version of the schema that brought it. An older row gets what is `empty`. */
  readonly since: number;
  /** The command that changes it, and the property that holds it there. */
  readonly set: { readonly by: SettingCommand; readonly as: string };
  /** What the history calls it, below `history:field`; null where the history always says it otherwise. */
  readonly history: keyof Areas['history']['field'] | null;
  /** Where an interchange file has it, and whether it is left out there while empty, as every later field is. */
  readonly file: { readonly at: FilePlace; readonly as: string; readonly leftOut?: boolean };
  /** Belongs to one judgement or one day: empty in an analysis that is made from this one. */
  readonly startsEmpty?: true;
};

/** All that the app knows of a column of a table with sheets of its own. Whatever serves a column reads it here. */
export type EditedField = Special &
  Common & {
    /** The column of the workbook that shows it; `columns.ts` has their order. That of a risk or a measure comes back. */
    readonly column: RegisterColumn | MeasureColumn | ThreatColumn | NoteColumn;
    /**
     * How the report shows it: a paragraph, a column of a table, a line below the words of a measure, a part of the
     * sentence that a threat is, by a section's own function, or not.
     */
    readonly report:
      | { readonly paragraph: keyof Areas['report']['risk'] }
      | { readonly head: keyof Areas['report']['head']; readonly width: number; readonly ifAny?: boolean }
      | { readonly note: keyof Areas['report']['risk'] }
      | { readonly part: keyof Areas['common']['sentence'] }
      | 'own'
      | null;
    /** Whether the words of the register's filter are looked for in it. */
    readonly filtered: boolean;
  };
export type FixedField = { readonly kind: 'fixed'; readonly stored: z.ZodType };
export type Fields = { readonly [column: string]: EditedField | FixedField };
/** The same where each has a column of one sheet. */
type FieldsOn<C extends string> = {
  readonly [column: string]: (EditedField & { readonly column: C }) | FixedField;
};
export type MeasureFields = FieldsOn<MeasureColumn>;
export type ThreatFields = FieldsOn<ThreatColumn>;
export type NoteFields = FieldsOn<NoteColumn>;

/** All that the app knows of a column of those who take part, who have no sheet of their own. */
export type PeopleField = Special & Common & { readonly report: 'own' | null };
export type PeopleFields = { readonly [column: string]: PeopleField | FixedField };

/** All that the app knows of a column of the workshop, of which a file has one row. */
export type WorkshopField = (Special | { readonly kind: 'setting' }) &
  Common & {
    /** The line of the workbook that shows it, if one does. */
    readonly fact: keyof Areas['workbook']['fact'] | null;
    /** How the report shows it: a line of its facts, by a section's own function, or not. */
    readonly report: { readonly fact: keyof Areas['report']['fact'] } | 'own' | null;
  };
export type WorkshopFields = { readonly [column: string]: WorkshopField | FixedField };

/** A column of any table, and the columns of one. */
export type Field = EditedField | WorkshopField | PeopleField;
export type AnyFields = Fields | WorkshopFields | PeopleFields;

/**
 * A field of rows that can become one: the first that is filled, both texts joined, or all that either has. With `own`
 * the command's function decides.
 */
export type MergedField = EditedField & {
  readonly column: RegisterColumn;
  readonly merge: 'first' | 'joined' | 'union' | 'own';
};
export type MergedFields = { readonly [column: string]: MergedField | FixedField };

export type SettingCommand =
  | 'workshop.edit'
  | 'workshop.setFacilitator'
  | 'workshop.decide'
  | 'risk.edit'
  | 'risk.assess'
  | 'risk.treat'
  | 'risk.accept'
  | 'risk.setOwner'
  | 'risk.setStatus'
  | 'measure.edit'
  | 'threat.edit'
  | 'group.rename'
  | 'participant.edit'
  | 'parkedNote.edit'
  | 'parkedNote.handle';

/** Objects of an interchange file that hold fields, and where they stand in that of their row. */
export const filePlaces = {
  workshop: [],
  informationClass: ['informationClass'],
  risk: [],
  residual: ['residual'],
  treatment: ['treatment'],
  acceptance: ['treatment', 'acceptance'],
  measure: [],
  threat: [],
  group: [],
  participant: [],
  parkedNote: [],
} as const;
export type FilePlace = keyof typeof filePlaces;

/** Names of the columns that commands set. */
export type Edited<F> = {
  [K in keyof F & string]: F[K] extends { readonly kind: 'fixed' } ? never : K;
}[keyof F & string];

type Stored<F extends AnyFields> = { -readonly [K in keyof F]: F[K]['stored'] };
export type EditedRow<F extends AnyFields> = { [K in Edited<F>]: z.output<F[K]['stored']> };

/** The columns that commands set, each with its name. */
export function edited<F extends Fields>(fields: F): [Edited<F>, EditedField][];
export function edited<F extends WorkshopFields>(fields: F): [Edited<F>, WorkshopField][];
export function edited<F extends PeopleFields>(fields: F): [Edited<F>, PeopleField][];
export function edited<F extends AnyFields>(fields: F): [Edited<F>, Field][];
export function edited<F extends AnyFields>(fields: F): [Edited<F>, Field][] {
  return Object.entries(fields).filter((entry): entry is [Edited<F>, Field] => entry[1].kind !== 'fixed');
}

/** What a row is: the shape of its schema. */
export function storedShape<F extends AnyFields>(fields: F): Stored<F> {
  const shape = Object.entries(fields).map(([column, field]) => [column, field.stored]);
  return Object.fromEntries(shape) as Stored<F>;
}

/** A row of which nothing is known. */
export function emptyRow<F extends AnyFields>(fields: F): EditedRow<F> {
  return Object.fromEntries(edited(fields).map(([column, { empty }]) => [column, empty])) as EditedRow<F>;
}

/** Whether a value says something. */
export function isFilled({ empty }: Field, value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== empty;
}

/** Ids of the names of people that a row holds. */
export function peopleIn(fields: AnyFields, row: object): string[] {
  const people = edited(fields).filter(([, { kind }]) => kind === 'person');
  return people.flatMap(([column]) => (row as Readonly<Record<string, string | null>>)[column] ?? []);
}

type Given<F extends AnyFields, C extends SettingCommand> = {
  [K in keyof F as F[K] extends { readonly set: { readonly by: C; readonly as: infer A extends string } }
    ? A
    : never]: F[K] extends Field ? z.ZodOptional<F[K]['given']> : never;
};

/** What a command may carry of the fields that it sets. */
export function givenShape<F extends AnyFields, C extends SettingCommand>(
  fields: F,
  command: C,
): Given<F, C> {
  const own = edited(fields).filter(([, { set }]) => set.by === command);
  const shape = own.map(([, { set, given }]) => [set.as, (given as z.ZodString).optional()]);
  return Object.fromEntries(shape) as Given<F, C>;
}

type InFile<F extends AnyFields, P extends FilePlace> = {
  [K in keyof F as F[K] extends { readonly file: { readonly at: P; readonly as: infer A extends string } }
    ? A
    : never]: F[K] extends Field ? F[K]['inFile'] : never;
};

/** An object of an interchange file before it is read. */
export type FileInput<F extends AnyFields, P extends FilePlace> = z.input<z.ZodObject<InFile<F, P>>>;

/** What an object of an interchange file holds of the fields. */
export function fileShape<F extends AnyFields, P extends FilePlace>(fields: F, place: P): InFile<F, P> {
  const own = edited(fields).filter(([, { file }]) => file.at === place);
  return Object.fromEntries(own.map(([, { file, inFile }]) => [file.as, inFile])) as InFile<F, P>;
}
