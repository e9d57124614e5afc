import type { WorkGroup } from '../../shared/domain/tables.ts';
import { bySign } from '../../shared/domain/workshop/register.ts';
import type { Tables } from '../../shared/history/row-change.ts';
import { setUi, useUi } from './ui-store.ts';

/** Where a threat can be recorded: a group, or null for the plenary, which has no group. */
export type GroupChoice = WorkGroup | null;

/** Chosen in place of a group's id, since nothing chosen means the first group. */
export const withoutGroup = 'without-group';

/** The choices: every group, and the plenary after them, which is always there. */
export function groupChoices(groups: readonly WorkGroup[]): readonly GroupChoice[] {
  return [...groups, null];
}

/** The one chosen; the first one where nothing is chosen, or what was chosen is gone. */
export function chosenGroup(choices: readonly GroupChoice[], chosen: string | null): GroupChoice {
  const at = choices.findIndex((choice) => (choice?.id ?? withoutGroup) === chosen);
  return choices[Math.max(0, at)] ?? null;
}

/** The choice so many steps further on, round the ends. */
export function groupBeside(
  choices: readonly GroupChoice[],
  choice: GroupChoice,
  steps: number,
): GroupChoice {
  const at = choices.indexOf(choice) + steps;
  return choices.at(at % choices.length) ?? null;
}

/** Id of the group that threats are being recorded for, or null for the plenary. */
export function groupSpeaking({ workGroup }: Pick<Tables, 'workGroup'>): string | null {
  const groups = [...workGroup.values()].sort(bySign);
  return chosenGroup(groupChoices(groups), useUi.getState().groupId)?.id ?? null;
}

/** Turns to the group that has just been recorded for, so that its threats are seen. */
export function turnTo(groupId: string | null): void {
  setUi({ groupId: groupId ?? withoutGroup });
}
