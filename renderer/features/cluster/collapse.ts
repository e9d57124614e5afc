import { setUi, useUi } from '../../state/ui-store.ts';
import { listsNow } from './use-lists.ts';

/** Folds a risk to one line, or opens it. */
export function toggleCollapsed(riskId: string): void {
  const collapsed = new Set(useUi.getState().collapsed);
  if (!collapsed.delete(riskId)) collapsed.add(riskId);
  setUi({ collapsed });
}

/** Folds every risk; where all are folded, opens them. */
export function toggleAllCollapsed(): void {
  const { collapsed } = useUi.getState();
  const ids = listsNow().columns.map(({ risk }) => risk.id);
  setUi({ collapsed: ids.every((id) => collapsed.has(id)) ? new Set() : new Set(ids) });
}
