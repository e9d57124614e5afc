import type { Command } from '../../../../shared/domain/commands.ts';
import { focusFallback } from '../../../components/use-kept-focus.ts';
import { type BoardItem, type Lists, listOf, threatsIn } from '../board-model.ts';
import type { Said, SaidKey } from '../cluster-store.ts';
import { splitOf } from './command-of.ts';

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

/**
 * Where the focus may go when threats leave a list, the best first: to the next that stays, else the one before;
 * to the risk they left; to the first that is unsorted. `leaving` is in the order of the board.
 */
export function focusFallbacks(lists: Lists, leaving: readonly string[]): BoardItem[] {
  const last = leaving.at(-1) ?? '';
  const gone = new Set(leaving);
  const staysOf = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const riskId = listOf(lists, last);
  const list = threatsIn(lists, riskId).map(({ id }) => id);
  const next = focusFallback(last, list, staysOf(list));
  const unsorted = staysOf(lists.tray.map(({ id }) => id))[0];
  return [
    ...(next === null ? [] : [{ kind: 'threat', id: next } as const]),
    ...(riskId === null ? [] : [{ kind: 'risk', id: riskId } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}

/** The same for a risk that goes: to the next risk, else the one before, else the first that is unsorted. */
export function focusFallbacksOfRisk(lists: Lists, riskId: string): BoardItem[] {
  const risks = lists.columns.map(({ risk }) => risk.id);
  const next = focusFallback(
    riskId,
    risks,
    risks.filter((id) => id !== riskId),
  );
  const unsorted = lists.tray[0]?.id;
  return [
    ...(next === null ? [] : [{ kind: 'risk', id: next } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}
