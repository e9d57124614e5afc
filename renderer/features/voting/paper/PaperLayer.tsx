// What lies over the screens while a round on paper is begun, goes on, or is over.

import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useTables } from '../../../state/selectors.ts';
import { useNewRound } from '../facilitator/new-round.ts';
import formStyles from '../facilitator/RoundFields.module.css';
import { RoundFields } from '../facilitator/RoundFields.tsx';
import styles from './PaperScreen.module.css';
import { openPaperRound, setPaper, usePaper } from './paper-store.ts';

/** The round on paper whose ballots are being typed in, over whatever screen there is; null while none is. */
export function useShownPaperRound() {
  const isShown = usePaper((paper) => paper.isShown);
  const round = useOpenPaperRound();
  return isShown ? round : null;
}

function useOpenPaperRound() {
  const { votingRound } = useTables();
  return useMemo(
    () => [...votingRound.values()].find((round) => round.way === 'paper' && round.state === 'open') ?? null,
    [votingRound],
  );
}

/** What there is of rounds on paper over a screen: one being prepared, one left open, and what came of one. */
export function PaperLayer() {
  const { isAsked, isShown, endedId } = usePaper();
  const round = useOpenPaperRound();
  return (
    <>
      <PaperNotice open={isAsked || isShown ? null : round} endedId={endedId} />
      {isAsked && <PaperRoundDialog onClose={() => setPaper({ isAsked: false })} />}
    </>
  );
}

type Props = { readonly open: VotingRound | null; readonly endedId: string | null };

/** A line above the screen: a round on paper waits for its ballots, or has just been counted. */
function PaperNotice({ open, endedId }: Props) {
  const { t } = useWords('paper');
  if (open)
    return (
      <section className={styles.notice} aria-label={t('open')}>
        <p>{t('open')}</p>
        <Button look="main" onClick={() => setPaper({ isShown: true })}>
          {t('goOn')}
        </Button>
      </section>
    );
  return endedId === null ? null : <Ended key={endedId} roundId={endedId} />;
}

function Ended({ roundId }: { readonly roundId: string }) {
  const { t } = useWords('paper');
  const { votingRound } = useTables();
  // As it ended: taken back afterwards it is gone, and was held all the same.
  const [round] = useState(() => votingRound.get(roundId));
  const count = round?.ballots ?? 0;
  const present = round?.present ?? count;
  return (
    <section className={styles.notice} role="status" aria-label={t('ended')}>
      <p>
        <b>{t('ended')}</b> {count === 0 ? t('endedNone') : t('endedCount', { count, present })}
      </p>
      <Button onClick={() => setPaper({ endedId: null })}>{t('common:close')}</Button>
    </section>
  );
}

/** What is settled before ballots are printed. */
function PaperRoundDialog({ onClose }: { readonly onClose: () => void }) {
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
      <form id={id} className={formStyles.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('intro')}</p>
        <RoundFields round={round} />
        <p role="alert" className={formStyles.fault}>
          {fault && sentenceOf(t, fault)}
        </p>
      </form>
    </Dialog>
  );
}
