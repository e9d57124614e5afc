import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/api/result.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useRegister, useTables } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import {
  earlierRound,
  type RiskChoice,
  riskChoices,
  riskChoicesOf,
  typedPeople,
} from '../secret-round/choose-risks.ts';
import styles from './PaperRoundDialog.module.css';
import { openPaperRound } from './paper-store.ts';

/** What is settled before ballots are printed. */
export function PaperRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('paper');
  const id = useId();
  const tables = useTables();
  const riskId = useUi((ui) => ui.riskId);
  const choices = riskChoicesOf(useRegister(), riskId);
  const offered = riskChoices.filter((each) => choices[each]);
  const [chosen, setChosen] = useState<RiskChoice>(offered[0] ?? 'all');
  const [people, setPeople] = useState(String(tables.participant.size || ''));
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const present = typedPeople(people);
  const riskIds = choices[chosen] ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (present === null) return;
    const earlierId = earlierRound(tables.votingRound.values(), riskIds);
    setFault(await openPaperRound({ riskIds, present, earlierId }));
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button look="main" type="submit" form={id} disabled={riskIds.length === 0}>
        {t('begin')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('title')} onClose={onClose} wide actions={actions}>
      <form id={id} className={styles.form} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('intro')}</p>
        <div className={styles.row}>
          <span aria-hidden="true">{t('risks')}</span>
          <Choice
            label={t('risks')}
            value={chosen}
            onChoose={setChosen}
            options={offered.map((value) => ({
              value,
              text: t(`choice.${value}`, { count: choices[value]?.length ?? 0 }),
            }))}
          />
        </div>
        <label className={styles.row}>
          <span>{t('people')}</span>
          <input
            className={styles.people}
            inputMode="numeric"
            value={people}
            aria-invalid={isTried && present === null}
            aria-describedby={`${id}-people`}
            onChange={(event) => setPeople(event.target.value)}
          />
        </label>
        <p id={`${id}-people`} role="alert" className={styles.fault}>
          {isTried && present === null ? t('peopleMistyped') : fault && sentenceOf(t, fault)}
        </p>
      </form>
    </Dialog>
  );
}
