import { flushSync } from 'react-dom';
import { useUi } from '../../state/ui-store.ts';
import { setCluster, useCluster } from './cluster-store.ts';
import { focusPlace, placeInFocus, tabStopAt } from './focus.ts';
import { listOf } from './lists.ts';
import { listsNow } from './use-lists.ts';

/** Every risk as one line, or with its cards again; the focus goes from a card to its risk. */
export function toggleOverview(): void {
  const { lastInRisk } = useCluster.getState();
  const place = placeInFocus();
  const riskIdOf = (id: string) => listOf(listsNow(), id);
  const toHead = place?.kind === 'threat' ? riskIdOf(place.id) : null;
  flushSync(() => setCluster(({ isOverview }) => ({ isOverview: !isOverview })));
  if (!useCluster.getState().isOverview) return;
  const stop = toHead ?? (lastInRisk?.kind === 'threat' ? riskIdOf(lastInRisk.id) : null);
  if (toHead !== null) focusPlace({ kind: 'risk', id: toHead });
  else if (stop !== null) tabStopAt({ kind: 'risk', id: stop });
}

/** Risks whose cards are not shown now. */
export function foldedNow(): ReadonlySet<string> {
  if (!useCluster.getState().isOverview) return useUi.getState().collapsed;
  return new Set(listsNow().columns.map(({ risk }) => risk.id));
}
