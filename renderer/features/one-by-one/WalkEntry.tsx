import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isTextField, useKeys } from '../../keys/use-keys.ts';
import { useCluster } from '../cluster/cluster-store.ts';
import { startWalk } from './actions.ts';
import styles from './WalkEntry.module.css';

/** The way from the board to the walk-through, with its key. */
export function WalkEntry() {
  const { t } = useWords('walk');
  // Also on a card, whose list would else have every key to itself.
  useKeys([{ keys: 'w', label: t('enter'), inFields: true, when: isOnBoard, run: () => startWalk() }]);
  return (
    <Button className={styles.entry} onClick={startWalk}>
      <KeyCap>W</KeyCap> {t('enter')}
    </Button>
  );
}

function isOnBoard({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target)) return false;
  return !target.closest('[role=menu]') && useCluster.getState().drag === null;
}
