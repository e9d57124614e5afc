import type { CommandType } from '../commands.ts';
import { Refusal } from '../refusal.ts';
import { line, lineWithWords, text } from '../text/text.ts';
import type { Decisions } from './index.ts';
import { setMethod } from './set-method.ts';

type Types = Exclude<Extract<CommandType, `workshop.${string}`>, 'workshop.merge' | 'workshop.revise'>;

export const workshopDecisions: Decisions<Types> = {
  'workshop.create': (draft, { title, language, method }) => {
    if (draft.get('workshop', 'workshop')) throw new Refusal('already-there', { what: 'workshop' });
    draft.insert('workshop', {
      id: 'workshop',
      title: lineWithWords(title),
      objectOfAnalysis: '',
      purpose: '',
      date: '',
      place: '',
      language,
      facilitatorId: null,
      recommendations: '',
      participantListing: 'counted',
      method,
      votingWay: 'fingers',
    });
  },

  'workshop.edit': (draft, { type: _, ...facts }) => {
    draft.update('workshop', 'workshop', {
      ...(facts.title !== undefined && { title: lineWithWords(facts.title) }),
      ...(facts.objectOfAnalysis !== undefined && { objectOfAnalysis: line(facts.objectOfAnalysis) }),
      ...(facts.purpose !== undefined && { purpose: text(facts.purpose) }),
      ...(facts.date !== undefined && { date: facts.date }),
      ...(facts.place !== undefined && { place: line(facts.place) }),
      ...(facts.language !== undefined && { language: facts.language }),
      ...(facts.recommendations !== undefined && { recommendations: text(facts.recommendations) }),
      ...(facts.participantListing !== undefined && { participantListing: facts.participantListing }),
      ...(facts.votingWay !== undefined && { votingWay: facts.votingWay }),
    });
  },

  'workshop.setFacilitator': (draft, { personName }) => {
    draft.update('workshop', 'workshop', { facilitatorId: personName?.id ?? null });
  },

  'workshop.setMethod': setMethod,
};
