import { create } from 'zustand';
import { playChime } from './chime.ts';
import { noTimer, pausedOrResumed, started, type Timer, withMinuteMore } from './timer.ts';

type TimerState = {
  readonly timer: Timer;
  /** The minutes that were chosen last, offered the next time. */
  readonly minutes: number;
  readonly hasSound: boolean;
};

/** Beside the screens: the time goes on, and its sound is heard, whatever is shown meanwhile. */
export const useTimer = create<TimerState>(() => ({ timer: noTimer, minutes: 20, hasSound: true }));

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
  useTimer.setState(({ hasSound }) => ({ hasSound: !hasSound }));
}

let atEnd: ReturnType<typeof setTimeout> | undefined;

function setTimer(timer: Timer): void {
  clearTimeout(atEnd);
  useTimer.setState({ timer });
  if (timer.endsAt === null) return;
  atEnd = setTimeout(() => useTimer.getState().hasSound && playChime(), timer.endsAt - Date.now());
}
