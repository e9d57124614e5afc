import { z } from 'zod';
import { comparisonAnswers, groupSigns, roundStates, roundSubjects, votingWays } from '../codes.ts';
import { fileShape } from '../fields/field.ts';
import { highestNumber, levelCode, list, optional, orNull, shortText, words } from '../fields/in-file.ts';
import { idSchema } from '../fields/kinds.ts';
import { measureFields } from '../fields/measure.ts';
import { noteFields } from '../fields/parked-note.ts';
import { groupFields, participantFields } from '../fields/people.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { workshopFields } from '../fields/workshop.ts';
import { methodSchema } from '../method/schema.ts';
import { Refusal } from '../refusal.ts';
import { mostBallots } from '../voting/ballot-box.ts';
import { earlierSchema } from './earlier.ts';
import { refusalOf } from './faults.ts';
import { interchangeVersion } from './version.ts';

export const interchangeFormat = 'storforum-workshop';

const id = idSchema.nullish();
const number = z.number().int().min(1).max(highestNumber).nullish();
const reference = orNull(z.string());

const tally = z.strictObject({
  probability: levelCode,
  consequence: levelCode,
  count: z.number().int().min(1).max(mostBallots),
  /** Number of the risk that was voted on, where it has become one with this one since. */
  heldOn: number,
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
  /** Left out where it is about the level. */
  about: optional(z.enum(roundSubjects), 'level' as const),
});
const comparison = z.strictObject({
  oneId: z.string(),
  otherId: z.string(),
  worse: z.enum(comparisonAnswers),
});
const parkedNote = z.strictObject({
  id,
  ...fileShape(noteFields, 'parkedNote'),
  groupId: reference,
});
const measure = z.strictObject({
  /** Only where the measure serves several risks: it stands with each of them, the same under the same id. */
  id,
  ...fileShape(measureFields, 'measure'),
});
const treatment = z.strictObject({
  ...fileShape(riskFields, 'treatment'),
  /** Only where something of it is known. */
  acceptance: orNull(z.strictObject(fileShape(riskFields, 'acceptance'))),
});
const risk = z.strictObject({
  id,
  number,
  ...fileShape(riskFields, 'risk'),
  residual: orNull(z.strictObject(fileShape(riskFields, 'residual'))),
  treatment: orNull(treatment),
  measures: list(measure),
  rounds: list(votes),
});
const threat = z.strictObject({
  id,
  number,
  groupId: reference,
  ...fileShape(threatFields, 'threat'),
  riskId: reference,
  /** Only of a threat that is shown on the card of another, which says the same. */
  joinedTo: reference,
});
const workshop = z.strictObject({
  ...fileShape(workshopFields, 'workshop'),
  informationClass: orNull(z.strictObject(fileShape(workshopFields, 'informationClass'))),
  organisations: list(words),
});

/** The format itself. Lists stand in the order they have in the app: groups A first, risks and threats as on the board. */
export const interchangeSchema = z.strictObject({
  format: z.literal(interchangeFormat),
  version: z.literal([1, 2, interchangeVersion]),
  workshop,
  method: methodSchema,
  groups: optional(
    z
      .array(z.strictObject({ id, sign: z.enum(groupSigns).nullish(), ...fileShape(groupFields, 'group') }))
      .max(groupSigns.length),
    [],
  ),
  participants: list(
    z.strictObject({
      id,
      ...fileShape(participantFields, 'participant'),
      organisation: shortText,
      groupId: reference,
    }),
  ),
  risks: list(risk),
  threats: list(threat),
  /** Voting rounds in the order held. */
  rounds: list(round),
  comparisons: list(comparison),
  earlier: orNull(earlierSchema),
  /** Notes set aside for later, in their order; left out where there are none. */
  parkedNotes: list(parkedNote),
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
