import { groupSigns } from '../../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../../shared/domain/commands.ts';
import type { Participant, WorkGroup } from '../../../../shared/domain/tables.ts';
import { arrangeGroups } from '../../../../shared/domain/workshop/arrange-groups.ts';

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
