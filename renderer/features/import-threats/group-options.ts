import type { WorkGroup } from '../../../shared/domain/tables.ts';
import type { Words } from '../../../shared/words/areas.ts';

/** The value of no group in a `<select>`, whose values are texts. */
const none = '';

export const choiceOf = (groupId: string | null): string => groupId ?? none;
export const idOf = (value: string): string | null => (value === none ? null : value);

/** The groups to choose among, and none of them. */
export function groupOptions(groups: readonly WorkGroup[], t: Words): { value: string; label: string }[] {
  const named = groups.map((group) => ({ value: group.id, label: groupLabel(group, t) }));
  return [...named, { value: none, label: t('common:noGroup') }];
}

/** A group by its sign and, where it has one, its name. */
export function groupLabel({ sign, name }: Pick<WorkGroup, 'sign' | 'name'>, t: Words): string {
  return [t('common:group', { sign }), name].filter((part) => part !== '').join(' · ');
}
