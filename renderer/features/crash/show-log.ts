import { create } from 'zustand';
import type { ShownLog } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { setUi } from '../../state/ui-store.ts';

/** The log while the window shows it. */
export const useShownLog = create<{ readonly log: ShownLog | null }>(() => ({ log: null }));

/** Shows the log: in the system's window of files where the host has one, otherwise in a dialog. */
export async function showLog(): Promise<void> {
  const result = await call('log.show', {});
  if (!result.ok) setUi({ fault: result.error });
  else if (result.value.text !== null) useShownLog.setState({ log: result.value });
}

export const closeLog = (): void => useShownLog.setState({ log: null });
