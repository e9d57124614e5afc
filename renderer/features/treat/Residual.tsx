import { type Axis, axes, type ConsequenceDomain } from '../../../shared/domain/codes.ts';
import { fittedMeanings, meaningParts } from '../../../shared/domain/method/meaning-room.ts';
import { type Level, levelPlace, type Pair, scaleOf } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isCounted, mappedFromOf } from '../../../shared/domain/workshop/risk-status.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { MappedNote } from '../../components/MappedNote.tsx';
import { Meaning } from '../../components/Meaning.tsx';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { treatPartKeys } from '../../keys/tables/treat.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import overview from './Overview.module.css';
import { Choice } from './TreatFrame.tsx';
import styles from './TreatScreen.module.css';
import { confirmResidual, setResidual } from './treat-actions.ts';
import { targetIds, voteOnResidual } from './use-treatment.ts';

/** What is left of a risk once its measures are done, beside what it was, in words and in the matrix. */
export function Residual({ row }: { readonly row: RegisterRow }) {
  const { t } = useWords('treat');
  const method = useMethod();
  const language = useLanguage();
  const { risk, level, residualLevel } = row;
  const after: Pair = { probability: risk.residualProbability, consequence: risk.residualConsequence };
  const isHigher = level !== null && levelPlace(method, residualLevel) > levelPlace(method, level);
  return (
    <section aria-label={t('residual')} className={styles.residual}>
      <p className={styles.levels}>
        <span>
          <span>{t('before')}</span>
          <LevelChip method={method} level={level} language={language} />
        </span>
        <span>
          <span aria-hidden="true">→</span>
          <span>{t('after')}</span>
          <LevelChip method={method} level={residualLevel} language={language} />
        </span>
      </p>
      {row.residualBasis && (
        <p className={styles.basis}>{capital(t(`common:residualBasis.${row.residualBasis}`))}</p>
      )}
      <p className={styles.higher} role="status">
        {isHigher && t('higher')}
      </p>
      <MappedNote from={mappedFromOf(row, 'level')} />
      <MappedNote from={mappedFromOf(row, 'residual')}>
        <Button onClick={() => confirmResidual(risk)}>
          {t('confirmResidual')} <KeyCapOf table={treatPartKeys} row="confirm" />
        </Button>
      </MappedNote>
      <div className={styles.pair}>
        {axes.map((axis) => (
          <ResidualLevel key={axis} row={row} axis={axis} value={after[axis]} />
        ))}
      </div>
      {isCounted(risk) && (
        <Button onClick={voteOnResidual}>
          {t('vote')} <KeyCapOf table={treatPartKeys} row="vote" />
        </Button>
      )}
      <div id={targetIds.matrix}>
        <RiskMatrix
          method={method}
          language={language}
          caption={t('matrix')}
          size="small"
          chosen={after}
          onChoose={({ probability, consequence }) =>
            setResidual(risk, { probability: probability.code, consequence: consequence.code })
          }
        >
          {(cell) => <Marks cell={cell} before={risk} after={after} />}
        </RiskMatrix>
      </div>
    </section>
  );
}

type LevelProps = { readonly row: RegisterRow; readonly axis: Axis; readonly value: string | null };

function ResidualLevel({ row, axis, value }: LevelProps) {
  const { t } = useWords('treat');
  const language = useLanguage();
  const scale = scaleOf(useMethod(), axis);
  const options = scale.map((each, place) => ({ code: each.code, label: `${place + 1} ${each[language]}` }));
  const name = t(`common:axis.${axis}`);
  return (
    <div>
      <p className={styles.axis} aria-hidden="true">
        {name} <KeyCapOf table={treatPartKeys} row={axis} />
      </p>
      <Choice
        id={targetIds.residual(axis)}
        label={t('residualOn', { axis: name })}
        value={value ?? ''}
        options={[{ code: '', label: t('notJudged') }, ...options]}
        onChoose={(code) => setResidual(row.risk, { [axis]: code || null })}
      />
      <ChosenMeaning level={scale.find(({ code }) => code === value)} deciding={row.risk.decidingDomain} />
    </div>
  );
}

type ChosenProps = { readonly level: Level | undefined; readonly deciding: ConsequenceDomain | null };

/** What the level that is set means: the domain that decided first, and no more than a few lines. */
function ChosenMeaning({ level, deciding }: ChosenProps) {
  const language = useLanguage();
  if (!level) return null;
  const whole = meaningParts(level, language, { deciding });
  const [shown] = fittedMeanings([whole], { letters: 30, lines: 3, arranged: 'below' });
  return shown && <Meaning shown={shown} arranged="below" whole={whole} />;
}

type MarksProps = { readonly cell: Cell; readonly before: Pair; readonly after: Pair };

/** Where the risk was and where it is left, in words, since a frame alone does not say which is which. */
function Marks({ cell, before, after }: MarksProps) {
  const { t } = useWords('treat');
  const isHere = (pair: Pair) =>
    pair.probability === cell.probability.code && pair.consequence === cell.consequence.code;
  return (
    <>
      {isHere(before) && <span className={overview.mark}>{t('before')}</span>}
      {isHere(after) && <span className={overview.mark}>{t('after')}</span>}
    </>
  );
}
