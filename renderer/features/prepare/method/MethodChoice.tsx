import { useTranslation } from 'react-i18next';
import type { Method } from '../../../../shared/domain/method.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './MethodSection.module.css';

type Props = {
  readonly methods: readonly Method[];
  /** The one the workshop has. */
  readonly own: Method;
  /** The one looked at. */
  readonly shown: Method;
  readonly onLook: (method: Method) => void;
};

/** The methods; the arrows go from one to the next and show each, choosing none. */
export function MethodChoice({ methods, own, shown, onLook }: Props) {
  const { t } = useTranslation('prepare');
  const language = useLanguage();
  return (
    <fieldset className={styles.methods}>
      <legend className={styles.legend}>{t('method.choose')}</legend>
      {methods.map((method) => (
        <label key={method.id} className={`${styles.method} ${method === shown ? styles.shown : ''}`}>
          <input
            type="radio"
            name="method"
            className={styles.radio}
            checked={method.id === shown.id}
            onChange={() => onLook(method)}
          />
          <span className={styles.name}>{method.name[language]}</span>
          <span className={styles.size}>
            {t('method.size', {
              probabilities: method.probability.length,
              consequences: method.consequence.length,
              count: method.levels.length,
            })}
            {method.id === own.id && ` · ${t('method.own')}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
