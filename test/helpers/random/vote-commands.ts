import {
  abstain,
  axes,
  ballotWays,
  comparisonAnswers,
  measureStatuses,
  roundSubjects,
  strategies,
} from '../../../shared/domain/codes.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { type Maker, picks } from './picks.ts';
import type { Random } from './random.ts';
import { tallyBallots } from './tally-ballots.ts';

/** Commands on rounds of votes, comparisons and measures. */
export function voteCommands(random: Random, reader: Reader): Maker[] {
  const { newId, id, idOrNull, some, words, level, levelOrNull, personName } = picks(random, reader);
  return [
    () => ({
      type: 'round.count',
      roundId: random.next() < 0.5 ? newId('v') : id('votingRound'),
      riskId: id('risk'),
      axis: random.pick(axes) ?? 'probability',
      counts: random
        .some(['very-low', 'low', 'high', 'very-high', abstain], 4)
        .map((code) => ({ code, count: 1 + random.below(5) })),
    }),
    () => ({
      type: 'round.countPairs',
      roundId: random.next() < 0.5 ? newId('v') : id('votingRound'),
      riskId: id('risk'),
      pairs: random
        .some(['very-low', 'low', 'high', abstain], 3)
        .map((probability) => ({ probability, consequence: level(), count: 1 + random.below(5) })),
      ...(random.next() < 0.5 && {
        opens: { present: 12, earlierId: idOrNull('votingRound'), about: random.pick(roundSubjects) },
      }),
    }),
    () => ({ type: 'round.reveal', id: id('votingRound') }),
    () => ({
      type: 'round.open',
      id: newId('v'),
      way: random.pick(ballotWays) ?? 'secret',
      riskIds: some('risk'),
      present: 1 + random.below(12),
      earlierId: idOrNull('votingRound'),
      about: random.pick([undefined, ...roundSubjects]),
    }),
    () => closing(random, reader),
    () => closing(random, reader),
    () => ({ type: 'round.void', id: id('votingRound') }),
    () => ({ type: 'round.remove', id: id('votingRound') }),
    () => ({
      type: 'risk.assessMany',
      risks: some('risk').map((riskId) => ({ id: riskId, probability: level(), consequence: levelOrNull() })),
    }),
    () => ({
      type: 'risk.compare',
      oneId: id('risk'),
      otherId: id('risk'),
      worse: random.pick([null, ...comparisonAnswers]) ?? null,
    }),
    () => ({
      type: 'measure.add',
      id: newId('m'),
      riskId: id('risk'),
      text: words(),
      kind: random.pick(strategies) ?? 'avoid',
      personName: personName(),
      due: random.pick([null, null, '2026-12-31', 'Q3 2026', 'löpande']) ?? null,
      status: random.pick(measureStatuses) ?? 'done',
      cost: random.pick([undefined, null, 200]),
    }),
    ...Array.from(
      { length: 2 },
      () => (): Command => ({ type: 'measure.share', id: id('measure'), riskId: id('risk') }),
    ),
    () => ({ type: 'measure.unshare', id: id('measure'), riskId: id('risk') }),
    () => ({ type: 'measure.remove', id: id('measure') }),
  ];
}

/** The round whose ballots are being cast is closed with the sums of a few ballots; some other round is not. */
function closing(random: Random, reader: Reader): Command {
  const round = reader.where('votingRound', 'state', 'open')[0];
  const method = reader.get('workshop', 'workshop')?.method;
  if (!round || !method) return { type: 'round.close', id: 'nothing', ballots: 0, tallies: [] };
  const answer = () => random.pick([...method.probability.map((each) => each.code), abstain]) ?? abstain;
  const ballots = Array.from({ length: random.below(6) }, () =>
    round.riskIds.map((riskId) => ({ riskId, probability: answer(), consequence: abstain })),
  );
  const tallies = tallyBallots(method, round.riskIds, ballots);
  return { type: 'round.close', id: round.id, ballots: ballots.length, tallies };
}
