import { z } from 'zod';
import {
  axes,
  ballotWays,
  comparisonAnswers,
  groupSigns,
  mergedAssessments,
  roundSubjects,
} from './codes.ts';
import { givenShape, type SettingCommand } from './fields/field.ts';
import { measureFields } from './fields/measure.ts';
import { noteFields } from './fields/parked-note.ts';
import { groupFields, participantFields } from './fields/people.ts';
import { riskFields } from './fields/risk.ts';
import { threatFields } from './fields/threat.ts';
import { languageCode, workshopFields } from './fields/workshop.ts';
import { givenMethodSchema, mostSteps } from './method/schema.ts';
import { isRevisionStep, mostRevisionSteps } from './revision/steps.ts';
import { idSchema, personNameSchema } from './tables.ts';
import { mostAtOnce, mostLines } from './text/text.ts';
import { mostBallots } from './voting/ballot-box.ts';

/**
 * Every intention that changes a workshop. A command holds only what was meant; what follows from it
 * (numbers, ranks, cleaned text) is decided by the function of the same name in `decide/`.
 */
const id = idSchema;
const ref = idSchema.nullable();
const ids = z.array(idSchema).min(1).max(mostAtOnce);
/** Far above the longest text that is accepted: the domain refuses with a sentence, this only bounds memory. */
const text = z.string().max(2_000_000);
const code = z.string().max(32).nullable();
const personName = personNameSchema.nullable();
const ofThreat = givenShape(threatFields, 'threat.edit');
/** A threat that may be new: it says something. */
const threat = { ...ofThreat, text: threatFields.text.given };
const risk = <C extends SettingCommand>(by: C) => givenShape(riskFields, by);
const ofMeasure = givenShape(measureFields, 'measure.edit');
/** What a new measure cannot be without being asked for. */
const asked = {
  text,
  kind: measureFields.kind.given,
  personName,
  due: measureFields.due.given,
  status: measureFields.status.given,
};

const levelMapping = z.array(z.strictObject({ from: z.string().max(32), to: code })).max(mostSteps);
const count = z.number().int().min(1).max(mostBallots);
/** A level's code or `abstain`. */
const answer = z.string().max(32);
const pairs = z.array(z.object({ probability: answer, consequence: answer, count })).max(49);
/** How many are expected to vote, the round that this one repeats, and what it is about: left out, the level. */
const opens = z.object({
  present: z.number().int().min(0).max(mostBallots).nullable(),
  earlierId: ref,
  about: z.enum(roundSubjects).optional(),
});

const organisations = z.array(z.object({ id, organisationName: personNameSchema })).max(mostLines);

function command<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape });
}

