import { axes } from '../../../../shared/domain/codes.ts';
import { type Method, meaningOf, scaleOf } from '../../../../shared/domain/method/method.ts';
import { LevelChip } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './MethodSection.module.css';

/** Both scales with the figures the room shows with its fingers, and the levels that come of them. */
export function Scales({ method }: { readonly method: Method }) {
  const { t } = useWords('prepare');
  const language = useLanguage();
  return (
    <div className={styles.scales}>
      {axes.map((axis) => (
        <div key={axis}>
          <h2 className={styles.axis}>{t(`common:axis.${axis}`)}</h2>
          <ol>
            {scaleOf(method, axis).map((level, index) => (
              <li key={level.code}>
                <span className={styles.figure}>{index + 1}</span> {level[language]}
                {meaningOf(level, language) !== '' && (
                  <span className={styles.description}>{meaningOf(level, language)}</span>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      <div className={styles.levels}>
        <h2 className={styles.axis}>{t('method.levels')}</h2>
        <p className={styles.chips}>
          {method.levels.map((level) => (
            <LevelChip key={level.code} method={method} level={level} language={language} />
          ))}
        </p>
      </div>
    </div>
  );
}
