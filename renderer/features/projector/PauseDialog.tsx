import { type FormEvent, useId, useRef, useState } from 'react';
import { breakEnd, isAhead, typedTime } from '../../../shared/domain/projector/agenda.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import styles from './Presenter.module.css';
import { pauseUntil, setProjector } from './projector-store.ts';

const lengths = [10, 15, 20] as const;
const close = () => setProjector({ isPauseAsked: false });

/** What was typed and not begun. */
type Kept = { readonly former: string | null };

/** Until when the break is: a time is typed, or so many minutes from now are chosen. */
export function PauseDialog() {
  const { t } = useWords('projector');
  const language = useInterfaceLanguage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [{ former }, keep, forget] = useKeptForm<Kept>('break', () => ({ former: null }));
  const [typed, setTyped] = useState(() => {
    const now = new Date();
    return former !== null && isAhead(former, now) ? former : breakEnd(now, lengths[1], language);
  });
  const type = (text: string) => {
    setTyped(text);
    keep({ former: text });
  };
  const [isWrong, setWrong] = useState(false);
  const begin = (time: string) => {
    forget();
    pauseUntil(time);
  };
  const show = (event: FormEvent) => {
    event.preventDefault();
    const time = typedTime(typed, language);
    setWrong(time === null);
    if (time !== null) begin(time);
  };
  return (
    <Dialog
      title={t('pause.title')}
      onClose={close}
      firstFocus={field}
      actions={
        <>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button look="main" type="submit" form={id}>
            {t('pause.show')} <KeyCap>Enter</KeyCap>
          </Button>
        </>
      }
    >
      <form id={id} className={styles.pause} onSubmit={show} noValidate>
        <label htmlFor={`${id}-time`}>{t('pause.until')}</label>
        <input
          id={`${id}-time`}
          ref={field}
          className={styles.time}
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-fault` : undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => type(event.target.value)}
        />
        {lengths.map((minutes) => (
          <Button key={minutes} onClick={() => begin(breakEnd(new Date(), minutes, language))}>
            {t('pause.minutes', { count: minutes })}
          </Button>
        ))}
        {isWrong && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {t('pause.wrong')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
