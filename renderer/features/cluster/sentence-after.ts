import type { Command } from '../../../shared/domain/commands.ts';
import type { Said, SaidKey } from './cluster-store.ts';
import type { Lists } from './lists.ts';
import { splitOf } from './split.ts';

/** What to say after a command, from the lists before and after it: a key of the words and what to fill in. */
export function sentenceAfter(command: Command, before: Lists, after: Lists): [SaidKey, Said['params']] {
  switch (command.type) {
    case 'threat.place':
      return placed(command.ids.length, command.riskId, after);
    case 'risk.form':
      return formed(command.threatIds, numberOf(after, command.id), before);
    case 'risk.merge': {
      const numbers = [numberOf(before, command.id), numberOf(before, command.intoId)];
      return ['said.merged', { gone: Math.max(...numbers), number: Math.min(...numbers) }];
    }
    case 'risk.move':
      return ['said.riskMoved', { number: numberOf(after, command.id) }];
    case 'risk.remove':
      return ['said.removed', { number: numberOf(before, command.id) }];
    default:
      return ['', {}];
  }
}

function formed(threatIds: readonly string[], number: number, before: Lists): [SaidKey, Said['params']] {
  const split = splitOf(before, new Set(threatIds));
  const count = threatIds.length;
  return split
    ? ['said.split', { count, number, from: split.risk.number }]
    : ['said.formed', { count, number }];
}

function placed(count: number, riskId: string | null, after: Lists): [SaidKey, Said['params']] {
  return riskId === null
    ? ['said.unsorted', { count }]
    : ['said.placed', { count, number: numberOf(after, riskId) }];
}

function numberOf(lists: Lists, riskId: string): number {
  return lists.columns.find(({ risk }) => risk.id === riskId)?.risk.number ?? 0;
}
