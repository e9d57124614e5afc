// Decisions on risks: forming, merging and removing them, and the rounds of votes that follow a risk.

import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { riskFields } from '../fields/risk.ts';
import { hasJudgement, type Pair } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import type { Risk, VotingRound } from '../tables.ts';
import { line, lineWithWords, text } from '../text/text.ts';
import { byRank, rankBefore, ranksBefore } from '../workshop/rank.ts';
import { mergedStatus } from '../workshop/risk-status.ts';
import { mergedRow, patchOf } from './fields.ts';
import type { Decisions } from './index.ts';
import { refuseIfThere } from './people.ts';
import { addCount, isBallotRound, removeRound, talliesOf } from './round.ts';
import { placeThreats } from './threat.ts';
import { moveLinks, unlinkAll } from './treat.ts';

type Types = Extract<
  CommandType,
  `risk.${'add' | 'form' | 'edit' | 'move' | 'merge' | 'remove' | 'setStatus'}`
>;

export const riskDecisions: Decisions<Types> = {
  'risk.form': (draft, { id, threatIds, title, beforeId }) => {
    addRisk(draft, { id, title: title ?? '', description: '' }, beforeId ?? null);
    placeThreats(draft, threatIds, id, null);
  },

  'risk.add': (draft, { id, title, description }) =>
    addRisk(draft, { id, title: lineWithWords(title), description: description ?? '' }, null),

  'risk.edit': (draft, command) =>
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.edit', command)),

  'risk.setStatus': (draft, command) => {
    // Ballots that are being cast stay about what they were about.
    roundsAsking(draft, command.id);
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.setStatus', command));
  },

  'risk.move': (draft, { id, beforeId }) => {
    const others = draft.all('risk').filter((risk) => risk.id !== id);
    draft.update('risk', id, { rank: rankBefore(others, beforeId) });
  },

  'risk.merge': (draft, command) => merge(draft, command),

  'risk.remove': (draft, { id }) => {
    const threats = draft.where('threat', 'riskId', id).sort(byRank);
    const last = draft.last('threat', 'riskId', null);
    const ranks = ranksBefore(last ? [last] : [], null, threats.length);
    threats.forEach((threat, index) => {
      draft.update('threat', threat.id, { riskId: null, rank: ranks[index] ?? '' });
    });
    unlinkAll(draft, id);
    removeComparisons(draft, id);
    leaveRounds(draft, id);
    draft.remove('risk', id);
  },
};

/** A risk nobody has judged yet, with the next number, before another one or last. */
export function addRisk(
  draft: Draft,
  { id, title, description }: Pick<Risk, 'id' | 'title' | 'description'>,
  beforeId: string | null,
): void {
  refuseIfThere(draft, 'risk', id);
  draft.insert('risk', {
    id,
    number: draft.nextNumber('risk'),
    ...emptyRow(riskFields),
    title: line(title),
    description: text(description),
    rank: rankBefore(draft.all('risk'), beforeId),
  });
}

/**
 * Two risks become one, with the lower number; the higher is never given again. Name, place on the board and the order of
 * the threats are those of the risk dropped upon, which is the one that was pointed out. What the survivor lacks it takes
 * from the other; texts are joined. Of two pairs of levels the one chosen is kept.
 */
function merge(draft: Draft, { id, intoId, assessment }: CommandOf<'risk.merge'>): void {
  if (id === intoId) throw new Refusal('merge-with-itself');
  const dropped = draft.need('risk', id);
  const target = draft.need('risk', intoId);
  const [kept, gone] = dropped.number < target.number ? [dropped, target] : [target, dropped];
  joinThreats(draft, { fromId: gone.id, toId: kept.id, areFirst: gone === target });
  moveLinks(draft, gone.id, kept.id);
  removeComparisons(draft, gone.id);
  keepVotesApart(draft, gone, kept);
  const chosen = assessment && { carried: dropped, target, none: unrated }[assessment];
  draft.update('risk', kept.id, {
    ...mergedRow(riskFields, kept, gone),
    ...statusOf(kept, gone),
    ...residualOf(kept, gone),
    ...judgementOf(chosen ?? [kept, gone].find(hasJudgement)),
    title: target.title || dropped.title,
    rank: target.rank,
  });
  draft.remove('risk', gone.id);
}

type Residual = Pick<Risk, 'residualProbability' | 'residualConsequence' | 'residualMappedFrom'>;

