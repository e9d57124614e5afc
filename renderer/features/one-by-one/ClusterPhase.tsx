import { useUi } from '../../state/ui-store.ts';
import { ClusterScreen } from '../cluster/ClusterScreen.tsx';
import { WalkScreen } from './WalkScreen.tsx';

/** The phase where threats become risks: all of them on the board, or one at a time in the walk-through. */
export function ClusterPhase() {
  const walking = useUi((ui) => ui.walking);
  return walking ? <WalkScreen /> : <ClusterScreen />;
}
