import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { type Level, level, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { AxisResult } from '../../../shared/domain/voting/tally.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { localeOf } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage, useLabel, useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './RiskDetails.module.css';

/** What the room agreed on, why, and how it voted. */
export function AssessmentPart({ row: { risk, votes } }: { readonly row: RegisterRow }) {
  const { t } = useWords('register');
  return (
    <section className={styles.part}>
      <h3>{t('assessment')}</h3>
      {risk.probability || risk.consequence ? (
        <PairWords probability={risk.probability} consequence={risk.consequence} />
      ) : (
        <p className={styles.capital}>{t('common:unrated')}</p>
      )}
      {risk.rationale && (
        <p className={styles.text} dir="auto">
          <Hyphenated text={risk.rationale} />
        </p>
      )}
      {votes && (
        <dl className={styles.votes}>
          {axes.map(
            (axis) => votes[axis].voters > 0 && <Votes key={axis} axis={axis} result={votes[axis]} />,
          )}
        </dl>
      )}
    </section>
  );
}

/** A histogram in words: each level with its votes, then what they come to. */
function Votes({ axis, result }: { readonly axis: Axis; readonly result: AxisResult }) {
  const { t } = useWords('register');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const scale = scaleOf(useMethod(), axis);
  const { counts, abstained, voters, median, agreement } = result;
  const levels = scale.map((level, at) => `${level[language]} ${counts[at] ?? 0}`);
  const all = abstained > 0 ? [...levels, `${t('common:abstained')} ${abstained}`] : levels;
  const figures = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <div>
      <dt>{t('votes', { axis: t(`common:axis.${axis}`), count: voters })}</dt>
      <dd>{all.join(' · ')}</dd>
      {agreement !== null && (
        <dd>
          {t('votesCome', {
            median: median.map((level) => level[language]).join(` ${t('or')} `),
            agreement: agreement.toLocaleString(localeOf(spoken), figures),
          })}
        </dd>
      )}
    </div>
  );
}

type Props = { readonly probability: string | null; readonly consequence: string | null };

/** A pair of levels in words, a dash for one not yet set, with the risk level it gives. */
export function PairWords({ probability, consequence }: Props) {
  const method = useMethod();
  const language = useLanguage();
  const label = useLabel();
  const named = (scale: readonly Level[], code: string | null) => label(scale[placeOf(scale, code)]) || '–';
  return (
    <p className={styles.pair}>
      {named(method.probability, probability)} × {named(method.consequence, consequence)}
      <LevelChip {...{ method, language }} level={level(method, probability, consequence)} />
    </p>
  );
}
