import { z } from 'zod';
import {
  comparisonAnswers,
  groupSigns,
  languages,
  measureStatuses,
  origins,
  participantListings,
  properties,
  roundStates,
  strategies,
  votingWays,
} from '../codes.ts';
import { methodSchema } from '../method/schema.ts';
import { Refusal } from '../refusal.ts';
import { idSchema, rowSchemas } from '../tables.ts';
import { line, lineWithWords, longestName, text } from '../text/text.ts';
import { mostBallots } from '../voting/ballot-box.ts';
import { refusalOf } from './faults.ts';

export const interchangeFormat = 'storforum-workshop';
export const interchangeVersion = 1;

/** Far above any register; leaves room for numbers still to be given. */
const highestNumber = 1_000_000;

/** Texts go through the domain's own rules; what those refuse becomes a fault at this place in the file. */
function cleaned<T extends string | null | undefined>(clean: (raw: string) => string) {
  return (raw: T, context: z.RefinementCtx): string => {
    try {
      return clean(raw ?? '');
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      context.addIssue({ code: 'custom', params: { fault: thrown.code, ...thrown.params } });
      return z.NEVER;
    }
  };
}

/** What may be left out may also be null, and then has this value. */
function optional<S extends z.ZodType, D extends z.output<S> | null>(schema: S, otherwise: D) {
  return schema.nullish().transform((value): z.output<S> | D => value ?? otherwise);
}
const list = <S extends z.ZodType>(schema: S) => optional(z.array(schema), [] as z.output<S>[]);
const orNull = <S extends z.ZodType>(schema: S) => optional(schema, null);

const words = z.string().transform(cleaned(lineWithWords));
const shortText = z.string().nullish().transform(cleaned(line));
const longText = z.string().nullish().transform(cleaned(text));
const name = z
  .string()
  .nullish()
  .transform(cleaned((raw) => line(raw, longestName)))
  .transform((value) => value || null);

const id = idSchema.nullish();
const number = z.number().int().min(1).max(highestNumber).nullish();
const reference = orNull(z.string());
/** Checked against the method when the whole file is known. */
const levelCode = orNull(z.string());

const tally = z.strictObject({
  probability: levelCode,
  consequence: levelCode,
  count: z.number().int().min(1).max(mostBallots),
});
/**
 * Votes on a risk: of one of the file's rounds, which says the rest, or, without `roundId`, of a round that asked about
 * this risk alone, in the way that `kind` says.
 */
const votes = z.strictObject({
  kind: z.enum(votingWays).nullish(),
  roundId: reference,
  tallies: list(tally),
});
const voters = z.number().int().min(0).max(mostBallots);
const round = z.strictObject({
  id: idSchema,
  way: optional(z.enum(votingWays), 'fingers' as const),
  state: optional(z.enum(roundStates), 'closed' as const),
  riskIds: z.array(z.string()).min(1),
  present: orNull(voters),
  ballots: voters,
  earlierId: reference,
  /** Only of a round held before the scales were changed: the method whose levels its votes name. */
  formerMethod: orNull(methodSchema),
});
const comparison = z.strictObject({
  oneId: z.string(),
  otherId: z.string(),
  worse: z.enum(comparisonAnswers),
});
const measure = z.strictObject({
  /** Only where the measure serves several risks: it stands with each of them, the same under the same id. */
  id,
  text: words,
  kind: optional(z.enum(strategies), 'preventive' as const),
  owner: name,
  due: orNull(z.iso.date()),
  status: optional(z.enum(measureStatuses), 'planned' as const),
  /** Roughly, in thousands of Swedish kronor. */
  cost: orNull(rowSchemas.measure.shape.cost),
});
const acceptance = z.strictObject({ reason: longText, by: name, on: orNull(z.iso.date()) });
const treatment = z.strictObject({
  strategies: list(z.enum(strategies)),
  note: longText,
  /** Only where something of it is known. */
  acceptance: orNull(acceptance),
});
const risk = z.strictObject({
  id,
  number,
  title: shortText,
  description: longText,
  probability: levelCode,
  consequence: levelCode,
  rationale: longText,
  residual: orNull(z.strictObject({ probability: levelCode, consequence: levelCode })),
  treatment: optional(treatment, { strategies: [], note: '', acceptance: null } as z.output<
    typeof treatment
  >),
  measures: list(measure),
  rounds: list(votes),
});
const threat = z.strictObject({
  id,
  number,
  groupId: reference,
  text: words,
  cause: shortText,
  consequence: shortText,
  detail: longText,
  properties: list(z.enum(properties)),
  origin: orNull(z.enum(origins)),
  riskId: reference,
});
const workshop = z.strictObject({
  title: words,
  objectOfAnalysis: shortText,
  purpose: longText,
  date: optional(z.iso.date().or(z.literal('')), ''),
  place: shortText,
  language: optional(z.enum(languages), 'sv' as const),
  /** Only where somebody is named; left out otherwise. */
  facilitator: name,
  organisations: list(words),
  /** For the report: what it recommends, and whether it names the participants or counts them. */
  recommendations: longText,
  participantListing: optional(z.enum(participantListings), 'counted' as const),
  /** Fingers where it is left out. */
  votingWay: optional(z.enum(votingWays), 'fingers' as const),
});

/** The format itself. Lists stand in the order they have in the app: groups A first, risks and threats as on the board. */
export const interchangeSchema = z.strictObject({
  format: z.literal(interchangeFormat),
  version: z.literal(interchangeVersion),
  workshop,
  method: methodSchema,
  groups: optional(
    z
      .array(z.strictObject({ id, sign: z.enum(groupSigns).nullish(), name: shortText }))
      .max(groupSigns.length),
    [],
  ),
  participants: list(
    z.strictObject({ id, name, organisation: shortText, role: shortText, groupId: reference }),
  ),
  risks: list(risk),
  threats: list(threat),
  /** Voting rounds in the order held. */
  rounds: list(round),
  comparisons: list(comparison),
});

/** A workshop as it stands in a file. */
export type InterchangeFile = z.input<typeof interchangeSchema>;

/** A workshop read from a file: texts cleaned, what was left out filled in, save ids, numbers and signs. */
export type Interchange = z.output<typeof interchangeSchema>;

/** Parsed JSON as interchange. Throws `import-wrong-format`, `import-newer` or `import-fault` with the first fault. */
export function parseInterchange(value: unknown): Interchange {
  if (
    value === null ||
    typeof value !== 'object' ||
    !('format' in value) ||
    value.format !== interchangeFormat
  )
    throw new Refusal('import-wrong-format');
  if ('version' in value && Number.isInteger(value.version) && Number(value.version) > interchangeVersion)
    throw new Refusal('import-newer', { version: Number(value.version) });
  const parsed = interchangeSchema.safeParse(value);
  if (!parsed.success) throw refusalOf(parsed.error.issues[0], value);
  return parsed.data;
}
