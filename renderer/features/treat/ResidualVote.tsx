import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { residualKeys, residualReadKeys } from '../../keys/tables/treat.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import { setUi } from '../../state/ui-store.ts';
import { RiskInPlenary } from '../assess/AssessScreen.tsx';
import { goToResidualStep, residualStepOf, useVoting } from '../assess/voting-store.ts';
import styles from './ResidualVote.module.css';
import type { Treatment } from './use-treatment.ts';

const leave = () => leaveField() && setUi({ treatView: 'risk' });

/** The room judges what is left of a risk: its measures are read out, then it votes as it did on the level. */
export function ResidualVote({ treatment }: { readonly treatment: Treatment }) {
  const { rows, row } = treatment;
  const { id } = row.risk;
  const tables = useTables();
  const step = useVoting((voting) => residualStepOf(voting, tables, id));
  useKeys(residualKeys, {
    back: () => (step === 'measures' ? leave() : leaveField() && goToResidualStep(id, 'measures')),
  });
  if (step === 'measures') return <MeasuresRead key={id} treatment={treatment} />;
  return (
    <RiskInPlenary
      current={{ rows, at: rows.indexOf(row), row }}
      about="residual"
      beside={<MeasureList row={row} />}
      onLeave={leave}
    />
  );
}

/** The measures as they are read out, large. */
function MeasuresRead({ treatment: { row, step } }: { readonly treatment: Treatment }) {
  const { t } = useWords('treat');
  const method = useMethod();
  const language = useLanguage();
  const goOn = () => goToResidualStep(row.risk.id, 'vote');
  useKeys(residualReadKeys, { vote: goOn, previous: () => step(-1), next: () => step(1) });
  useEffect(() => document.getElementById(titleId)?.focus(), []);
  return (
    <div className={styles.read} data-subject={row.risk.id}>
      <h1 id={titleId} tabIndex={-1} className={styles.title} dir="auto">
        <span className={styles.number}>{row.risk.number}</span>{' '}
        <Hyphenated text={row.title} otherwise={t('common:noTitle')} />
      </h1>
      <p className={styles.now}>
        <span>{t('levelBefore')}</span>
        <LevelChip method={method} level={row.level} language={language} />
      </p>
      <div className={styles.measures}>
        <MeasureList row={row} isLarge />
      </div>
      <p className={styles.question}>{t('read')}</p>
      <div className={styles.actions}>
        <Button look="main" onClick={goOn}>
          {t('toVote')}
          <KeyCapOf table={residualReadKeys} row="vote" />
        </Button>
        <Button onClick={leave}>
          {t('assess:toTreatment')}
          <KeyCapOf table={residualKeys} row="back" />
        </Button>
      </div>
    </div>
  );
}

const titleId = 'residual-title';

type ListProps = { readonly row: Treatment['row']; readonly isLarge?: boolean };

/** What is done about the risk, each in its words with how far it has come. */
function MeasureList({ row: { measures }, isLarge = false }: ListProps) {
  const { t } = useWords('treat');
  if (measures.length === 0) return <p className={styles.none}>{t('noMeasuresRead')}</p>;
  return (
    <ul aria-label={t('measuresOf')} className={styles.list} data-large={isLarge}>
      {measures.map(({ id, text, status, due }) => (
        <li key={id} dir="auto">
          <Hyphenated text={text} />
          <span className={styles.status}>
            {[t(`common:status.${status}`), due].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
