import { axes, type Language } from '../../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './PaperScreen.module.css';
import { type BallotPlace, digitOf } from './typed-ballot.ts';

type Props = {
  readonly method: Method;
  readonly place: BallotPlace | undefined;
  readonly answer: string | null;
  readonly number: number;
  readonly isHere: boolean;
  /** Whether the whole ballot is typed, so that Enter is what is waited for. */
  readonly isDone: boolean;
  readonly onGo: () => void;
};

/** A place of the ballot. No field: a field could be filled in by the browser, or remembered. */
export function EntryCell({ method, place, answer, number, isHere, isDone, onGo }: Props) {
  const { t } = useWords('paper');
  if (!place) return null;
  const digit = digitOf(method, place.axis, answer);
  const axis = t(`common:axis.${place.axis}`);
  return (
    <td data-axis={axis}>
      <button
        type="button"
        className={styles.cell}
        data-current={(isHere && !isDone) || undefined}
        {...(isHere && { 'data-here': true })}
        tabIndex={isHere ? 0 : -1}
        aria-label={t('cell', { number, axis, answer: digit || t('empty') })}
        onClick={onGo}
      >
        {digit}
      </button>
    </td>
  );
}

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
