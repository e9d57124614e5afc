import { create } from 'zustand';
import type { Command, CommandOf } from '../../../shared/domain/commands.ts';
import { areAtOdds } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { useBoard } from '../../state/board-store.ts';
import type { Source } from './command-of.ts';

/** A merge that waits for an answer: whose assessment holds. Until then nothing is changed. */
export type Question = {
  readonly source: Source;
  readonly command: CommandOf<'risk.merge'>;
  readonly by: 'key' | 'pointer';
};

export const useQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));

export function askAboutMerge(question: Question): void {
  useQuestion.setState({ question });
}

export function closeQuestion(): void {
  useQuestion.setState({ question: null });
}

/** Whether a command merges two risks that are judged differently, and does not say yet what shall hold. */
export function isOpenQuestion(command: Command): command is CommandOf<'risk.merge'> {
  if (command.type !== 'risk.merge' || command.assessment) return false;
  const { carried, target } = risksOf(command, useBoard.getState().tables.risk);
  return carried !== undefined && target !== undefined && areAtOdds(carried, target);
}

/** The two risks of a merge; undefined for one that is gone. */
export function risksOf({ id, intoId }: CommandOf<'risk.merge'>, risks: ReadonlyMap<string, Risk>) {
  return { carried: risks.get(id), target: risks.get(intoId) };
}
