// Decisions on the workshop itself: its facts, its groups' voting, and its method with the ratings that
// follow it.

import { type Axis, textLanguage } from '../codes.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { workshopFields } from '../fields/workshop.ts';
import {
  hasSameCodes,
  hasSameMeaning,
  isMapped,
  type MethodMapping,
  mapped,
  usedCodes,
} from '../method/mapping.ts';
import { type Method, type Pair, placeOf, residualPair } from '../method/method.ts';
import { differsInRegisterOnly } from '../method/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Risk } from '../tables.ts';
import { lineWithWords } from '../text/text.ts';
import { patchOf } from './fields.ts';
import type { Decisions } from './index.ts';

type Types = Exclude<Extract<CommandType, `workshop.${string}`>, 'workshop.merge' | 'workshop.revise'>;

export const workshopDecisions: Decisions<Types> = {
  'workshop.create': (draft, { title, language, method }) => {
    if (draft.get('workshop', 'workshop')) throw new Refusal('already-there', { what: 'workshop' });
    draft.insert('workshop', {
      id: 'workshop',
      ...emptyRow(workshopFields),
      title: lineWithWords(title),
      language,
      method,
      earlier: null,
    });
  },

  'workshop.edit': edit,
  'workshop.setFacilitator': edit,
  'workshop.decide': edit,

  'workshop.setMethod': setMethod,
};

type Edit = CommandOf<'workshop.edit' | 'workshop.setFacilitator' | 'workshop.decide'>;

function edit(draft: Draft, command: Edit): void {
  draft.update('workshop', 'workshop', patchOf(draft, workshopFields, command.type, command));
}

/** Columns that hold a level, and the scale it is of. */
const ratings = {
  probability: 'probability',
  consequence: 'consequence',
  residualProbability: 'probability',
  residualConsequence: 'consequence',
} as const satisfies Partial<Record<keyof Risk, Axis>>;
type Rating = keyof typeof ratings;
const ratingColumns = Object.keys(ratings) as Rating[];

const unchanged: MethodMapping = { probability: [], consequence: [] };

/**
 * Another method for the workshop, as one change. Ratings, those of the residual risk too, follow the mapping, and are
 * marked by the name of the method they were set by until the room confirms or sets them. Votes do
 * not: what somebody voted stays counted on the scale it was voted on, which the round keeps from now on. Translated
 * votes would merge levels that were told apart and spread levels that were neighbours, and so say another agreement.
 * Throws `method-in-use` where a rating would be left without a level, `round-is-open` while a vote is going on, which
 * other columns of the register do not disturb.
 */
function setMethod(
  draft: Draft,
  { method, mapping = unchanged, isRewording = false }: Omit<CommandOf<'workshop.setMethod'>, 'type'>,
): void {
  const old = draft.need('workshop', 'workshop').method;
  const isVoting = draft.where('votingRound', 'state', 'open').length > 0;
  if (isVoting && !differsInRegisterOnly(old, method)) throw new Refusal('round-is-open');
  refuseUnlessRatingsFit(draft, old, method, mapping);
  const name = old.name[textLanguage(draft.need('workshop', 'workshop').language)];
  for (const risk of draft.all('risk')) {
    const after = { ...risk, ...mappedRatings(risk, mapping), views: mappedViews(risk, method, mapping) };
    const markOf = (mark: string, before: Pair, now: Pair) =>
      mark === '' && isMapped(old, method, { before, after: now, isRewording }) ? name : mark;
    draft.update('risk', risk.id, {
      ...after,
      mappedFrom: markOf(risk.mappedFrom, risk, after),
      residualMappedFrom: markOf(risk.residualMappedFrom, residualPair(risk), residualPair(after)),
    });
  }
  keepScalesOfRounds(draft, old, method, isRewording);
  draft.update('workshop', 'workshop', { method });
}

function mappedRatings(risk: Risk, mapping: MethodMapping): Pick<Risk, Rating> {
  const rating = (column: Rating) => mapped(mapping[ratings[column]], risk[column]);
  return {
    probability: rating('probability'),
    consequence: rating('consequence'),
    residualProbability: rating('residualProbability'),
    residualConsequence: rating('residualConsequence'),
  };
}

/** Both views of a room that agreed to differ, as the mapping has them; a level that the new scale lacks is left open. */
function mappedViews({ views }: Risk, method: Method, mapping: MethodMapping): Risk['views'] {
  const onScale = (axis: Axis, code: string | null) => {
    const to = mapped(mapping[axis], code);
    return placeOf(method[axis], to) >= 0 ? to : null;
  };
  return views.map(({ probability, consequence, count }) => ({
    probability: onScale('probability', probability),
    consequence: onScale('consequence', consequence),
    count,
  }));
}

/** A level can only come from the workshop's own method: a rating that would have none stops the change. */
function refuseUnlessRatingsFit(draft: Draft, old: Method, method: Method, mapping: MethodMapping): void {
  const fits = (risk: Risk, column: Rating) => {
    const axis = ratings[column];
    const code = mapped(mapping[axis], risk[column]);
    return code === null || placeOf(method[axis], code) >= 0 || placeOf(old[axis], risk[column]) < 0;
  };
  const unmapped = draft.all('risk').filter((risk) => !ratingColumns.every((column) => fits(risk, column)));
  if (unmapped.length > 0) throw new Refusal('method-in-use', { count: unmapped.length });
}

/**
 * Rounds keep the scales they were held on; those of the very scales that come back are the workshop's own again. A
 * level that votes used and that has another name, interval or description is another level, unless somebody has said
 * that only the wording changes (`isRewording`).
 */
function keepScalesOfRounds(draft: Draft, old: Method, method: Method, isRewording: boolean): void {
  for (const round of draft.all('votingRound')) {
    const held = round.formerMethod ?? old;
    const isReworded = isRewording && round.formerMethod === null && hasSameCodes(held, method);
    const isOwn =
      isReworded || hasSameMeaning(held, method, usedCodes(draft.where('tally', 'roundId', round.id)));
    draft.update('votingRound', round.id, { formerMethod: isOwn ? null : held });
  }
}
