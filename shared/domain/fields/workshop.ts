import { z } from 'zod';
import { participantListings, phases, registerOrders, supervisionParts, votingWays } from '../codes.ts';
import { methodSchema } from '../method/schema.ts';
import type { WorkshopFields } from './field.ts';
import { amount, day, dayOrBlank, fixed, line, person, setting, text, words } from './kinds.ts';

/** Any language a workshop may be kept in, as `nb-NO`: also one that this version has no words in. */
export const languageCode = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/);

const nextNumber = z.number().int().positive();
const nextNumbersSchema = z.object({ risk: nextNumber, threat: nextNumber });

/** Longest time for a phase, in minutes. */
export const mostPhaseMinutes = 600;

/** When the sitting begins, in minutes after midnight, and the minutes of each phase, in their order. */
const agendaSchema = z.strictObject({
  start: z
    .number()
    .int()
    .min(0)
    .max(24 * 60 - 1),
  minutes: z.array(z.number().int().min(0).max(mostPhaseMinutes)).length(phases.length),
});

/** The highest class of information that KLASSA has. */
export const highestClass = 4;

/** What the workshop is about and how it is held. */
const heldFields = {
  id: fixed(z.literal('workshop')),
  title: {
    ...words,
    since: 1,
    set: { by: 'workshop.edit', as: 'title' },
    history: 'title',
    file: { at: 'workshop', as: 'title' },
    fact: null,
    report: 'own',
  },
  objectOfAnalysis: {
    ...line,
    since: 1,
    set: { by: 'workshop.edit', as: 'objectOfAnalysis' },
    history: 'objectOfAnalysis',
    file: { at: 'workshop', as: 'objectOfAnalysis' },
    fact: 'objectOfAnalysis',
    report: { fact: 'objectOfAnalysis' },
  },
  purpose: {
    ...text,
    since: 1,
    set: { by: 'workshop.edit', as: 'purpose' },
    history: 'purpose',
    file: { at: 'workshop', as: 'purpose' },
    fact: 'purpose',
    report: { fact: 'purpose' },
  },
  date: {
    ...dayOrBlank,
    since: 1,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'date' },
    history: 'date',
    file: { at: 'workshop', as: 'date' },
    fact: 'date',
    report: { fact: 'date' },
  },
  place: {
    ...line,
    since: 1,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'place' },
    history: 'place',
    file: { at: 'workshop', as: 'place' },
    fact: 'place',
    report: { fact: 'place' },
  },
  language: {
    ...setting(languageCode, 'sv'),
    since: 1,
    set: { by: 'workshop.edit', as: 'language' },
    history: 'language',
    file: { at: 'workshop', as: 'language' },
    fact: null,
    report: 'own',
  },
  /** Whoever sits at the keyboard: the actor of the changes that follow. */
  facilitatorId: {
    ...person,
    since: 1,
    set: { by: 'workshop.setFacilitator', as: 'personName' },
    history: null,
    file: { at: 'workshop', as: 'facilitator', leftOut: true },
    fact: null,
    report: 'own',
  },
  /** What the report recommends, in the analyst's own words. */
  recommendations: {
    ...text,
    since: 1,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'recommendations' },
    history: 'recommendations',
    file: { at: 'workshop', as: 'recommendations' },
    fact: null,
    report: 'own',
  },
  /** Whether the report names the participants or counts them. */
  participantListing: {
    ...setting(z.enum(participantListings), 'counted'),
    since: 1,
    set: { by: 'workshop.edit', as: 'participantListing' },
    history: 'participantListing',
    file: { at: 'workshop', as: 'participantListing' },
    fact: null,
    report: null,
  },
  method: fixed(methodSchema),
  /** How a round is held unless somebody chooses another way for it. */
  votingWay: {
    ...setting(z.enum(votingWays), 'fingers'),
    since: 1,
    set: { by: 'workshop.edit', as: 'votingWay' },
    history: 'votingWay',
    file: { at: 'workshop', as: 'votingWay' },
    fact: null,
    report: null,
  },
} as const satisfies WorkshopFields;

