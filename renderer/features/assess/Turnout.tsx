import { useWords } from '../../i18n/use-words.ts';
import styles from './AxisBlock.module.css';
import { usePresent } from './voting-store.ts';

type Props = { readonly voters: number; readonly isTyping: boolean };

/** How many have voted of those present; nothing of what. A difference is said once the row is counted. */
export function Turnout({ voters, isTyping }: Props) {
  const { t } = useWords('assess');
  const present = usePresent();
  if (voters === 0) return null;
  if (present === null) return <p>{t('hands', { count: voters })}</p>;
  const difference = voters - present;
  return (
    <>
      <p>{t('turnout', { voters, present })}</p>
      {!isTyping && difference !== 0 && (
        <p className={styles.differs}>
          {difference < 0
            ? t('tooFewHands', { count: -difference })
            : t('tooManyHands', { count: difference })}
        </p>
      )}
    </>
  );
}
