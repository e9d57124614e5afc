import { localeOf } from '../../../shared/words/locale.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import styles from './Plan.module.css';
import type { PlanFigures as Figures } from './plan.ts';

/** The plan in figures: how much there is, and what it still lacks. */
export function PlanFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useWords('treat');
  const language = useInterfaceLanguage();
  const { cost, ...counts } = figures;
  return (
    <dl className={styles.figures}>
      {Object.entries(counts).map(([key, count]) => (
        <div key={key} data-bad={key === 'overdue' && count > 0}>
          <dt>{t(`figure.${key as keyof typeof counts}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      <div>
        <dt>{t('figure.cost')}</dt>
        <dd>
          {cost === null
            ? '–'
            : t('thousands', { cost: new Intl.NumberFormat(localeOf(language)).format(cost) })}
        </dd>
      </div>
    </dl>
  );
}
