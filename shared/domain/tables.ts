import { z } from 'zod';
import { comparisonAnswers, roundStates, roundSubjects, votingWays } from './codes.ts';
import { edited, type Field, storedShape } from './fields/field.ts';
import { idSchema, personNameSchema } from './fields/kinds.ts';
import { measureFields } from './fields/measure.ts';
import { noteFields } from './fields/parked-note.ts';
import { groupFields, participantFields } from './fields/people.ts';
import { riskFields } from './fields/risk.ts';
import { type FieldTable, fieldsOfTables } from './fields/tables.ts';
import { threatFields } from './fields/threat.ts';
import { languageCode, workshopFields } from './fields/workshop.ts';
import { methodSchema } from './method/schema.ts';

export { idSchema, languageCode, personNameSchema };

const ref = idSchema.nullable();
/** Of any length: a rank is kept short by `balanceRanks`, and a file that has a long one is read all the same. */
const rank = z.string();
const code = z.string().max(32).nullable();
const text = z.string();

/**
 * Rows that belong to a change: what the log holds before and after. Column names are the property names. The one schema
 * for what may be written and what may be read: what it refuses is never written, so that no file is refused for it.
 */
export const rowSchemas = {
  workshop: z.object(storedShape(workshopFields)),
  /** Its name stands beside the log, like that of a person: pasted lists name people where an organisation belongs. */
  organisation: z.object({ id: idSchema, nameId: idSchema, rank }),
  workGroup: z.object(storedShape(groupFields)),
  participant: z.object(storedShape(participantFields)),
  threat: z.object(storedShape(threatFields)),
  risk: z.object(storedShape(riskFields)),
  measure: z.object(storedShape(measureFields)),
  /** A measure serves one risk or more, and has a place of its own among the measures of each. */
  measureRisk: z.object({ id: z.string().max(200), measureId: idSchema, riskId: idSchema, rank }),
  votingRound: z.object({
    id: idSchema,
    way: z.enum(votingWays),
    state: z.enum(roundStates),
    /** The risks it asks about, in the order asked. */
    riskIds: z.array(idSchema),
    /** How many were expected to vote; null where nobody said. */
    present: z.number().int().min(0).nullable(),
    /** How many voted, known when the round is closed; 0 before. */
    ballots: z.number().int().min(0),
    /** The round that this one repeats: a second round keeps the first. */
    earlierId: ref,
    /** The method it was held under, where the scales have been others since; null: the workshop's own. */
    formerMethod: methodSchema.nullable(),
    rank,
    /** Rounds about the one never count among those about the other. */
    about: z.enum(roundSubjects),
  }),
  tally: z.object({
    id: z.string().max(400),
    roundId: idSchema,
    riskId: idSchema,
    probability: code,
    consequence: code,
    count: z.number().int().positive(),
    /** Number of the risk that was voted on, where it has become one with another since: these votes are not on both. */
    heldOn: z.number().int().positive().nullable(),
  }),
  /** Two risks put beside each other: which is worse, as the room said. One row a pair. */
  comparison: z.object({
    id: z.string().max(400),
    oneId: idSchema,
    otherId: idSchema,
    worse: z.enum(comparisonAnswers),
  }),
  /** What a risk, under the same id, was in the analysis that this one was made from. No command changes it. */
  earlierRisk: z.object({
    id: idSchema,
    number: z.number().int().positive(),
    title: text,
    probability: code,
    consequence: code,
    rationale: text,
  }),
  /** What was set aside for later, in whichever phase it came up, and from which group if somebody said so. */
  parkedNote: z.object(storedShape(noteFields)),
} as const;

export type Rows = { readonly [T in keyof typeof rowSchemas]: Readonly<z.infer<(typeof rowSchemas)[T]>> };
export type TableName = keyof Rows;
export type Row<T extends TableName = TableName> = Rows[T];
export const tableNames = Object.keys(rowSchemas) as TableName[];

export type Workshop = Rows['workshop'];
export type Organisation = Rows['organisation'];
export type WorkGroup = Rows['workGroup'];
export type Participant = Rows['participant'];
export type Threat = Rows['threat'];
export type Risk = Rows['risk'];
export type Measure = Rows['measure'];
export type MeasureRisk = Rows['measureRisk'];
export type VotingRound = Rows['votingRound'];
export type Tally = Rows['tally'];
export type Comparison = Rows['comparison'];
export type EarlierRisk = Rows['earlierRisk'];
export type ParkedNote = Rows['parkedNote'];

/** Columns kept as JSON text in SQLite and as values everywhere else. */
export const jsonColumns: { readonly [T in TableName]?: readonly string[] } = {
  ...Object.fromEntries(
    (Object.keys(fieldsOfTables) as FieldTable[]).map((table) => [
      table,
      [...namesOfKind(table, 'choices'), ...namesOfKind(table, 'views')],
    ]),
  ),
  workshop: ['method', 'earlier', 'agenda'],
  votingRound: ['riskIds', 'formerMethod'],
};

/** Columns of a table in their stored order. */
export function columnsOf(table: TableName): string[] {
  return Object.keys(rowSchemas[table].shape);
}

export type PersonName = z.infer<typeof personNameSchema>;

/** Columns, of whichever table, that hold the id of a name. */
export const nameColumns: readonly string[] = [
  'nameId',
  ...(Object.keys(fieldsOfTables) as FieldTable[]).flatMap((table) => namesOfKind(table, 'person')),
];

function namesOfKind(table: FieldTable, kind: Field['kind']): string[] {
  return edited(fieldsOfTables[table]).flatMap(([column, field]) => (field.kind === kind ? [column] : []));
}
