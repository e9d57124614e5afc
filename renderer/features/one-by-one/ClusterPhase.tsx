import { useWords } from '../../i18n/use-words.ts';
import { KeyButton } from '../../keys/KeyCapOf.tsx';
import { oneByOneEntryKeys } from '../../keys/tables/cluster.ts';
import { isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useUi } from '../../state/ui-store.ts';
import { ClusterScreen } from '../cluster/ClusterScreen.tsx';
import { useCluster } from '../cluster/cluster-store.ts';
import { startOneByOne } from './actions.ts';
import { OneByOneScreen } from './OneByOneScreen.tsx';

/** One constant element, so that React does not render the tray again for it. */
const entry = <OneByOneEntry />;

/** The phase where threats become risks: all of them on the board, or one by one. */
export function ClusterPhase() {
  const oneByOneShown = useUi((ui) => ui.oneByOneShown);
  return oneByOneShown ? <OneByOneScreen /> : <ClusterScreen trayAction={entry} />;
}

/** The way from the board to one by one, with its key. */
function OneByOneEntry() {
  const { t } = useWords('one-by-one');
  // Also on a card, whose list would otherwise take every key.
  useKeys(oneByOneEntryKeys, { enter: { when: isOnBoard, run: () => startOneByOne() } });
  return (
    <KeyButton table={oneByOneEntryKeys} row="enter" look="plain" onClick={startOneByOne}>
      {t('enter')}
    </KeyButton>
  );
}

function isOnBoard({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target)) return false;
  return !target.closest('[role=menu]') && useCluster.getState().drag === null;
}
