import { useEffect, useState } from 'react';
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

type TimerState = {
  readonly timer: Timer;
  /** The minutes that were chosen or typed last, offered the next time. */
  readonly minutes: number;
};

/** Beside the screens: the time goes on, and its sound is heard, whatever is shown meanwhile. */
export const useTimer = create<TimerState>(() => ({ timer: noTimer, minutes: 20 }));

export function startTimer(minutes: number): void {
  useTimer.setState({ minutes });
  setTimer(started(minutes, Date.now()));
}

/** Minutes that were typed and not started. */
export function offerMinutes(minutes: number): void {
  useTimer.setState({ minutes });
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
  // A time that ended before has rung already.
  if (left > 0) atEnd = setTimeout(() => useUi.getState().preferences.sound && playChime(), left);
}

let atEnd: ReturnType<typeof setTimeout> | undefined;

async function setTimer(timer: Timer): Promise<void> {
  showTimer(timer);
  const result = await call('timer.keep', timer);
  if (!result.ok) setUi({ fault: result.error });
}

/** The time, anew at each whole second before `end`; still where there is none or it has passed. */
export function useNow(end: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Scheduled from the clock: a window that is slow to draw skips seconds and is never behind.
    const next = () => {
      const left = end - Date.now();
      if (left > 0) timer = setTimeout(pass, left % 1_000 || 1_000);
    };
    const pass = () => {
      tick((count) => count + 1);
      next();
    };
    next();
    return () => clearTimeout(timer);
  }, [end]);
  return Date.now();
}

/** Two soft tones, a fifth apart. Without a loudspeaker nothing happens. */
function playChime(): void {
  try {
    const audio = new AudioContext();
    const ended = [523.25, 783.99].map((pitch, index) =>
      tone(audio, pitch, audio.currentTime + index * 0.45),
    );
    void Promise.all(ended).then(() => audio.close());
  } catch {
    // The time is shown as well, so a machine without sound is not reported.
  }
}

function tone(audio: AudioContext, pitch: number, at: number): Promise<unknown> {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 1.6);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 1.7);
  return new Promise((resolve) => oscillator.addEventListener('ended', resolve));
}
