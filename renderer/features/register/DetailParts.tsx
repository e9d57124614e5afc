// What the register shows of a risk below its name: how it was assessed, and how it is treated.

import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { type Level, level, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import type { AxisResult } from '../../../shared/domain/voting/tally.ts';
import { isToBeAccepted } from '../../../shared/domain/workshop/acceptance.ts';
import { todayOf } from '../../../shared/domain/workshop/date.ts';
import { isOverdue } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { mappedFromOf } from '../../../shared/domain/workshop/risk-status.ts';
import type { RiskSince } from '../../../shared/domain/workshop/since-earlier.ts';
import { agreementFigure, capital } from '../../../shared/words/locale.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { MappedNote } from '../../components/MappedNote.tsx';
import { PairNames } from '../../components/PairNames.tsx';
import { SinceWord } from '../../components/Since.tsx';
import { useAcceptanceLacks } from '../../components/use-acceptance.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import {
  useInterfaceLanguage,
  useLabel,
  useLanguage,
  useMethod,
  useSince,
  useWorkshop,
} from '../../state/selectors.ts';
import { useColumnName } from './own-columns.tsx';
import styles from './RiskDetails.module.css';

/** What is to be done about a risk, and what then remains of it. Says so where nothing is decided. */
export function TreatmentPart({ row }: { readonly row: RegisterRow }) {
  const { risk, measures, residualLevel, residualBasis } = row;
  const { t } = useWords('register');
  const nameOf = useColumnName();
  const owner = useBoard((board) => board.personNames.get(risk.riskOwnerId ?? ''));
  const isDecided = risk.strategies.length + measures.length > 0 || risk.treatmentNote !== '';
  return (
    <>
      <section className={styles.part}>
        <h3>{t('treatment')}</h3>
        {!isDecided && <p>{t('untreated')}</p>}
        {risk.strategies.length > 0 && (
          <p className={styles.capital}>
            {risk.strategies.map((each) => t(`common:strategy.${each}`)).join(', ')}
          </p>
        )}
        {risk.treatmentNote && (
          <p className={styles.text} dir="auto">
            <Hyphenated text={risk.treatmentNote} />
          </p>
        )}
        {isToBeAccepted(risk) && <AcceptanceLine row={row} />}
        {owner && (
          <p className={styles.small}>
            <bdi>
              {nameOf('riskOwner', t('terms:riskOwner'))}: {owner}
            </bdi>
          </p>
        )}
        {risk.decidingDomain && (
          <p className={styles.small}>
            {nameOf('decidingDomain', t('terms:decidingDomain'))}: {t(`common:domain.${risk.decidingDomain}`)}
          </p>
        )}
        {risk.reviewOn && (
          <p className={styles.small}>
            {nameOf('reviewOn', t('terms:nextReview'))}: {risk.reviewOn}
          </p>
        )}
        {measures.length > 0 && (
          <ul className={styles.measures}>
            {measures.map((measure) => (
              <MeasureLine key={measure.id} measure={measure} />
            ))}
          </ul>
        )}
      </section>
      {residualLevel && (
        <section className={styles.part}>
          <h3>{t('residual')}</h3>
          <PairWords probability={risk.residualProbability} consequence={risk.residualConsequence} />
          {residualBasis && (
            <p className={styles.small}>{capital(t(`common:residualBasis.${residualBasis}`))}</p>
          )}
          <MappedNote from={risk.residualMappedFrom} />
        </section>
      )}
    </>
  );
}

/** Why it is accepted, by whom and when, as far as that is known. */
function AcceptanceLine({ row }: { readonly row: RegisterRow }) {
  const { t } = useWords('register');
  const lacks = useAcceptanceLacks(row);
  const { risk } = row;
  const by = useBoard((board) => board.personNames.get(risk.acceptedById ?? ''));
  const decided = [by, risk.acceptedOn].filter(Boolean).join(', ');
  return (
    <>
      {risk.acceptedReason && (
        <p className={styles.text} dir="auto">
          <Hyphenated text={risk.acceptedReason} />
        </p>
      )}
      {decided && (
        <p className={styles.small}>
          <bdi>{t(lacks === '' ? 'acceptedBy' : 'decidedBy', { decided })}</bdi>
        </p>
      )}
      {lacks !== '' && <p className={styles.small}>{lacks}</p>}
    </>
  );
}

