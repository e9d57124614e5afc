// The secret round as the facilitator sees it: begun by a dialog, then open until it is ended.

import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useTables } from '../../../state/selectors.ts';
import { openRound, useNewRound } from './new-round.ts';
import { OpenRound } from './OpenRound.tsx';
import styles from './RoundFields.module.css';
import { BallotFormChoice, RoundFields } from './RoundFields.tsx';
import { passOn, setSecret, useSecret, usualForm } from './secret-round.ts';

/** What the facilitator sees of secret rounds: the one being prepared, one left open, and what came of one. */
export function SecretRound() {
  const { isAsked, endedId, interruptedId } = useSecret();
  const { votingRound } = useTables();
  const open = useMemo(
    () => [...votingRound.values()].find((round) => round.way === 'secret' && round.state === 'open'),
    [votingRound],
  );
  // One that was open already is asked about at once, and whenever one is asked for; one opened here passes on by itself.
  const [found, setFound] = useState(open?.id ?? null);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (wasAsked !== isAsked) {
    setWasAsked(isAsked);
    if (isAsked && open) setFound(open.id);
  }
  const close = () => {
    setFound(null);
    setSecret({ isAsked: false, interruptedId: null });
  };
  if (endedId !== null) return <EndedRound roundId={endedId} />;
  if (open && found === open.id)
    return <OpenRound round={open} isInterrupted={interruptedId === open.id} onClose={close} />;
  return isAsked ? <SecretRoundDialog onClose={close} /> : null;
}

/** What came of the round that has just ended: how many voted, against how many were expected. */
function EndedRound({ roundId }: { readonly roundId: string }) {
  const { t } = useWords('secret-round');
  const { votingRound } = useTables();
  // As it ended: taken back afterwards it is gone, and was held all the same.
  const [round] = useState(() => votingRound.get(roundId));
  const count = round?.ballots ?? 0;
  const present = round?.present ?? null;
  return (
    <Dialog title={t('ended.title')} onClose={() => setSecret({ endedId: null })}>
      <p>
        {present === null ? t('ended.count', { count }) : t('ended.countOf', { count, present })}{' '}
        {present !== null && count > present && t('ended.more')}
        {count === 0 ? t('ended.none') : count < fewestBallots && t('ended.tooFew')}
      </p>
    </Dialog>
  );
}

/** Everything that is settled before the keyboard goes round. */
function SecretRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('secret-round');
  const id = useId();
  const round = useNewRound();
  const { present, isTried } = round;
  const [form, setForm] = useState(usualForm);
  const [isUnseen, setUnseen] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settled = round.settle();
    if (!settled || !isUnseen) return;
    const opened = await openRound('secret', settled);
    setFault(typeof opened === 'string' ? await passOn(opened, form) : opened);
  };
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="main" type="submit" form={id}>
            {t('begin')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('intro')}</p>
        <RoundFields
          round={round}
          {...(present !== null && present < fewestBallots && { note: t('peopleTooFew') })}
        />
        <BallotFormChoice form={form} onChoose={setForm} />
        <label className={styles.unseen} data-faulty={isTried && !isUnseen}>
          <input type="checkbox" checked={isUnseen} onChange={(event) => setUnseen(event.target.checked)} />
          <span>{t('unseen')}</span>
        </label>
        <p role="alert" className={styles.fault}>
          {fault ? sentenceOf(t, fault) : isTried && !isUnseen && t('unseenMissing')}
        </p>
        <ul className={styles.limits}>
          {(['result', 'back', 'limits'] as const).map((part) => (
            <li key={part}>{t(`says.${part}`)}</li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