/** The pair of one risk as a whole: a level of each would be a judgement that nobody made. */
function residualOf(kept: Risk, gone: Risk): Residual {
  const isJudged = kept.residualProbability !== null || kept.residualConsequence !== null;
  const { residualProbability, residualConsequence, residualMappedFrom } = isJudged ? kept : gone;
  return { residualProbability, residualConsequence, residualMappedFrom };
}

/** The status of both, and the day since when it is so; the reasons of both stay. */
function statusOf(kept: Risk, gone: Risk): Pick<Risk, 'status' | 'statusOn'> {
  const status = mergedStatus(kept.status, gone.status);
  const days = [kept, gone].flatMap((risk) => (risk.status === status ? (risk.statusOn ?? []) : []));
  return { status, statusOn: days[0] ?? null };
}

/** A pair of levels and what belongs to it: how certain it is, what decided it, where it comes from, who saw it otherwise. */
type Judgement = Pair & Pick<Risk, 'certainty' | 'decidingDomain' | 'mappedFrom' | 'views'>;

const unrated: Judgement = {
  probability: null,
  consequence: null,
  certainty: null,
  decidingDomain: null,
  mappedFrom: '',
  views: [],
};

/** Nothing where neither was judged: what was said of a level to come stays. */
function judgementOf(judged: Judgement | undefined): Partial<Judgement> {
  if (!judged) return {};
  const { probability, consequence, certainty, decidingDomain, mappedFrom, views } = judged;
  return { probability, consequence, certainty, decidingDomain, mappedFrom, views };
}

type Join = { readonly fromId: string; readonly toId: string; readonly areFirst: boolean };

/** Threats of one risk go before or after those of another: the first of them names a risk without a name. */
function joinThreats(draft: Draft, { fromId, toId, areFirst }: Join): void {
  const moved = draft.where('threat', 'riskId', fromId).sort(byRank);
  const there = draft.where('threat', 'riskId', toId).sort(byRank);
  const ranks = ranksBefore(there, areFirst ? (there[0]?.id ?? null) : null, moved.length);
  moved.forEach((row, index) => {
    draft.update('threat', row.id, { riskId: toId, rank: ranks[index] ?? '' });
  });
}

function removeComparisons(draft: Draft, riskId: string): void {
  for (const side of ['oneId', 'otherId'] as const)
    for (const { id } of draft.where('comparison', side, riskId)) draft.remove('comparison', id);
}

/** A risk that goes is asked about no longer; a round that asked about nothing else goes with it. */
function leaveRounds(draft: Draft, riskId: string): void {
  for (const round of roundsAsking(draft, riskId)) {
    removeTallies(draft, round.id, riskId);
    const riskIds = round.riskIds.filter((each) => each !== riskId);
    if (riskIds.length === 0) removeRound(draft, round.id);
    else draft.update('votingRound', round.id, { riskIds });
  }
}

/**
 * Votes stay with the risk that they were given on: nobody has voted on what both have become. They come along, each with
 * the number it was held on, and a round that asked about both keeps the votes on either.
 */
function keepVotesApart(draft: Draft, gone: Risk, kept: Risk): void {
  const both = [kept, gone];
  const rounds = new Set(both.flatMap(({ id }) => roundsAsking(draft, id)));
  for (const { id: roundId, state, riskIds: asked } of rounds) {
    if (state === 'open') throw new Refusal('round-is-open');
    for (const risk of both)
      for (const { id, ...tally } of talliesOf(draft, roundId, risk.id)) {
        draft.remove('tally', id);
        addCount(draft, { ...tally, riskId: kept.id, heldOn: tally.heldOn ?? risk.number });
      }
    const riskIds = asked.map((each) => (each === gone.id ? kept.id : each));
    draft.update('votingRound', roundId, { riskIds: [...new Set(riskIds)] });
  }
}

/** Throws `round-is-open` while ballots about the risk are being cast: they must stay what they were about. */
function roundsAsking(draft: Draft, riskId: string): VotingRound[] {
  const asking = draft.all('votingRound').filter((round) => round.riskIds.includes(riskId));
  if (asking.some((round) => isBallotRound(round) && round.state === 'open'))
    throw new Refusal('round-is-open');
  return asking;
}

function removeTallies(draft: Draft, roundId: string, riskId: string): void {
  for (const tally of talliesOf(draft, roundId, riskId)) draft.remove('tally', tally.id);
}
