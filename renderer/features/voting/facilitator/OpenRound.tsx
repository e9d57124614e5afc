import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { call } from '../../../api.ts';
import { BreakOffButton, Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { run } from '../../../state/board-store.ts';
import styles from './RoundFields.module.css';
import { BallotFormChoice } from './RoundFields.tsx';
import { passOn, usualForm } from './secret-round.ts';

type Props = {
  readonly round: VotingRound;
  /** Whether it was the host that could not go on with it. */
  readonly isInterrupted: boolean;
  readonly onClose: () => void;
};

/** A secret round that goes on although the facilitator is here: the app, or a voter's page, ended in the middle of it. */
export function OpenRound({ round, isInterrupted, onClose }: Props) {
  const { t } = useWords('secret-round');
  const [cast, setCast] = useState<number | null>(null);
  const [form, setForm] = useState(usualForm);
  const [fault, setFault] = useState<Fault | null>(null);
  const count = useCallback(async () => {
    const result = await call('ballot.count', { roundId: round.id });
    if (result.ok) setCast(result.value);
  }, [round.id]);
  useEffect(() => void count(), [count]);
  const breakOff = async () => {
    const refused = await run({ type: 'round.void', id: round.id, ballots: cast ?? 0 }).saved;
    setFault(refused);
    if (refused === null) onClose();
    else void count();
  };
  const { present } = round;
  return (
    <Dialog
      title={t('open.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('open.later')}</Button>
          <BreakOffButton
            cast={cast}
            text={t('open.void')}
            sure={t('open.voidSure', { count: cast ?? 0 })}
            onBreakOff={breakOff}
          />
          <Button look="main" onClick={async () => setFault(await passOn(round.id, form))} autoFocus>
            {t('open.goOn')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {isInterrupted && (
          <p role="alert" className={styles.fault}>
            {t('open.interrupted')}
          </p>
        )}
        <p>
          {cast !== null &&
            (present === null
              ? t('open.count', { count: cast })
              : t('open.countOf', { count: cast, present }))}{' '}
          {t('open.unseen')}
        </p>
        <BallotFormChoice form={form} onChoose={setForm} />
        <p role="alert" className={styles.fault}>
          {fault && sentenceOf(t, fault)}
        </p>
      </div>
    </Dialog>
  );
}
