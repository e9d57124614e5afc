import { groupSigns } from '../../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../../shared/domain/commands.ts';
import type { Participant, WorkGroup } from '../../../../shared/domain/tables.ts';
import { arrangeGroups } from '../../../../shared/domain/workshop/arrange-groups.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../../shared/domain/workshop/register.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { setUi } from '../../../state/ui-store.ts';
import { makeId, usePrepare } from '../prepare-store.ts';

/** Divides everyone into groups anew. */
export function arrange(): void {
  const { participant, workGroup } = useBoard.getState().tables;
  if (participant.size === 0) return;
  const groups = [...workGroup.values()].sort(bySign);
  const people = [...participant.values()].sort(byRank);
  const command = arrangementOf(people, groups, usePrepare.getState().groupSize, makeId);
  const { fault } = run(command);
  setUi({ fault });
}

export function addGroup(): void {
  const { fault } = run({ type: 'group.add', id: makeId(), name: '' });
  setUi({ fault });
}

/** Takes a group away; its people and its threats are then without one. */
export function removeGroup({ id }: WorkGroup): void {
  run({ type: 'group.remove', id });
}

/** The change that divides everyone into groups of about a size: the groups there are first, by sign, then new ones. */
export function arrangementOf(
  participants: readonly Participant[],
  groups: readonly WorkGroup[],
  size: number,
  makeId: () => string,
): CommandOf<'group.arrange'> {
  const dealt = arrangeGroups(participants, size, groupSigns.length);
  return {
    type: 'group.arrange',
    groups: dealt.map((participantIds, index) => ({ id: groups[index]?.id ?? makeId(), participantIds })),
  };
}

/** The place so many steps along from another, stopping at either end; null is without a group, before the first. */
export function placeAlong(
  groups: readonly WorkGroup[],
  groupId: string | null,
  steps: number,
): string | null {
  const places = [null, ...groups.map(({ id }) => id)];
  const at = places.indexOf(groupId) + steps;
  return places[Math.min(places.length - 1, Math.max(0, at))] ?? null;
}
