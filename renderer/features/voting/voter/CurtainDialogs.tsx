import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Curtain.module.css';

const parts = ['kept', 'gone', 'result', 'idle', 'limits'] as const;

/** What is promised to a voter, and what is not. */
export function Secrecy({ time, onClose }: Pick<BallotSheet, 'time'> & { readonly onClose: () => void }) {
  const { t } = useWords('ballot');
  const limits = { hidden: t(`limits.${time}.hidden`), discarded: t(`limits.${time}.discarded`) };
  return (
    <BallotDialog
      title={t('secrecy.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {parts.map((part) => (
        <p key={part}>{t(`secrecy.${part}`, limits)}</p>
      ))}
    </BallotDialog>
  );
}

type Props = { readonly sheet: BallotSheet; readonly onClose: () => void; readonly onEnded: () => void };

/**
 * The way back to the workshop. Somebody with a ballot to give may have come here by mistake, so it takes a question
 * answered and a button held; more would lock the facilitator out, who has no password either.
 */
export function EndRound({ sheet, onClose, onEnded }: Props) {
  const { t } = useWords('ballot');
  const [hasFailed, setFailed] = useState(false);
  const { cast, present } = sheet;
  const end = async () => {
    const result = await call('ballot.end', {});
    if (result.ok) onEnded();
    else setFailed(true);
  };
  return (
    <BallotDialog
      title={t('endTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} autoFocus>
            {t('goOnVoting')}
          </Button>
          <HoldButton label={t('endHold')} onHeld={end} />
        </>
      }
    >
      <p>{present ? t('endCountOf', { count: cast, present }) : t('endCount', { count: cast })}</p>
      {cast < fewestBallots && <p>{t(cast === 0 ? 'endNone' : 'endTooFew')}</p>}
      <p>{t('endWho')}</p>
      {hasFailed && <p role="alert">{t('endFailed')}</p>}
    </BallotDialog>
  );
}

/** How long the button is held, in milliseconds. */
const holdTime = 1_500;

type HoldButtonProps = { readonly label: string; readonly onHeld: () => void };

/** A button that is held, by pointer, by Enter or by the space bar, so that nobody presses it in passing. */
function HoldButton({ label, onHeld }: HoldButtonProps) {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = () => {
    clearTimeout(timer.current);
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      onHeld();
    }, holdTime);
  };
  const letGo = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) begin();
  };
  // Assistive technology presses without pointer or key, and cannot hold: its press is as deliberate.
  const onClick = (event: MouseEvent) => event.detail === 0 && onHeld();
  return (
    <Button
      look="main"
      className={styles.hold}
      data-held={isHeld}
      onPointerDown={begin}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={letGo}
      onBlur={letGo}
      onClick={onClick}
    >
      <span>{label}</span>
    </Button>
  );
}

type BallotDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
};

/** A dialog of the browser's own: this document has none of the stores that the app's dialogs rest on. */
function BallotDialog({ title, onClose, children, actions }: BallotDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
