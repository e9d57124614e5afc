import { type FormEvent, useId, useState } from 'react';
import {
  clockFace,
  hasEnded,
  isOn,
  leftOf,
  mostMinutes,
  typedMinutes,
} from '../../../shared/domain/workshop/timer.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { startTimeKeys } from '../../keys/tables/record.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLockedText } from '../../state/preferences.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Timer.module.css';
import {
  addMinute,
  offerMinutes,
  pauseOrResume,
  startTimer,
  stopTimer,
  switchSound,
  useNow,
  useTimer,
} from './timer-store.ts';

type Props = {
  /** Puts the focus back where it belongs on the screen. */
  readonly onDone: () => void;
};

/** The time for group work: chosen, running large at the top right, or not there at all. */
export function GroupTimer({ onDone }: Props) {
  const { t } = useWords('timer');
  const timer = useTimer((state) => state.timer);
  const [isChosen, setChosen] = useState(false);
  const runs = isOn(timer);
  useKeys(startTimeKeys, {
    start: runs ? null : { when: ({ altKey }) => altKey, run: () => setChosen(true) },
  });
  const close = () => {
    setChosen(false);
    onDone();
  };
  if (runs) return <Running onDone={onDone} />;
  if (isChosen) return <MinutesForm onClose={close} />;
  return (
    <Button look="quiet" className={styles.open} onClick={() => setChosen(true)}>
      {t('start')} <KeyCapOf table={startTimeKeys} row="start" />
    </Button>
  );
}

function MinutesForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('timer');
  const id = useId();
  const offered = String(useTimer((state) => state.minutes));
  const [typed, setTyped] = useState(offered);
  const [isWrong, setWrong] = useState(false);
  const close = () => {
    const minutes = typedMinutes(typed);
    if (minutes !== null) offerMinutes(minutes);
    onClose();
  };
  const start = (event: FormEvent) => {
    event.preventDefault();
    const minutes = typedMinutes(typed);
    setWrong(minutes === null);
    if (minutes === null) return;
    startTimer(minutes);
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={start}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      noValidate
    >
      <label htmlFor={id}>{t('minutes')}</label>
      <input
        id={id}
        className={styles.minutes}
        inputMode="numeric"
        autoComplete="off"
        // Somebody has just asked for it.
        // biome-ignore lint/a11y/noAutofocus: the key that opens the form is followed by the minutes.
        autoFocus
        value={typed}
        data-committed={offered}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">
        {t('go')} <KeyCap>Enter</KeyCap>
      </Button>
      {isWrong && (
        <span id={`${id}-fault`} role="alert" className={styles.fault}>
          {t('wrong', { most: mostMinutes })}
        </span>
      )}
    </form>
  );
}

/** Screen readers are told only of the end: a voice each second would be too much. */
function Running({ onDone }: Props) {
  const { t } = useWords('timer');
  const timer = useTimer((state) => state.timer);
  const lockedText = useLockedText('sound');
  const hasSound = useUi((ui) => ui.preferences.sound);
  const now = useNow(timer.endsAt);
  const ended = hasEnded(timer, now);
  const andBack = (act: () => void) => {
    act();
    onDone();
  };
  const controls = [
    { words: t(timer.left === null ? 'pause' : 'resume'), run: pauseOrResume, isThere: !ended },
    { words: t('more'), run: addMinute, isThere: true },
    { words: t('stop'), run: stopTimer, isThere: true },
  ];
  return (
    <div className={styles.running}>
      <span role="status" className={ended ? styles.over : 'visually-hidden'}>
        {ended && t('over')}
      </span>
      {controls
        .filter(({ isThere }) => isThere)
        .map(({ words, run }) => (
          <Button key={words} look="quiet" onClick={() => andBack(run)}>
            {words}
          </Button>
        ))}
      {!ended && (
        <Button look="quiet" disabled={lockedText !== undefined} onClick={() => andBack(switchSound)}>
          {t(hasSound ? 'soundOn' : 'soundOff')}
          {lockedText && ` (${lockedText})`}
        </Button>
      )}
      <span
        role="timer"
        aria-label={t('left')}
        className={`${styles.face} ${ended ? styles.ended : ''} ${timer.left === null ? '' : styles.paused}`}
      >
        {clockFace(leftOf(timer, now))}
      </span>
    </div>
  );
}
