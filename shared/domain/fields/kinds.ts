import { z } from 'zod';
import {
  type Axis,
  certainties,
  consequenceDomains,
  measureStatuses,
  noteStates,
  origins,
  priorities,
  properties,
  riskStatuses,
  strategies,
} from '../codes.ts';
import { cleanLine, longestName } from '../text/text.ts';
import { isLooseDate, longestLooseDate } from '../workshop/loose-date.ts';
import {
  levelCode,
  list,
  longText,
  name,
  optional,
  orNull,
  shortText,
  words as wordsInFile,
} from './in-file.ts';

/** Ids are made where the intention arises (window, import), so that sending twice does nothing twice. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/**
 * The name of a person or an organisation. The log holds only its id: forgetting a person takes nothing from what was
 * done and when. In a command the property is always called `personName` or `organisationName`; the log keeps its id.
 */
export const personNameSchema = z.object({ id: idSchema, text: z.string().max(longestName) });

/** Far above the longest text that is accepted: the domain refuses with a sentence, this only bounds memory. */
const typed = z.string().max(2_000_000);
const code = z.string().max(32).nullable();
const stored = z.string();

/*
 * Kinds of values. Of each: what is `stored`, what a command carries (`given`), what stands in an interchange file
 * (`inFile`), and what is `empty`, which is also what a new row gets, and a row older than the field.
 */

/** A column that no command sets by itself. */
export const fixed = <S extends z.ZodType>(schema: S) => ({ kind: 'fixed', stored: schema }) as const;

/** A line that may be empty, a line that says something, a text of several lines. */
export const line = { kind: 'line', stored, given: typed, inFile: shortText, empty: '' } as const;
export const words = { kind: 'words', stored, given: typed, inFile: wordsInFile, empty: '' } as const;
export const text = { kind: 'text', stored, given: typed, inFile: longText, empty: '' } as const;

/** An ISO date. What is stored is not held to it, since files are read that have other texts. */
export const day = {
  kind: 'day',
  stored: z.string().nullable(),
  given: z.iso.date().nullable(),
  inFile: orNull(z.iso.date()),
  empty: null,
} as const;

/** The same where an empty text says that nobody knows. */
export const dayOrBlank = {
  kind: 'day',
  stored,
  given: z.iso.date().or(z.literal('')),
  inFile: optional(z.iso.date().or(z.literal('')), ''),
  empty: '',
} as const;

/** A day, or a looser time as it was typed (`Q3 2026`): `loose-date.ts` derives a day to sort by. */
export const looseDate = {
  kind: 'looseDate',
  stored: z.string().nullable(),
  given: z.string().max(longestLooseDate).refine(isLooseDate).nullable(),
  inFile: orNull(
    z
      .string()
      .transform(cleanLine)
      .refine(isLooseDate, { params: { fault: 'not-a-date' } }),
  ),
  empty: null,
} as const;

/** The id of a name that stands beside the log; in a file the name itself. */
export const person = {
  kind: 'person',
  stored: idSchema.nullable(),
  given: personNameSchema.nullable(),
  inFile: name,
  empty: null,
} as const;

/** A whole number of something, up to `most`. */
export function amount(most: number) {
  const schema = z.number().int().min(0).max(most).nullable();
  return {
    kind: 'amount',
    most,
    stored: schema,
    given: schema,
    inFile: orNull(schema),
    empty: null,
  } as const;
}

/** A level of a scale of the workshop's own method. */
export const level = <A extends Axis>(axis: A) =>
  ({ kind: 'level', axis, stored: code, given: code, inFile: levelCode, empty: null }) as const;

/** Two pairs of levels that a room was divided between, and how many held each where that is known; or none. */
const view = z.object({ probability: code, consequence: code, count: z.number().int().min(0).nullable() });
export type View = z.infer<typeof view>;
export const views = {
  kind: 'views',
  stored: z.array(view),
  given: z.array(view).max(2),
  inFile: list(
    z.strictObject({ probability: levelCode, consequence: levelCode, count: orNull(view.shape.count) }),
  ),
  empty: [] as View[],
} as const;

/** Codes that fields choose among; their words stand in the area `common` under the same name. */
export const codeLists = {
  strategy: strategies,
  status: measureStatuses,
  priority: priorities,
  domain: consequenceDomains,
  riskStatus: riskStatuses,
  certainty: certainties,
  property: properties,
  origin: origins,
  noteState: noteStates,
} as const;
export type CodeNames = keyof typeof codeLists;
type CodesOf<N extends CodeNames> = (typeof codeLists)[N];

/** One of some codes. */
export function choice<N extends CodeNames>(named: N, empty: CodesOf<N>[number]) {
  const codes: CodesOf<N> = codeLists[named];
  const schema = z.enum(codes);
  return {
    kind: 'choice',
    codes,
    named,
    stored: schema,
    given: schema,
    inFile: optional(schema, empty as z.output<typeof schema>),
    empty,
  } as const;
}

/** What is always settled one way or the other, and has no words in the workbook or the report. */
export const setting = <S extends z.ZodType, E extends z.output<S>>(schema: S, empty: E) =>
  ({
    kind: 'setting',
    stored: schema,
    given: schema,
    inFile: optional(schema, empty),
    empty,
  }) as const;

/** One of some codes, or none while nobody has chosen. */
export function optionalChoice<N extends CodeNames>(named: N) {
  const codes: CodesOf<N> = codeLists[named];
  const schema = z.enum(codes);
  return {
    kind: 'choice',
    codes,
    named,
    stored: schema.nullable(),
    given: schema.nullable(),
    inFile: orNull(schema),
    empty: null,
  } as const;
}

/** Any of some codes, always in their own order. */
export function choices<N extends CodeNames>(named: N) {
  const codes: CodesOf<N> = codeLists[named];
  const schema = z.array(z.enum(codes));
  return {
    kind: 'choices',
    codes,
    named,
    stored: schema,
    given: schema.max(codes.length),
    inFile: list(z.enum(codes)),
    empty: [] as CodesOf<N>[number][],
  } as const;
}

/** The chosen ones of some codes, in the order that these have. */
export function codeList<C extends string>(codes: readonly C[], chosen: readonly string[]): C[] {
  return codes.filter((code) => chosen.includes(code));
}
