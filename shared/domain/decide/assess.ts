import { type Axis, abstain } from '../codes.ts';
import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { placeOf } from '../method.ts';
import { rankBefore } from '../rank.ts';
import { Refusal } from '../refusal.ts';
import type { VotingRound } from '../tables.ts';
import { text } from '../text.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, 'risk.assess' | `round.${string}`>;

export const assessDecisions: Decisions<Types> = {
  'risk.assess': (draft, { id, probability, consequence, rationale }) => {
    needLevel(draft, 'probability', probability);
    needLevel(draft, 'consequence', consequence);
    draft.update('risk', id, {
      probability,
      consequence,
      ...(rationale !== undefined && { rationale: text(rationale) }),
    });
  },

  'round.count': (draft, { roundId, riskId, axis, counts }) => {
    draft.need('risk', riskId);
    const earlier = draft.where('tally', 'roundId', roundId).filter((tally) => tally.riskId === riskId);
    for (const tally of earlier) if (tally[axis] !== null) draft.remove('tally', tally.id);
    if (!draft.get('votingRound', roundId)) {
      const rank = rankBefore(draft.all('votingRound') as VotingRound[], null);
      draft.insert('votingRound', { id: roundId, kind: 'fingers', rank });
    }
    for (const { code, count } of counts) {
      if (code !== abstain) needLevel(draft, axis, code);
      const pair = { probability: null, consequence: null, [axis]: code };
      draft.insert('tally', { id: tallyId(roundId, riskId, pair), roundId, riskId, ...pair, count });
    }
    if (draft.where('tally', 'roundId', roundId).length === 0) draft.remove('votingRound', roundId);
  },
};

/** A tally is a count and nothing else: its id is made of what it counts. */
export function tallyId(
  roundId: string,
  riskId: string,
  pair: { probability: string | null; consequence: string | null },
): string {
  return [roundId, riskId, pair.probability ?? '', pair.consequence ?? ''].join('/');
}

/** Throws `level-unknown` for a code that is not on the workshop's own scale. */
export function needLevel(draft: Draft, axis: Axis, code: string | null): void {
  const { method } = draft.need('workshop', 'workshop');
  if (code !== null && placeOf(method[axis], code) < 0) throw new Refusal('level-unknown', { code });
}