/** What tells the analysis from others, and what is decided on it as a whole. All of it may stay empty. */
export const identityFields = {
  /** The number that the case has in the organisation's own register of cases. */
  referenceNumber: {
    ...line,
    since: 3,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'referenceNumber' },
    history: 'referenceNumber',
    file: { at: 'workshop', as: 'referenceNumber', leftOut: true },
    fact: 'referenceNumber',
    report: { fact: 'referenceNumber' },
  },
  /** Stands on every page and sheet that leaves the app. */
  classificationMark: {
    ...line,
    since: 3,
    set: { by: 'workshop.edit', as: 'classificationMark' },
    history: 'classificationMark',
    file: { at: 'workshop', as: 'classificationMark', leftOut: true },
    fact: 'classificationMark',
    report: 'own',
  },
  /** The system or the asset that is analysed. */
  system: {
    ...line,
    since: 3,
    set: { by: 'workshop.edit', as: 'system' },
    history: 'system',
    file: { at: 'workshop', as: 'system', leftOut: true },
    fact: 'system',
    report: { fact: 'system' },
  },
  /** How grave it would be if the information lost the property, from 0: the four classes of KLASSA. */
  confidentialityClass: {
    ...amount(highestClass),
    since: 3,
    set: { by: 'workshop.edit', as: 'confidentialityClass' },
    history: 'informationClass',
    file: { at: 'informationClass', as: 'confidentiality', leftOut: true },
    fact: 'informationClass',
    report: 'own',
  },
  integrityClass: {
    ...amount(highestClass),
    since: 3,
    set: { by: 'workshop.edit', as: 'integrityClass' },
    history: 'informationClass',
    file: { at: 'informationClass', as: 'integrity', leftOut: true },
    fact: 'informationClass',
    report: 'own',
  },
  availabilityClass: {
    ...amount(highestClass),
    since: 3,
    set: { by: 'workshop.edit', as: 'availabilityClass' },
    history: 'informationClass',
    file: { at: 'informationClass', as: 'availability', leftOut: true },
    fact: 'informationClass',
    report: 'own',
  },
  traceabilityClass: {
    ...amount(highestClass),
    since: 3,
    set: { by: 'workshop.edit', as: 'traceabilityClass' },
    history: 'informationClass',
    file: { at: 'informationClass', as: 'traceability', leftOut: true },
    fact: 'informationClass',
    report: 'own',
  },
  legalDemands: {
    ...text,
    since: 3,
    set: { by: 'workshop.edit', as: 'legalDemands' },
    history: 'legalDemands',
    file: { at: 'workshop', as: 'legalDemands', leftOut: true },
    fact: 'legalDemands',
    report: { fact: 'legalDemands' },
  },
  /** Who decided on the analysis, and on which day. */
  decidedById: {
    ...person,
    since: 3,
    startsEmpty: true,
    set: { by: 'workshop.decide', as: 'personName' },
    history: 'decidedBy',
    file: { at: 'workshop', as: 'decidedBy', leftOut: true },
    fact: 'decidedBy',
    report: 'own',
  },
  decidedOn: {
    ...day,
    since: 3,
    startsEmpty: true,
    set: { by: 'workshop.decide', as: 'on' },
    history: 'decidedOn',
    file: { at: 'workshop', as: 'decidedOn', leftOut: true },
    fact: 'decidedOn',
    report: 'own',
  },
  /** When the analysis as a whole is reviewed next. */
  reviewOn: {
    ...day,
    since: 3,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'reviewOn' },
    history: 'reviewOn',
    file: { at: 'workshop', as: 'reviewOn', leftOut: true },
    fact: 'reviewOn',
    report: { fact: 'reviewOn' },
  },
} as const satisfies WorkshopFields;

/** The columns of the workshop itself, in their stored order. */
export const workshopFields = {
  ...heldFields,
  ...identityFields,
  supervisionPart: {
    ...setting(z.enum(supervisionParts), 'left-out'),
    since: 3,
    set: { by: 'workshop.edit', as: 'supervisionPart' },
    history: 'supervisionPart',
    file: { at: 'workshop', as: 'supervisionPart', leftOut: true },
    fact: null,
    report: null,
  },
  /** How risks of one level stand in the register, in workbook and report too. */
  registerOrder: {
    ...setting(z.enum(registerOrders), 'number'),
    since: 3,
    startsEmpty: true,
    set: { by: 'workshop.edit', as: 'registerOrder' },
    history: 'registerOrder',
    file: { at: 'workshop', as: 'registerOrder', leftOut: true },
    fact: null,
    report: null,
  },
  /**
   * The analysis that this one was made from, where risks came along, and the numbers it would have given next. Where
   * levels came along, `earlierRisk` has what each risk was then.
   */
  earlier: fixed(
    z
      .object({ title: z.string(), date: z.string(), method: methodSchema, next: nextNumbersSchema })
      .nullable(),
  ),
  /** The times of the sitting, for the facilitator alone; null while nobody has set any. */
  agenda: {
    ...setting(agendaSchema.nullable(), null),
    since: 4,
    set: { by: 'workshop.edit', as: 'agenda' },
    history: 'agenda',
    file: { at: 'workshop', as: 'agenda', leftOut: true },
    fact: null,
    report: null,
  },
} as const satisfies WorkshopFields;
