import { bySign } from '../../../shared/domain/workshop/register.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { placeChosen, placesOf, withoutGroup } from '../record/group-choice.ts';

/** Id of the group that threats are being recorded for, or null for none. */
export function groupSpeaking({ workGroup, threat }: Pick<Tables, 'workGroup' | 'threat'>): string | null {
  const groups = [...workGroup.values()].sort(bySign);
  const someWithout = [...threat.values()].some(({ groupId }) => groupId === null);
  return placeChosen(placesOf(groups, someWithout), useUi.getState().groupId)?.id ?? null;
}

/** Turns to the group that has just been recorded for, so that its threats are seen. */
export function turnTo(groupId: string | null): void {
  setUi({ groupId: groupId ?? withoutGroup });
}
