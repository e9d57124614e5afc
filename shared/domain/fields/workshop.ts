import { z } from 'zod';
import { participantListings, votingWays } from '../codes.ts';
import { methodSchema } from '../method/schema.ts';
import type { WorkshopFields } from './field.ts';
import { dayOrBlank, fixed, line, person, setting, text, words } from './kinds.ts';

/** Any language a workshop may be kept in, as `nb-NO`: also one that this version has no words in. */
export const languageCode = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/);

/** The columns of the workshop itself, in their stored order. */
export const workshopFields = {
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
    set: { by: 'workshop.edit', as: 'date' },
    history: 'date',
    file: { at: 'workshop', as: 'date' },
    fact: 'date',
    report: { fact: 'date' },
  },
  place: {
    ...line,
    since: 1,
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
