import { type FormEvent, useId, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNewRound } from '../facilitator/new-round.ts';
import styles from '../facilitator/RoundFields.module.css';
import { RoundFields } from '../facilitator/RoundFields.tsx';
import { openPaperRound } from './paper-store.ts';

/** What is settled before ballots are printed. */
export function PaperRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('paper');
  const id = useId();
  const round = useNewRound();
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settled = round.settle();
    if (settled) setFault(await openPaperRound(settled));
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button look="main" type="submit" form={id} disabled={round.riskIds.length === 0}>
        {t('begin')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('title')} onClose={onClose} wide actions={actions}>
      <form id={id} className={styles.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('intro')}</p>
        <RoundFields round={round} />
        <p role="alert" className={styles.fault}>
          {fault && sentenceOf(t, fault)}
        </p>
      </form>
    </Dialog>
  );
}
