import { create } from 'zustand';
import {
  noTimer,
  pausedOrResumed,
  started,
  type Timer,
  withMinuteMore,
} from '../../../shared/domain/workshop/timer.ts';
import { call } from '../../api.ts';
import { setPreferences } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { playChime } from './chime.ts';

type TimerState = {
  readonly timer: Timer;
  /** The minutes that were chosen last, offered the next time. */
  readonly minutes: number;
};

/** Beside the screens: the time goes on, and its sound is heard, whatever is shown meanwhile. */
export const useTimer = create<TimerState>(() => ({ timer: noTimer, minutes: 20 }));

export function startTimer(minutes: number): void {
  useTimer.setState({ minutes });
  setTimer(started(minutes, Date.now()));
}

export function pauseOrResume(): void {
  setTimer(pausedOrResumed(useTimer.getState().timer, Date.now()));
}

export function addMinute(): void {
  setTimer(withMinuteMore(useTimer.getState().timer, Date.now()));
}

export function stopTimer(): void {
  setTimer(noTimer);
}

export function switchSound(): void {
  void setPreferences({ sound: !useUi.getState().preferences.sound });
}

/** Goes on with the time that the host has kept, or with none. */
export function showTimer(timer: Timer): void {
  clearTimeout(atEnd);
  useTimer.setState({ timer });
  const left = (timer.endsAt ?? 0) - Date.now();
  // One that ended before has been heard.
  if (left > 0) atEnd = setTimeout(() => useUi.getState().preferences.sound && playChime(), left);
}

let atEnd: ReturnType<typeof setTimeout> | undefined;

async function setTimer(timer: Timer): Promise<void> {
  showTimer(timer);
  const result = await call('timer.keep', timer);
  if (!result.ok) setUi({ fault: result.error });
}
