import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import {
  type Asked,
  heldParts,
  outcomeOf,
  type RoundOutcome,
  roundsOf,
} from '../../../shared/domain/voting/rounds.ts';
import { type AxisResult, agreementWord } from '../../../shared/domain/voting/tally.ts';
import { voicesToHear } from '../../../shared/domain/voting/vote-picture.ts';
import { agreementFigure, listed } from '../../../shared/words/locale.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage, useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import styles from './Votes.module.css';

type Props = { readonly result: AxisResult; readonly scale: readonly Level[] };

/** What the votes of an axis have come to, in one sentence to be heard; empty while there are none. */
export function useResultInWords(axis: Axis, result: AxisResult): string {
  const { t } = useWords('assess');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const { median, agreement, voters, abstained } = result;
  const word = agreementWord(result);
  if (voters === 0) return '';
  const figure = agreement === null ? '' : agreementFigure(agreement, spoken);
  const parts = [
    ...(median.length > 0 ? [t('median', { levels: middleOf(result, language) })] : []),
    ...(word && figure ? [t('agreement', { word: t(`common:agreement.${word}`), figure })] : []),
    t('common:votes', { count: voters - abstained }),
  ];
  return `${t(`common:axis.${axis}`)}: ${parts.join(', ')}`;
}

/** The votes in words. Of an even split both middle levels are named; single votes far from it are pointed out. */
export function Summary({ result, scale }: Props) {
  const { t } = useWords('assess');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const { median, agreement, voters, abstained } = result;
  const word = agreementWord(result);
  const voices = voicesToHear(result);
  return (
    <>
      {median.length > 0 && <p>{t('median', { levels: middleOf(result, language) })}</p>}
      {agreement !== null && word && (
        <p>
          {t('agreement', {
            word: t(`common:agreement.${word}`),
            figure: agreementFigure(agreement, spoken),
          })}
        </p>
      )}
      {voters > 0 && (
        <p>
          {t('common:votes', { count: voters - abstained })}
          {abstained > 0 && `, ${t('abstain', { count: abstained })}`}
        </p>
      )}
      {voices.length > 0 && (
        <p className={styles.voices}>
          {t('voices', {
            count: voices.reduce((sum, voice) => sum + voice.count, 0),
            levels: listed(
              voices.map(({ place }) => scale[place]?.[language] ?? ''),
              language,
            ),
          })}
        </p>
      )}
    </>
  );
}

/** What was said in the round before. */
export function Earlier({ result }: { readonly result: AxisResult }) {
  const { t } = useWords('assess');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const levels = middleOf(result, language) || '–';
  const figure = result.agreement === null ? '–' : agreementFigure(result.agreement, spoken);
  return (
    <p className={styles.earlier}>
      <span aria-hidden="true" className={styles.earlierSign} /> {t('earlier', { levels, figure })}
    </p>
  );
}

function middleOf({ median }: AxisResult, language: 'sv' | 'en'): string {
  const labels = median.map((level) => level[language]);
  return listed(labels, language);
}

type ShownOutcome = Extract<RoundOutcome, { kind: 'counted' | 'former' }>;

/**
 * What the room said that is no vote on the risk as it is: last, on each risk that has become part of it, and before the
 * scales were changed, in the words of the scales it was said on.
 */
export function FormerVotes({ asked }: { readonly asked: Asked }) {
  const { t } = useWords('assess');
  const tables = useTables();
  const own = useMethod();
  const language = useLanguage();
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === asked.riskId);
  const onParts = [...new Map(heldParts(tables, asked, tallies).map((part) => [part.heldOn, part]))];
  const parts = onParts.flatMap(([number, { round }]) => {
    const outcome = outcomeOf(own, round, tallies, number);
    return isTold(outcome) ? [{ head: t('former.part', { number }), outcome }] : [];
  });
  const former = roundsOf(tables, asked, tallies)
    .map((round) => outcomeOf(own, round, tallies))
    .findLast((outcome) => outcome.kind === 'former');
  const scales =
    former?.kind === 'former'
      ? [{ head: t('former.scales', { method: former.method.name[language] }), outcome: former }]
      : [];
  return [...parts, ...scales].map(({ head, outcome }) => (
    <p key={head} className={styles.former}>
      {head} <Said outcome={outcome} />
    </p>
  ));
}

function isTold(outcome: RoundOutcome): outcome is ShownOutcome {
  return outcome.kind === 'counted' || outcome.kind === 'former';
}

/** The middle levels and the agreement of each axis that was voted on. */
function Said({ outcome: { votes } }: { readonly outcome: ShownOutcome }) {
  const { t } = useWords('assess');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const said = axes.flatMap((axis) => {
    const { agreement } = votes[axis];
    if (agreement === null) return [];
    const name = t(`common:axis.${axis}`);
    const figure = agreementFigure(agreement, spoken);
    return [t('former.axis', { name, levels: middleOf(votes[axis], language), figure })];
  });
  return said.join('; ');
}
