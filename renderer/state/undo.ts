// Undo and redo in sight: the screen goes to where the change was made.

import type { Fault } from '../../shared/api/result.ts';
import { redo, undo, useBoard } from './board-store.ts';
import { isInSight, placeOfChange } from './change-place.ts';
import { readLastChange, setLastChange } from './last-change.ts';
import { goTo, setUi, useUi } from './ui-store.ts';

/** Takes the newest change back, and goes to where it was made unless that is on the screen. */
export const undoInSight = (): Promise<Fault | null> => inSight(undo);
/** Does again what was undone last, in sight as well. */
export const redoInSight = (): Promise<Fault | null> => inSight(redo);

async function inSight(step: () => Promise<Fault | null>): Promise<Fault | null> {
  if (useBoard.getState().file === null) return null;
  const fault = await step();
  if (fault === null) await showLastChange();
  return fault;
}

async function showLastChange(): Promise<void> {
  const last = await readLastChange();
  const change = last?.target;
  const { tables } = useBoard.getState();
  if (!last || !change) return;
  const place = placeOfChange(change, tables);
  if (isInSight(change, place, useUi.getState(), tables)) return;
  const { screen, section, riskId, groupId, treatView = 'risk' } = place;
  goTo(screen);
  setUi({
    ...(section && { prepareSection: section }),
    ...(riskId !== undefined && { riskId }),
    ...(groupId !== undefined && { groupId }),
    ...(screen === 'treat' && { treatView }),
  });
  setLastChange({ ...last, wentTo: screen });
}
