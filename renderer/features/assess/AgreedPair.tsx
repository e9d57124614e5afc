import { axes, certainties, consequenceDomains } from '../../../shared/domain/codes.ts';
import { level, levelPlace, type Pair, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { medianLevels } from '../../../shared/domain/voting/level-choice.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital, listed } from '../../../shared/words/locale.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { Button } from '../../components/Button.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { MappedNote } from '../../components/MappedNote.tsx';
import { PairNames } from '../../components/PairNames.tsx';
import { QuietChoice } from '../../components/QuietField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { assessKeys } from '../../keys/tables/assess.ts';
import { residualKeys } from '../../keys/tables/treat.ts';
import { useInterfaceLanguage, useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './AssessScreen.module.css';
import { setCertainty, setDecidingDomain } from './assess-actions.ts';
import { targetIds } from './focus-targets.ts';
import type { Discussion } from './use-discussion.ts';
import { setVoting } from './voting-store.ts';

type Props = {
  readonly row: RegisterRow;
  readonly discussion: Discussion;
  /** The way back to the treatment from a vote on what is left of the risk. */
  readonly onLeave?: (() => void) | undefined;
};

/** What has been set, what the votes point to, what is left for it to choose, and how many risks are left. */
export function AgreedPair({ row, discussion, onLeave }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const { namesOf, inWords } = usePairInWords();
  const { risk } = row;
  const { judged, mappedFrom, proposal, others, earlier, canReveal, canVoteAgain } = discussion;
  const isLevel = discussion.asked.about === 'level';
  const hasAny = judged.probability !== null || judged.consequence !== null;
  return (
    <div className={styles.pair}>
      <p className={styles.pairAgreed}>
        {!isLevel && <LevelNow row={row} />}
        {mappedFrom === '' && (
          <span>
            {t(isLevel ? (hasAny ? 'setTo' : 'notRated') : hasAny ? 'residualSetTo' : 'residualNotRated')}
          </span>
        )}
        {hasAny && (
          <strong>
            <PairNames names={namesOf(judged)} />
          </strong>
        )}
        {hasAny && (
          <LevelChip
            method={method}
            level={level(method, judged.probability, judged.consequence)}
            language={language}
            size="large"
          />
        )}
      </p>
      <MappedNote from={mappedFrom}>
        <Button onClick={discussion.confirm}>
          {t('confirm')} <KeyCapOf table={assessKeys} row="confirm" />
        </Button>
      </MappedNote>
      {isLevel && <NotedViews row={row} discussion={discussion} />}
      {isLevel && <DecidingDomain key={risk.id} risk={risk} />}
      {isLevel && <Certainty key={`certainty-${risk.id}`} risk={risk} />}
      <Split discussion={discussion} />
      <div className={styles.actions}>
        {proposal && (
          <Accept
            pair={proposal}
            row="accept"
            isChoice={hasAny || others.length > 0}
            onAccept={discussion.choosePair}
          />
        )}
        {others.map(({ pair, level: { code } }, at) => (
          <Accept
            key={code}
            pair={pair}
            row={at === 0 ? 'acceptOther' : null}
            isChoice
            onAccept={discussion.choosePair}
          />
        ))}
        {earlier && (
          <Button onClick={() => discussion.takeOver(earlier)}>
            {t('since:takeOver', { pair: inWords(earlier) })}
            <LevelChip
              method={method}
              level={level(method, earlier.probability, earlier.consequence)}
              language={language}
            />
            <KeyCapOf table={assessKeys} row="takeOver" />
          </Button>
        )}
        {canReveal && (
          <Button look="main" onClick={discussion.reveal}>
            {t('reveal')}
            <KeyCapOf table={assessKeys} row="reveal" />
          </Button>
        )}
        {canVoteAgain && (
          <Button onClick={discussion.voteAgain}>
            {t('voteAgain')}
            <KeyCapOf table={assessKeys} row="voteAgain" />
          </Button>
        )}
        {hasAny && <Button onClick={discussion.clear}>{t('clear')}</Button>}
        {onLeave ? (
          <Button onClick={onLeave}>
            {t('toTreatment')}
            <KeyCapOf table={residualKeys} row="back" />
          </Button>
        ) : (
          <Left discussion={discussion} />
        )}
      </div>
    </div>
  );
}

/** How many risks are left to assess; after them those whose level was mapped and not confirmed. */
function Left({ discussion: { unrated, unconfirmed, goToUnrated } }: Pick<Props, 'discussion'>) {
  const { t } = useWords('assess');
  if (unrated > 0) return <Button onClick={goToUnrated}>{t('unratedLeft', { count: unrated })}</Button>;
  if (unconfirmed > 0)
    return <Button onClick={goToUnrated}>{t('unconfirmedLeft', { count: unconfirmed })}</Button>;
  return <p className={styles.done}>{t('allRated')}</p>;
}

/** The level before treatment, beside the one that is being judged, and whether that is above it. */
function LevelNow({ row }: Pick<Props, 'row'>) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const isHigher =
    row.level !== null && levelPlace(method, row.residualLevel) > levelPlace(method, row.level);
  return (
    <>
      <span>{t('treat:before')}</span>
      <LevelChip method={method} level={row.level} language={language} />
      <span aria-hidden="true">→</span>
      {isHigher && <span>{t('treat:higher')}</span>}
    </>
  );
}

/** Both views, where the room agreed to differ; offered where votes do not move. Behind its key before that. */
function NotedViews({ row, discussion: { votes, canDiffer } }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const spoken = useInterfaceLanguage();
  const { risk } = row;
  const isNoted = risk.views.length > 0;
  const isUnset = level(method, risk.probability, risk.consequence) === null;
  if (!isNoted && !(canDiffer && isUnset && votes.hasSettled)) return null;
  const views = viewsInWords(method, risk.views, spoken).join(' · ');
  return (
    <p className={styles.views}>
      {isNoted && (
        <span>
          {t('terms:views')}: {views}. {row.isOutsideVotes && t('common:view.outside')}
        </span>
      )}
      <Button look="quiet" onClick={() => setVoting({ viewsShown: true })}>
        {t(isNoted ? 'views.edit' : 'views.open')} <KeyCapOf table={assessKeys} row="views" />
      </Button>
    </p>
  );
}

/** Which domain decided the consequence: in sight where the method speaks of domains or it is set, else behind its key. */
function DecidingDomain({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('assess');
  const isSpokenOf = useMethod().consequence.some(({ domains }) => domains !== undefined);
  const options = consequenceDomains.map((value) => ({ value, label: capital(t(`common:domain.${value}`)) }));
  return (
    <div className={styles.choice}>
      <QuietChoice
        id={targetIds.domain}
        cap={<KeyCapOf table={assessKeys} row="domain" />}
        label={t('terms:decidingDomain')}
        isOffered={isSpokenOf && risk.consequence !== null}
        value={risk.decidingDomain ?? ''}
        options={[{ value: '', label: t('domainUnset') }, ...options]}
        onChoose={(domain) => setDecidingDomain(risk, domain)}
      />
    </div>
  );
}

/** How certain the room is of the level: in sight once it is said, before that behind its key. */
function Certainty({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('assess');
  const options = certainties.map((value) => ({ value, label: capital(t(`common:certainty.${value}`)) }));
  return (
    <div className={styles.choice}>
      <QuietChoice
        id={targetIds.certainty}
        cap={<KeyCapOf table={assessKeys} row="certainty" />}
        label={t('certainty')}
        isOffered={false}
        value={risk.certainty ?? ''}
        options={[{ value: '', label: t('certaintyUnset') }, ...options]}
        onChoose={(certainty) => setCertainty(risk, certainty)}
      />
    </div>
  );
}

type AcceptProps = {
  readonly pair: NonNullable<Discussion['proposal']>;
  readonly row: keyof typeof assessKeys.rows | null;
  /** Whether it is one among others, none of which stands out. */
  readonly isChoice: boolean;
  readonly onAccept: (pair: Pair) => void;
};

/** A pair that the votes point to, with the level that it gives. */
function Accept({ pair, row, isChoice, onAccept }: AcceptProps) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const { namesOf, inWords } = usePairInWords();
  const title = useWords('common').t('namedPair', namesOf(pair));
  return (
    <Button look={isChoice ? 'plain' : 'main'} title={title} onClick={() => onAccept(pair)}>
      {t('accept', { pair: inWords(pair) })}
      <LevelChip
        method={method}
        level={level(method, pair.probability, pair.consequence)}
        language={language}
      />
      {row && <KeyCapOf table={assessKeys} row={row} />}
    </Button>
  );
}

/**
 * What the votes leave to the room, nothing rounded: both middle levels of an even split on an axis, and the middle of
 * the levels people gave where it is not what the axes give.
 */
function Split({ discussion }: Pick<Props, 'discussion'>) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const { judged, proposal, others } = discussion;
  const own = proposal && level(method, proposal.probability, proposal.consequence);
  const isUnset = level(method, judged.probability, judged.consequence) === null;
  const isOpen = isUnset && others.length > 0;
  const open = axes.filter(
    (axis) => judged[axis] === null && discussion.votes[axis].result.median.length === 2,
  );
  const hasSettled = isUnset && discussion.votes.hasSettled;
  if (open.length === 0 && !isOpen && !hasSettled) return null;
  const between = medianLevels(method, discussion.votes.pairs).map((each) => each[language]);
  return (
    <div className={styles.split}>
      {open.map((axis) => {
        const levels = discussion.votes[axis].result.median.map((each) => each[language]);
        return (
          <p key={axis}>{t('split', { axis: t(`common:axis.${axis}`), levels: listed(levels, language) })}</p>
        );
      })}
      {hasSettled && <p>{t('settledMedians')}</p>}
      {isOpen && own && <p>{t('levelsDiffer', { own: own[language], levels: listed(between, language) })}</p>}
    </div>
  );
}

/** 'Hög × Låg', and what it is made of; a dash for what is still open. */
function usePairInWords() {
  const method = useMethod();
  const language = useLanguage();
  const label = (axis: 'probability' | 'consequence', code: string | null) => {
    const scale = scaleOf(method, axis);
    return scale[placeOf(scale, code)]?.[language] ?? '–';
  };
  const namesOf = ({ probability, consequence }: Pair) => ({
    probability: label('probability', probability),
    consequence: label('consequence', consequence),
  });
  const inWords = (pair: Pair) => {
    const { probability, consequence } = namesOf(pair);
    return `${probability} × ${consequence}`;
  };
  return { namesOf, inWords };
}
