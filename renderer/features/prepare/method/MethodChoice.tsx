import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './MethodSection.module.css';
import type { MethodEntry } from './methods-to-choose.ts';

type Props = {
  readonly entries: readonly MethodEntry[];
  /** The one looked at. */
  readonly shown: MethodEntry | undefined;
  readonly onLook: (entry: MethodEntry) => void;
};

/** The methods; the arrows go from one to the next and show each, choosing none. */
export function MethodChoice({ entries, shown, onLook }: Props) {
  const { t } = useWords('prepare');
  const language = useLanguage();
  return (
    <fieldset className={styles.methods}>
      <legend className={styles.legend}>{t('method.choose')}</legend>
      {entries.map((entry) => (
        <label key={entry.key} className={`${styles.method} ${entry === shown ? styles.shown : ''}`}>
          <input
            type="radio"
            name="method"
            className={styles.radio}
            checked={entry === shown}
            onChange={() => onLook(entry)}
          />
          <span className={styles.name}>{entry.method.name[language]}</span>
          <span className={styles.size}>
            {t('method.size', {
              probabilities: entry.method.probability.length,
              consequences: entry.method.consequence.length,
              count: entry.method.levels.length,
            })}
            {entry.kept === 'own' && ` · ${t('method:kept.own')}`}
            {entry.isChosen && ` · ${t('method.own')}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
