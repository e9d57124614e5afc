import { type FormEvent, useId, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { BallotLayout } from '../../../../shared/domain/codes.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { openRound, useNewRound } from './new-round.ts';
import form from './RoundFields.module.css';
import styles from './RoundFields.module.css';
import { LayoutChoice, RoundFields } from './RoundFields.tsx';
import { passOn } from './secret-round.ts';

/** Everything that is settled before the keyboard goes round. */
export function SecretRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('secret-round');
  const id = useId();
  const round = useNewRound();
  const { present, isTried } = round;
  const [layout, setLayout] = useState<BallotLayout>('each');
  const [isUnseen, setUnseen] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settled = round.settle();
    if (!settled || !isUnseen) return;
    const opened = await openRound('secret', settled);
    setFault(typeof opened === 'string' ? await passOn(opened, layout) : opened);
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
      <form id={id} className={form.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('intro')}</p>
        <RoundFields
          round={round}
          {...(present !== null && present < fewestBallots && { note: t('peopleTooFew') })}
        />
        <LayoutChoice layout={layout} onChoose={setLayout} />
        <label className={styles.unseen} data-faulty={isTried && !isUnseen}>
          <input type="checkbox" checked={isUnseen} onChange={(event) => setUnseen(event.target.checked)} />
          <span>{t('unseen')}</span>
        </label>
        <p role="alert" className={form.fault}>
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