function MeasureLine({ measure }: { readonly measure: Measure }) {
  const { t } = useWords('register');
  const owner = useBoard((board) => board.personNames.get(measure.ownerId ?? ''));
  const facts = [
    capital(t(`common:strategy.${measure.kind}`)),
    t(`common:status.${measure.status}`),
    owner,
    measure.due && t('due', { date: measure.due }),
    isOverdue(measure, todayOf(new Date())) && t('treat:late'),
    measure.doneOn && `${t('terms:doneOn')} ${measure.doneOn}`,
    measure.priority && `${t('terms:priority')}: ${t(`common:priority.${measure.priority}`)}`,
    measure.cost !== null && t('cost', { cost: measure.cost }),
  ].filter(Boolean);
  return (
    <li>
      <bdi>
        <Hyphenated text={measure.text} />
      </bdi>
      <p className={styles.small}>
        <bdi>{facts.join(' · ')}</bdi>
      </p>
    </li>
  );
}

/** What was set, by whom if not by the room, why, and how the room voted. */
export function AssessmentPart({ row }: { readonly row: RegisterRow }) {
  const { risk, votes } = row;
  const { t } = useWords('register');
  const nameOf = useColumnName();
  const since = useSince()?.byRisk.get(risk.id);
  return (
    <section className={styles.part}>
      <h3>{t('assessment')}</h3>
      {risk.probability || risk.consequence ? (
        <PairWords probability={risk.probability} consequence={risk.consequence} />
      ) : (
        <p className={styles.capital}>{t('common:unrated')}</p>
      )}
      <MappedNote from={mappedFromOf(row, 'level')} />
      <Views row={row} />
      {risk.rationale && (
        <p className={styles.text} dir="auto">
          <Hyphenated text={risk.rationale} />
        </p>
      )}
      {risk.certainty && (
        <p className={styles.small}>
          {nameOf('certainty', t('terms:certainty'))}: {t(`common:certainty.${risk.certainty}`)}
        </p>
      )}
      {risk.safeguards && (
        <p className={styles.text} dir="auto">
          {nameOf('safeguards', t('terms:existingSafeguards'))}: <Hyphenated text={risk.safeguards} />
        </p>
      )}
      {since && <EarlierPart since={since} />}
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

/** Both views, where the room agreed to differ. */
function Views({ row: { risk, isOutsideVotes } }: { readonly row: RegisterRow }) {
  const { t } = useWords('register');
  const [method, language] = [useMethod(), useInterfaceLanguage()];
  if (risk.views.length === 0) return null;
  return (
    <p className={styles.text}>
      {t('terms:views')}: {viewsInWords(method, risk.views, language).join(' · ')}.{' '}
      {isOutsideVotes && t('common:view.outside')}
    </p>
  );
}

/** What the risk was in the earlier analysis, by the method it was judged by there, and why. */
function EarlierPart({ since }: { readonly since: RiskSince }) {
  const { t } = useWords('register');
  const language = useLanguage();
  const method = useWorkshop().earlier?.method;
  if (!method || !since.before) return <SinceWord since={since} />;
  const { risk, level } = since.before;
  const named = (axis: Axis) => method[axis][placeOf(method[axis], risk[axis])]?.[language] ?? '–';
  return (
    <div className={styles.earlier}>
      <p className={styles.pair}>
        {t('since:earlier')}: {named('probability')} × {named('consequence')}
        <LevelChip {...{ method, language, level }} />
      </p>
      <SinceWord since={since} />
      {risk.rationale && (
        <p className={styles.small} dir="auto">
          {t('since:rationale')}: <Hyphenated text={risk.rationale} />
        </p>
      )}
    </div>
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
  return (
    <div>
      <dt>{t('votes', { axis: t(`common:axis.${axis}`), count: voters })}</dt>
      <dd>{all.join(' · ')}</dd>
      {agreement !== null && (
        <dd>
          {t('votesCome', {
            median: median.map((level) => level[language]).join(` ${t('or')} `),
            agreement: agreementFigure(agreement, spoken),
          })}
        </dd>
      )}
    </div>
  );
}

type Props = { readonly probability: string | null; readonly consequence: string | null };

/** A pair of levels in words, a dash for one not yet set, with the risk level it gives. */
function PairWords({ probability, consequence }: Props) {
  const method = useMethod();
  const language = useLanguage();
  const label = useLabel();
  const named = (scale: readonly Level[], code: string | null) => label(scale[placeOf(scale, code)]) || '–';
  return (
    <p className={styles.pair}>
      <span>
        <PairNames
          names={{
            probability: named(method.probability, probability),
            consequence: named(method.consequence, consequence),
          }}
        />
      </span>
      <LevelChip {...{ method, language }} level={level(method, probability, consequence)} />
    </p>
  );
}
