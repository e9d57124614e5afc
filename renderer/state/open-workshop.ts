import type { Result } from '../../shared/api/result.ts';
import type { Snapshot } from '../../shared/api/types.ts';
import { call } from '../api.ts';
import { closeBoard, settled, showSnapshot } from './board-store.ts';
import { goToKeptPlace, leavePlace } from './kept-place.ts';
import { type Screen, setUi } from './ui-store.ts';
import { flushUnsavedTexts, takeInUnsavedTexts } from './unsaved-text.ts';

/** Shows the workshop that a call opened, or the sentence why it did not; tells which. */
export async function showOpened(result: Result<Snapshot>, screen?: Screen): Promise<boolean> {
  if (!result.ok) {
    setUi({ fault: result.error });
    return false;
  }
  await readUnsavedTexts(result.value.file);
  // What is said of the opening itself has come already, and stays.
  goToKeptPlace(result.value, screen);
  showSnapshot(result.value);
  return true;
}

/** What was typed in a workshop and not saved is there before its fields are. */
export async function readUnsavedTexts(file: string): Promise<void> {
  const result = await call('unsaved.read', {});
  if (result.ok) takeInUnsavedTexts(file, result.value);
}

/** Back to the library; what was typed and committed is on disk already. */
export function closeWorkshop(): Promise<void> {
  return leaveWorkshop(closeNow);
}

/** The same where the app is to end; called off, it goes on. */
export function leaveAndCloseWindow(): Promise<void> {
  return leaveWorkshop(async () => {
    if (await closeNow()) window.close();
  });
}

/**
 * Before a workshop is left for the library or for another one: where it was copied from a file that does not have its
 * changes, it is asked whether they are written back. `stay` is done where leaving is called off.
 */
export async function leaveWorkshop(leave: () => unknown, stay: () => unknown = () => {}): Promise<void> {
  await settled();
  await flushUnsavedTexts();
  const result = await call('origin.read', {});
  const origin = result.ok ? result.value : null;
  if (origin?.hasNews && origin.state !== 'missing') setUi({ leaving: { origin, leave, stay } });
  else await leave();
}

/** Whether it could be closed. */
async function closeNow(): Promise<boolean> {
  await settled();
  const result = await call('workshop.close', {});
  if (result.ok) {
    leavePlace();
    closeBoard();
  } else setUi({ fault: result.error });
  return result.ok;
}
