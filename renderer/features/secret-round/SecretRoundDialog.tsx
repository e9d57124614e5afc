import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/api/result.ts';
import type { BallotLayout } from '../../../shared/api/types.ts';
import { fewestBallots } from '../../../shared/domain/ballots.ts';
import { ballotLayouts } from '../../../shared/domain/codes.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useRegister, useTables } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import { earlierRound, type RiskChoice, riskChoices, riskChoicesOf, typedPeople } from './choose-risks.ts';
import { openSecretRound, passOn } from './pass-on.ts';
import styles from './SecretRoundDialog.module.css';

/** Everything that is settled before the keyboard goes round. */
export function SecretRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('secret-round');
  const id = useId();
  const tables = useTables();
  const choices = riskChoicesOf(
    useRegister(),
    useUi((ui) => ui.riskId),
  );
  const offered = riskChoices.filter((each) => choices[each]);
  const [chosen, setChosen] = useState<RiskChoice>(offered[0] ?? 'all');
  const [people, setPeople] = useState(String(tables.participant.size || ''));
  const [layout, setLayout] = useState<BallotLayout>('each');
  const [isUnseen, setUnseen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const present = typedPeople(people);
  const riskIds = choices[chosen] ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (present === null || !isUnseen) return;
    const earlierId = earlierRound(tables.votingRound.values(), riskIds);
    const opened = await openSecretRound({ riskIds, present, earlierId });
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
        <p id={`${id}-people`} className={styles.aside} aria-live="polite">
          {isTried && present === null
            ? t('peopleMistyped')
            : present !== null && present < fewestBallots && t('peopleTooFew')}
        </p>
        <div className={styles.row}>
          <span aria-hidden="true">{t('layout')}</span>
          <Choice
            label={t('layout')}
            value={layout}
            onChoose={setLayout}
            options={ballotLayouts.map((value) => ({ value, text: t(`layouts.${value}`) }))}
          />
        </div>
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
