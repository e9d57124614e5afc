import type { WorkGroup } from '../../shared/domain/tables.ts';
import { bySign } from '../../shared/domain/workshop/register.ts';
import type { Tables } from '../../shared/history/row-change.ts';
import { setUi, useUi } from './ui-store.ts';

/** Where a threat can be recorded: a group, or null for no group. */
export type GroupChoice = WorkGroup | null;

/** Chosen in place of a group's id, since nothing chosen means the first group. */
export const withoutGroup = 'without-group';

/** The choices worth showing: every group, and no group where there are none or some threat has none. */
export function groupChoices(groups: readonly WorkGroup[], someWithout: boolean): readonly GroupChoice[] {
  return groups.length === 0 || someWithout ? [...groups, null] : groups;
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

/** Id of the group that threats are being recorded for, or null for none. */
export function groupSpeaking({ workGroup, threat }: Pick<Tables, 'workGroup' | 'threat'>): string | null {
  const groups = [...workGroup.values()].sort(bySign);
  const someWithout = [...threat.values()].some(({ groupId }) => groupId === null);
  return chosenGroup(groupChoices(groups, someWithout), useUi.getState().groupId)?.id ?? null;
}

/** Turns to the group that has just been recorded for, so that its threats are seen. */
export function turnTo(groupId: string | null): void {
  setUi({ groupId: groupId ?? withoutGroup });
}