const singleSchema = z.discriminatedUnion('type', [
  command('workshop.create', { title: text, language: languageCode, method: givenMethodSchema }),
  command('workshop.edit', givenShape(workshopFields, 'workshop.edit')),
  command('workshop.setFacilitator', { personName }),
  /** Who decided on the analysis, and when. */
  command('workshop.decide', givenShape(workshopFields, 'workshop.decide')),
  /** `mapping` says what becomes of the levels that risks have been given; one not named keeps its code. */
  command('workshop.setMethod', {
    method: givenMethodSchema,
    mapping: z.strictObject({ probability: levelMapping, consequence: levelMapping }).optional(),
    /** Levels of the same code mean what they meant, whatever their names are now: votes go on counting. */
    isRewording: z.boolean().optional(),
  }),
  /** What another file of the same workshop adds to this one, as `merge-workshop.ts` finds it. */
  command('workshop.merge', {
    /** Title of the other file, for the log. */
    from: text,
    /** Groups, and risks, that are not here yet. */
    groups: z.array(z.object({ id, name: text })).max(groupSigns.length),
    risks: z.array(z.object({ id, title: text, description: text })).max(mostAtOnce),
    /** Threats that are not here yet, and those whose wording there is to take the place of the one here. */
    threats: z
      .array(z.object({ id, groupId: ref, riskId: ref, joinedTo: ref.optional(), ...threat }))
      .max(mostAtOnce),
    /** Notes set aside there that are not here yet. */
    notes: z
      .array(z.object({ id, text: noteFields.text.given, groupId: ref, state: noteFields.state.given }))
      .max(mostAtOnce)
      .optional(),
  }),

  command('organisation.add', { organisations: organisations.min(1) }),
  command('organisation.rename', { id, organisationName: personNameSchema }),
  command('organisation.remove', { id }),

  command('group.add', { id, name: text }),
  command('group.rename', { id, name: groupFields.name.given }),
  command('group.remove', { id }),
  /** The groups as they shall be; a group not listed goes unless it still has someone or something in it. */
  command('group.arrange', {
    groups: z.array(z.object({ id, participantIds: z.array(id).max(mostAtOnce) })).max(groupSigns.length),
  }),

  command('participant.add', {
    /** Organisations that are new with these participants: one list typed or pasted is one change. */
    organisations: organisations.optional(),
    participants: z
      .array(
        z.object({ id, personName, organisationId: ref, role: participantFields.role.given, groupId: ref }),
      )
      .min(1)
      .max(mostLines),
  }),
  command('participant.edit', {
    id,
    ...givenShape(participantFields, 'participant.edit'),
    organisationId: ref.optional(),
  }),
  command('participant.place', { id, groupId: ref, beforeId: ref }),
  command('participant.remove', { ids }),

  command('threat.record', {
    groupId: ref,
    /** A list from a file may come from several groups: a threat that names its own is that group's. */
    threats: z
      .array(z.object({ id, groupId: ref.optional(), ...threat }))
      .min(1)
      .max(mostAtOnce),
  }),
  command('threat.edit', { id, ...ofThreat }),
  /** Another threat with the words of this one, beside it: what is said as one is two things. */
  command('threat.split', { id, newId: id }),
  /** Threats that say the same become one card, that of `intoId`, which keeps all groups and all wordings. */
  command('threat.join', { ids, intoId: id }),
  /** Threats that were joined become cards of their own again, beside the one that they were joined to. */
  command('threat.separate', { ids }),
  command('threat.regroup', { ids, groupId: ref }),
  command('threat.remove', { ids }),
  command('threat.place', { ids, riskId: ref, beforeId: ref }),

  command('risk.form', { id, threatIds: ids, title: text.optional(), beforeId: ref.optional() }),
  /** A risk that no threat has led to yet. */
  command('risk.add', { id, title: text, description: text.optional() }),
  command('risk.edit', { id, ...risk('risk.edit') }),
  command('risk.move', { id, beforeId: ref }),
  /**
   * Two risks become one. `assessment` says whose pair of levels the one has: that of the risk carried (`id`), of the
   * risk it was put on (`intoId`), or none, to be judged anew. Left out, that of the lower number, if it has any.
   */
  command('risk.merge', { id, intoId: id, assessment: z.enum(mergedAssessments).optional() }),
  command('risk.remove', { id }),
  command('risk.assess', { id, ...risk('risk.assess'), probability: code, consequence: code }),
  command('risk.treat', { id, ...risk('risk.treat') }),
  /**
   * Why a risk is accepted, who decided so, and when: all of it or a part, in any order. `accepts` says that the risk is
   * accepted by this, which above the line of acceptance is refused until all is there; to propose it is `risk.treat`.
   */
  command('risk.accept', { id, ...risk('risk.accept'), accepts: z.literal(true).optional() }),
  command('risk.setOwner', { id, ...risk('risk.setOwner') }),
  /** What has become of a risk: open, closed, or found to be none; why, and on which day. */
  command('risk.setStatus', { id, ...risk('risk.setStatus') }),

  /** Pairs accepted in one sweep, such as those that all voters agree on. */
  command('risk.assessMany', {
    risks: z
      .array(z.object({ id, probability: code, consequence: code }))
      .min(1)
      .max(mostAtOnce),
  }),
  /** Which of two risks is worse; null takes the answer away. */
  command('risk.compare', { oneId: id, otherId: id, worse: z.enum(comparisonAnswers).nullable() }),

  /**
   * Raised fingers of one axis, or in pairs, counted in place of what the round had of them for the risk. A round that
   * is not there is made: hidden until `round.reveal` where `opens` is given, else shown at once.
   */
  command('round.count', {
    roundId: id,
    riskId: id,
    axis: z.enum(axes),
    counts: z.array(z.object({ code: z.string().max(32), count })).max(7),
    opens: opens.optional(),
  }),
  command('round.countPairs', { roundId: id, riskId: id, pairs, opens: opens.optional() }),
  /** `present` as corrected while the fingers were counted: what is shown is what is stored. */
  command('round.reveal', { id, present: opens.shape.present.optional() }),

  /** A round with ballots: opened, and closed with the sums of its ballots. Only one is open at a time. */
  command('round.open', { id, way: z.enum(ballotWays), riskIds: ids, ...opens.shape }),
  command('round.close', {
    id,
    ballots: z.number().int().min(0).max(mostBallots),
    /** For each risk as many as there are ballots; of a secret round with fewer than three ballots none. */
    tallies: z.array(z.object({ riskId: id, probability: answer, consequence: answer, count })).max(100_000),
  }),
  /**
   * Ends an open round without a result. `ballots` is how many go with it, as whoever said so was told: with another
   * number than there are, it is refused. Left out, there are none.
   */
  command('round.void', { id, ballots: z.number().int().min(0).max(mostBallots).optional() }),
  /** Takes away a round that is closed, or fingers not yet shown. */
  command('round.remove', { id }),

  /** A note that is set aside for later, from any phase. */
  command('parkedNote.add', { id, text: noteFields.text.given, groupId: ref }),
  command('parkedNote.edit', { id, ...givenShape(noteFields, 'parkedNote.edit'), groupId: ref.optional() }),
  command('parkedNote.handle', { id, state: noteFields.state.given }),
  command('parkedNote.remove', { ids }),

  command('measure.add', { id, riskId: id, ...ofMeasure, ...asked }),
  command('measure.edit', { id, ...ofMeasure }),
  /** Lets a measure serve one more risk, or one less; the last of them it keeps. */
  command('measure.share', { id, riskId: id }),
  command('measure.unshare', { id, riskId: id }),
  command('measure.remove', { id }),
]);

export const commandSchema = z.discriminatedUnion('type', [
  ...singleSchema.options,
  /** What an analyst has changed in a workbook, as far as it was accepted: one change of many steps. */
  command('workshop.revise', {
    /** Name of the file, for the log. */
    from: text,
    steps: z.array(singleSchema.refine(({ type }) => isRevisionStep(type))).max(mostRevisionSteps),
  }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
