import type { CommandType } from '../../domain/commands.ts';
import type { VotingRound } from '../../domain/tables.ts';
import type { WordKey } from '../../words/areas.ts';
import { asList, asRecord, type ChangeView, type Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { ranges } from './fields.ts';
import { numberOf } from './risk.ts';

type Types = Extract<CommandType, `round.${string}`>;

const describers: Describers<Types> = {
  'round.count': (view) => {
    const count = votesIn(view, 'counts');
    const axis = view.command.axis === 'consequence' ? 'consequence' : 'probability';
    return phrase(`history:round.${count === 0 ? 'cleared' : 'counted'}`, {
      count,
      number: numberOf(view, 'riskId'),
      axis: phrase(`history:axis.${axis}`),
    });
  },

  'round.countPairs': (view) => {
    const count = votesIn(view, 'pairs');
    const number = numberOf(view, 'riskId');
    return phrase(`history:round.${count === 0 ? 'clearedPairs' : 'countedPairs'}`, { count, number });
  },

  'round.reveal': (view) => withRisks(view, 'revealed'),
  'round.open': (view) => withRisks(view, `open.${wayOf(view)}`),

  'round.close': (view) => phrase(`history:round.close.${wayOf(view)}`, { count: ballotsOf(view) }),

  'round.void': (view) => {
    const count = ballotsOf(view);
    const way = wayOf(view);
    return count === 0
      ? phrase(`history:round.void.${way}`)
      : phrase(`history:round.void.ballots.${way}`, { count });
  },
  'round.remove': (view) => withRisks(view, 'removed'),
};

/** Of a round about what is left after treatment that is said besides. */
export const roundDescribers = Object.fromEntries(
  Object.entries(describers).map(([type, describe]) => [
    type,
    (view: ChangeView) => {
      const sentence = describe(view);
      const round = roundIn(view) ?? view.named('votingRound', 'roundId');
      return round?.about === 'residual' ? phrase('history:round.aboutResidual', { sentence }) : sentence;
    },
  ]),
) as Describers<Types>;

function roundIn(view: ChangeView): VotingRound | undefined {
  const { after, before } = view.first('votingRound');
  return after ?? before ?? undefined;
}

/** How many ballots a command says that the round has. */
function ballotsOf({ command }: ChangeView): number {
  return typeof command.ballots === 'number' ? command.ballots : 0;
}

function wayOf(view: ChangeView): 'secret' | 'paper' {
  return roundIn(view)?.way === 'paper' ? 'paper' : 'secret';
}

function withRisks(view: ChangeView, what: string): Phrase {
  const numbers = (roundIn(view)?.riskIds ?? []).flatMap((id) => view.row('risk', id)?.number ?? []);
  return phrase(`history:round.${what}` as WordKey, { count: numbers.length, numbers: ranges(numbers) });
}

/** Voters in a list of counts that the command carries. */
function votesIn(view: ChangeView, property: 'counts' | 'pairs'): number {
  return asList(view.command[property]).reduce((sum: number, each) => sum + countIn(each), 0);
}

function countIn(each: unknown): number {
  const { count } = asRecord(each);
  return typeof count === 'number' ? count : 0;
}
