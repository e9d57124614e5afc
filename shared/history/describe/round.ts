import type { CommandType } from '../../domain/commands.ts';
import type { VotingRound } from '../../domain/tables.ts';
import type { WordKey } from '../../words/areas.ts';
import { asList, asRecord, type ChangeView, type Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { ranges } from './fields.ts';
import { numberOf } from './risk.ts';

type Types = Extract<CommandType, `round.${string}`>;

export const roundTellers: Describers<Types> = {
  'round.count': (told) => {
    const count = votesIn(told, 'counts');
    const axis = told.command.axis === 'consequence' ? 'consequence' : 'probability';
    return phrase(`history:round.${count === 0 ? 'cleared' : 'counted'}`, {
      count,
      number: numberOf(told, 'riskId'),
      axis: phrase(`history:axis.${axis}`),
    });
  },

  'round.countPairs': (told) => {
    const count = votesIn(told, 'pairs');
    const number = numberOf(told, 'riskId');
    return phrase(`history:round.${count === 0 ? 'clearedPairs' : 'countedPairs'}`, { count, number });
  },

  'round.reveal': (told) => withRisks(told, 'revealed'),
  'round.open': (told) => withRisks(told, `open.${wayOf(told)}`),

  'round.close': (told) => phrase(`history:round.close.${wayOf(told)}`, { count: ballotsOf(told) }),

  'round.void': (told) => {
    const count = ballotsOf(told);
    const way = wayOf(told);
    return count === 0
      ? phrase(`history:round.void.${way}`)
      : phrase(`history:round.void.ballots.${way}`, { count });
  },
  'round.remove': (told) => withRisks(told, 'removed'),
};

function roundIn(told: ChangeView): VotingRound | undefined {
  const { after, before } = told.first('votingRound');
  return after ?? before ?? undefined;
}

/** How many ballots a command says that the round has. */
function ballotsOf({ command }: ChangeView): number {
  return typeof command.ballots === 'number' ? command.ballots : 0;
}

function wayOf(told: ChangeView): 'secret' | 'paper' {
  return roundIn(told)?.way === 'paper' ? 'paper' : 'secret';
}

function withRisks(told: ChangeView, what: string): Phrase {
  const numbers = (roundIn(told)?.riskIds ?? []).flatMap((id) => told.row('risk', id)?.number ?? []);
  return phrase(`history:round.${what}` as WordKey, { count: numbers.length, numbers: ranges(numbers) });
}

/** Voters in a list of counts that the command carries. */
function votesIn(told: ChangeView, property: 'counts' | 'pairs'): number {
  return asList(told.command[property]).reduce((sum: number, each) => sum + countIn(each), 0);
}

function countIn(each: unknown): number {
  const { count } = asRecord(each);
  return typeof count === 'number' ? count : 0;
}
