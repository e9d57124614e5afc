// Undo and redo in sight: the newest change is read from the log, and the screen goes to where it was made.

import { create } from 'zustand';
import type { Fault } from '../../shared/api/result.ts';
import type { LoggedChange } from '../../shared/api/types.ts';
import { call } from '../api.ts';
import { redo, undo, useBoard } from './board-store.ts';
import { isInSight, placeOfChange } from './change-place.ts';
import { goTo, type Phase, setUi, useUi } from './ui-store.ts';

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
  useLastChange.setState({ last: { ...last, wentTo: screen } });
}

/** What was done last in the open workshop, here or in another window, as the log has it. */
export type LastChange = {
  readonly line: LoggedChange;
  /** What was undone or done again; null where it is out of reach, and for a change of its own. */
  readonly target: LoggedChange | null;
  /** The phase that was gone to, so that it is seen; null where it was in sight. */
  readonly wentTo: Phase | null;
};

/** Nothing of a workshop that was only opened: what is told has happened while somebody looked. */
export const useLastChange = create<{ readonly last: LastChange | null }>(() => ({ last: null }));

useBoard.subscribe((board, before) => {
  if (board.file !== before.file) useLastChange.setState({ last: null });
  else if (board.history.seq > before.history.seq) void readLastChange();
});

let reading: Promise<void> | null = null;

/** Comes when the newest change is known. However many come at once, only the newest is read. */
async function readLastChange(): Promise<LastChange | null> {
  const isKnown = () => (useLastChange.getState().last?.line.seq ?? 0) >= useBoard.getState().history.seq;
  for (let tries = 0; tries < 2 && !isKnown(); tries += 1) {
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  }
  return useLastChange.getState().last;
}

async function read(): Promise<void> {
  const { file } = useBoard.getState();
  const line = await lineBefore();
  const target = line?.target == null ? null : await lineBefore(line.target + 1);
  if (!line || useBoard.getState().file !== file) return;
  useLastChange.setState({ last: { line, target, wentTo: null } });
}

/** The newest line of the log, or the newest before another. */
async function lineBefore(before?: number): Promise<LoggedChange | null> {
  const result = await call('history.list', before === undefined ? { limit: 1 } : { before, limit: 1 });
  return result.ok ? (result.value[0] ?? null) : null;
}
