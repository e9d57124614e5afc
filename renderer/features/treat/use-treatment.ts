import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { leaveField } from '../../keys/leave-field.ts';
import { useRegister } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { focusRisk } from './focus-targets.ts';

export type Treatment = NonNullable<ReturnType<typeof useTreatment>>;

/** The risk being treated, shared with the other screens, among all in register order; null without risks. */
export function useTreatment() {
  const rows = useRegister();
  const riskId = useUi((ui) => ui.riskId);
  const row = rows.find((each) => each.risk.id === riskId) ?? rows[0];
  const shownId = row?.risk.id ?? null;
  useEffect(() => setUi({ riskId: shownId }), [shownId]);
  const go = useCallback((id: string | undefined) => {
    if (id === undefined || !leaveField()) return;
    flushSync(() => setUi({ riskId: id }));
    focusRisk(id);
  }, []);
  if (!row) return null;
  const at = rows.indexOf(row);
  return {
    rows,
    row,
    go,
    step: (steps: number) => go(rows[Math.min(rows.length - 1, Math.max(0, at + steps))]?.risk.id),
  };
}
