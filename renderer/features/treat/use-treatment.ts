import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { placeAfter } from '../../components/use-roving-focus.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { useRegister } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';

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
    step: (steps: number) => go(rows[placeAfter(rows.length, at, steps)]?.risk.id),
  };
}

/** Ids of what the keys go to. */
export const targetIds = {
  risk: (id: string) => `treat-risk-${id}`,
  note: 'treat-note',
  accept: 'treat-accept',
  newMeasure: 'treat-new-measure',
  residual: (axis: string) => `treat-residual-${axis}`,
  matrix: 'treat-matrix',
};

/** The risk in the list: from here the arrows go to its neighbours. */
export function focusRisk(id: string): void {
  const item = document.getElementById(targetIds.risk(id));
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

export const focusNote = () => document.getElementById(targetIds.note)?.querySelector('textarea')?.focus();

export const focusAcceptance = () =>
  document.getElementById(targetIds.accept)?.querySelector('textarea')?.focus();

export const focusNewMeasure = () => document.getElementById(targetIds.newMeasure)?.focus();

export const focusResidual = (axis: string) => document.getElementById(targetIds.residual(axis))?.focus();

export function focusMatrix(): void {
  document.getElementById(targetIds.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
