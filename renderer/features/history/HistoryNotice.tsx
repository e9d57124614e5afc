import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './HistoryScreen.module.css';
import { useHistory } from './history-store.ts';
import { redoAll, useJustReturned } from './returning.ts';

type Props = {
  readonly shown: number;
  readonly read: number;
  /** After the button to have it again, which goes away, was pressed. */
  readonly onRedone: () => void;
};

/** How many changes are shown or, right after a return, what was taken back and the way to have it again. */
export function HistoryNotice({ shown, read, onRedone }: Props) {
  const { t } = useWords('history-screen');
  const isWhole = useHistory((history) => history.isWhole);
  const returned = useJustReturned();
  const count = { count: read };
  const some = shown === read ? t(isWhole ? 'all' : 'newest', count) : t('someOf', { shown, ...count });
  return (
    <div className={styles.notice}>
      <p role="status">{returned > 0 ? t('returned', { count: returned }) : some}</p>
      {returned > 0 && (
        <Button onClick={() => redoAll(returned).then(onRedone)}>{t('redoAll', { count: returned })}</Button>
      )}
    </div>
  );
}
