import { dotPlaces } from '../../shared/domain/voting/vote-picture.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './VoteDots.module.css';

type Props = {
  readonly count: number;
  /** The part of the cell that the dots keep to, and how large they are. */
  readonly className: string | undefined;
};

/** The votes of one cell of a matrix: a dot for each. */
export function VoteDots({ count, className }: Props) {
  const { t } = useWords('common');
  if (count === 0) return null;
  return (
    <span className={className}>
      <span className="visually-hidden">{t('votes', { count })}</span>
      {dotPlaces(count).map(({ x, y }) => (
        <span
          key={`${x}/${y}`}
          aria-hidden="true"
          className={styles.dot}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        />
      ))}
    </span>
  );
}
