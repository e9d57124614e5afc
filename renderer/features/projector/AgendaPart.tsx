// The times of the sitting, for the facilitator alone: one figure, and what may be done about it.

import { type FormEvent, useId, useRef, useState } from 'react';
import { phases } from '../../../shared/domain/codes.ts';
import { mostPhaseMinutes } from '../../../shared/domain/fields/workshop.ts';
import {
  type Agenda,
  agendaEnd,
  paceInWords,
  progressOf,
  type Standing,
  standingOf,
  timeInWords,
  timeOfDay,
} from '../../../shared/domain/projector/agenda.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useClock } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useInterfaceLanguage, useTables, useWorkshop } from '../../state/selectors.ts';
import { phaseOf, useUi } from '../../state/ui-store.ts';
import styles from './Presenter.module.css';

/** How the time stands, where times were set, and the way to set them. */
export function AgendaPart() {
  const { t } = useWords('projector');
  const [isOpen, setOpen] = useState(false);
  const { agenda } = useWorkshop();
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>{t('presenter.time')}</h2>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('agenda.open')}
        </Button>
      </div>
      {agenda && <TimeStanding agenda={agenda} />}
      {isOpen && <AgendaDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function TimeStanding({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useWords('projector');
  const phase = useUi(phaseOf);
  const tables = useTables();
  const now = useClock(5_000);
  const time = now.getHours() * 60 + now.getMinutes() + now.getSeconds() / 60;
  const standing = standingOf(agenda, phase, progressOf(tables, phase), time);
  const { behind } = standing;
  const figure =
    behind === 0
      ? t('presenter.onTime')
      : t(behind > 0 ? 'presenter.behind' : 'presenter.ahead', { count: Math.abs(behind) });
  return (
    <>
      <p className={styles.figure}>{figure}</p>
      <p>{adviceOf(standing)}</p>
    </>
  );

  function adviceOf({ pace, agreed }: Standing): string {
    if (pace === null) return '';
    if (pace === 0) return t('presenter.over');
    const each = phase === 'cluster' ? 'presenter.perThreat' : 'presenter.perRisk';
    const words = t(each, { time: paceInWords(pace) });
    return agreed > 0 ? t('presenter.orSweep', { pace: words, count: agreed }) : words;
  }
}

/** The times proposed while none are set. */
const usual = { start: 9 * 60, minutes: [15, 45, 60, 75, 45, 15] } as const;

/** The time that the sitting begins, and the minutes of each phase. */
function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('projector');
  const language = useInterfaceLanguage();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { agenda: kept } = useWorkshop();
  const [{ start, minutes }, change, forget] = useKeptForm('agenda', () => ({
    start: timeInWords(kept?.start ?? usual.start, language),
    minutes: (kept?.minutes ?? usual.minutes).map(String),
  }));
  const [wrong, setWrong] = useState<'wrongStart' | 'wrongMinutes' | null>(null);
  const begin = timeOfDay(start);
  const typed = minutes.map(minutesOf);
  const isWhole = begin !== null && typed.every((each) => each !== null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setWrong(begin === null ? 'wrongStart' : isWhole ? null : 'wrongMinutes');
    if (!isWhole) return;
    put({ start: begin, minutes: typed.map(Number) });
  };
  const put = (agenda: Agenda | null) => {
    run({ type: 'workshop.edit', agenda });
    forget();
    onClose();
  };
  return (
    <Dialog
      title={t('agenda.title')}
      onClose={onClose}
      firstFocus={first}
      actions={
        <>
          {kept && <Button onClick={() => put(null)}>{t('agenda.remove')}</Button>}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="main" type="submit" form={id}>
            {t('agenda.save')} <KeyCap>Enter</KeyCap>
          </Button>
        </>
      }
    >
      <form id={id} className={styles.times} onSubmit={save} noValidate>
        <label htmlFor={`${id}-start`}>{t('agenda.start')}</label>
        <input
          id={`${id}-start`}
          ref={first}
          autoComplete="off"
          value={start}
          aria-invalid={wrong === 'wrongStart'}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change({ start: event.target.value })}
        />
        {phases.map((phase, place) => (
          <label key={phase} className={styles.row}>
            <span>{t('agenda.minutes', { phase: t(`frame:phase.${phase}`) })}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              value={minutes[place]}
              aria-invalid={wrong === 'wrongMinutes' && typed[place] === null}
              onFocus={(event) => event.target.select()}
              onChange={({ target }) =>
                change({ minutes: minutes.map((each, at) => (at === place ? target.value : each)) })
              }
            />
          </label>
        ))}
        {/* Stays where it is while one types a time that is none yet. */}
        <p className={styles.end} role="status">
          {isWhole &&
            t('agenda.end', {
              time: timeInWords(agendaEnd({ start: begin, minutes: typed.map(Number) }), language),
            })}
        </p>
        {wrong && (
          <p role="alert" className={styles.fault}>
            {t(`agenda.${wrong}`, { most: mostPhaseMinutes })}
          </p>
        )}
        <p className={styles.kept}>{t('agenda.kept')}</p>
      </form>
    </Dialog>
  );
}

/** Whole minutes as they were typed; null where they are none. */
function minutesOf(typed: string): number | null {
  const minutes = Number(typed.trim() || 0);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= mostPhaseMinutes ? minutes : null;
}
