import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { type Method, placeOf } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { line, lineWithWords, text } from '../text.ts';
import type { Decisions } from './index.ts';

type Types = Exclude<Extract<CommandType, `workshop.${string}`>, 'workshop.merge'>;

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
    });
  },

  'workshop.setFacilitator': (draft, { personName }) => {
    draft.update('workshop', 'workshop', { facilitatorId: personName?.id ?? null });
  },

  'workshop.setMethod': (draft, { method }) => {
    refuseUnlessRatingsFit(draft, method);
    draft.update('workshop', 'workshop', { method });
  },
};

/** A level can only come from the workshop's own method: a rating the new one does not know stops the change. */
function refuseUnlessRatingsFit(draft: Draft, method: Method): void {
  const old = draft.need('workshop', 'workshop').method;
  const fits = (axis: 'probability' | 'consequence', code: string | null) =>
    code === null || placeOf(old[axis], code) < 0 || placeOf(method[axis], code) >= 0;
  const strangers = draft
    .all('risk')
    .filter(
      (risk) =>
        !fits('probability', risk.probability) ||
        !fits('consequence', risk.consequence) ||
        !fits('probability', risk.residualProbability) ||
        !fits('consequence', risk.residualConsequence),
    );
  const counted = draft
    .all('tally')
    .filter((tally) => !fits('probability', tally.probability) || !fits('consequence', tally.consequence));
  const count = strangers.length || new Set(counted.map((tally) => tally.riskId)).size;
  if (count > 0) throw new Refusal('method-in-use', { count });
}
