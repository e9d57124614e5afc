import { axes } from '../../../shared/domain/codes.ts';
import { outcomeOf, roundsOf } from '../../../shared/domain/voting/rounds.ts';
import { listed } from '../../../shared/words/locale.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage, useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import styles from './FormerVotes.module.css';
import { agreementFigure } from './figures.ts';

/** What the room said of a risk before the scales were changed, last, in the words of the scales it was said on. */
export function FormerVotes({ riskId }: { readonly riskId: string }) {
  const { t } = useWords('assess');
  const tables = useTables();
  const own = useMethod();
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === riskId);
  const outcomes = roundsOf(tables, riskId).map((round) => outcomeOf(own, round, tallies));
  const former = outcomes.findLast((outcome) => outcome.kind === 'former');
  if (former?.kind !== 'former') return null;
  const said = axes.flatMap((axis) => {
    const { median, agreement } = former.votes[axis];
    if (agreement === null) return [];
    const levels = listed(
      median.map((level) => level[language]),
      language,
    );
    const name = t(`common:axis.${axis}`);
    return [t('former.axis', { name, levels, figure: agreementFigure(agreement, spoken) })];
  });
  return (
    <p className={styles.former}>
      {t('former.scales', { method: former.method.name[language] })} {said.join('; ')}
    </p>
  );
}
