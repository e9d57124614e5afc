import { axes, type Language } from '../../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './BallotEntry.module.css';

/** What each digit means, highest first as in the matrix. */
export function ScaleLegend({ method, language }: { readonly method: Method; readonly language: Language }) {
  const { t } = useWords('paper');
  return (
    <div className={styles.legend}>
      {axes.map((axis) => (
        <div key={axis}>
          <h2 className={styles.axis}>{t(`common:axis.${axis}`)}</h2>
          <ol>
            {scaleOf(method, axis).map((level, place) => (
              <li key={level.code}>
                <b>{place + 1}</b> {level[language]}
              </li>
            ))}
            <li>
              <b>0</b> {t('common:abstained')}
            </li>
          </ol>
        </div>
      ))}
    </div>
  );
}
