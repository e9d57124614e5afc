import { useEffect } from 'react';
import { clockFace, hasEnded, isOn, leftOf, noTimer } from '../../../shared/domain/workshop/timer.ts';
import { useWords } from '../../i18n/use-words.ts';
import { runningTimeKeys } from '../../keys/tables/frame.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { goTo, useUi } from '../../state/ui-store.ts';
import styles from './Timer.module.css';
import {
  addMinute,
  pauseOrResume,
  showTimer,
  stopTimer,
  switchSound,
  useNow,
  useTimer,
} from './timer-store.ts';

/** The running time and its keys, in every phase; the recording screen has it large. */
export function RunningTime() {
  const timer = useTimer((state) => state.timer);
  const isInRecord = useUi((ui) => ui.screen === 'record');
  useTimerKeys(isOn(timer));
  // The time belongs to the workshop, and ends with it.
  useEffect(() => () => showTimer(noTimer), []);
  return isOn(timer) && !isInRecord ? <Face /> : null;
}

function Face() {
  const { t } = useWords('timer');
  const timer = useTimer((state) => state.timer);
  const now = useNow(timer.endsAt);
  const time = clockFace(leftOf(timer, now));
  const ended = hasEnded(timer, now);
  return (
    <>
      <button
        type="button"
        className={styles.time}
        data-ended={ended || undefined}
        data-paused={timer.left !== null || undefined}
        aria-label={ended ? t('overToRecord') : t('toRecord', { time })}
        onClick={() => goTo('record')}
      >
        {time}
      </button>
      <span role="status" className="visually-hidden">
        {ended && t('over')}
      </span>
    </>
  );
}

function useTimerKeys(runs: boolean): void {
  const whileOn = (run: () => unknown) =>
    runs ? { when: ({ altKey }: KeyboardEvent) => altKey, run } : null;
  useKeys(runningTimeKeys, {
    pause: whileOn(pauseOrResume),
    more: whileOn(addMinute),
    stop: whileOn(stopTimer),
    sound: whileOn(switchSound),
  });
}
