import type { Method } from '../../../../shared/domain/method/method.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './BallotEntry.module.css';
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
    <td>
      <button
        type="button"
        className={`${styles.cell} ${isHere && !isDone ? styles.here : ''}`}
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
