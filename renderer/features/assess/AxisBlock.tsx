import { useTranslation } from 'react-i18next';
import { agreementWord } from '../../../shared/domain/agreement-word.ts';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { countFingers } from '../../../shared/domain/finger-votes.ts';
import { type Method, scaleOf } from '../../../shared/domain/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import type { AxisResult } from '../../../shared/domain/tally.ts';
import { Histogram } from '../../components/Histogram.tsx';
import { useHalfTyped } from '../../state/half-typed.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './AxisBlock.module.css';
import { commitVotes, placeOfVotes, setLevel } from './assess-actions.ts';
import { type AxisVotes, resultOf } from './axis-votes.ts';
import { agreementFigure, listed } from './figures.ts';
import { closeRound } from './rounds-store.ts';
import { focusTitle, focusVotes } from './screen-places.ts';
import { VoteField } from './VoteField.tsx';

type Props = { readonly risk: Risk; readonly axis: Axis; readonly votes: AxisVotes };

/** One axis of a risk: its votes typed, drawn and summed up, and its levels to choose among. */
export function AxisBlock({ risk, axis, votes }: Props) {
  const { t } = useTranslation('assess');
  const method = useMethod();
  const language = useLanguage();
  const typed = useHalfTyped(placeOfVotes(risk.id, axis));
  const result = (typed && typedResult(method, axis, typed.text)) ?? votes.result;
  return (
    <section
      aria-label={t(`common:axis.${axis}`)}
      className={styles.block}
      data-many={scaleOf(method, axis).length > 4}
    >
      <div className={styles.facts}>
        <VoteField
          riskId={risk.id}
          axis={axis}
          votes={votes}
          commit={() => commitVotes(method, risk.id, axis, votes)}
          onDone={axis === axes[0] ? () => focusVotes(axes[1]) : focusTitle}
          onGiveUp={() => {
            closeRound(risk.id);
            focusTitle();
          }}
        />
        {!typed?.fault && <Summary result={result} />}
        {votes.earlier && <Earlier result={votes.earlier} />}
      </div>
      <Histogram
        scale={scaleOf(method, axis)}
        language={language}
        name={t(`common:axis.${axis}`)}
        counts={result.counts}
        middle={result.median}
        chosen={risk[axis]}
        onChoose={(code) => setLevel(risk, axis, code)}
      />
    </section>
  );
}

/** The votes in words. Of an even split both middle levels are named. */
function Summary({ result }: { readonly result: AxisResult }) {
  const { t } = useTranslation('assess');
  const language = useLanguage();
  const { median, agreement, voters, abstained } = result;
  return (
    <>
      {median.length > 0 && <p>{t('median', { levels: middleOf(result, language) })}</p>}
      {agreement !== null && (
        <p>
          {t('agreement', {
            word: t(`common:agreement.${agreementWord(agreement)}`),
            figure: agreementFigure(agreement, language),
          })}
        </p>
      )}
      {voters > 0 && (
        <p>
          {t('common:votes', { count: voters - abstained })}
          {abstained > 0 && `, ${t('abstain', { count: abstained })}`}
        </p>
      )}
    </>
  );
}

function Earlier({ result }: { readonly result: AxisResult }) {
  const { t } = useTranslation('assess');
  const language = useLanguage();
  const levels = middleOf(result, language) || '–';
  const figure = result.agreement === null ? '–' : agreementFigure(result.agreement, language);
  return <p>{t('earlier', { levels, figure })}</p>;
}

function middleOf({ median }: AxisResult, language: 'sv' | 'en'): string {
  const labels = median.map((level) => level[language]);
  return listed(labels, language);
}

/** The row as typed so far, so that each hand shows; null while it cannot be read. */
function typedResult(method: Method, axis: Axis, text: string): AxisResult | null {
  try {
    return resultOf(method, axis, countFingers(text, scaleOf(method, axis)));
  } catch {
    return null;
  }
}
