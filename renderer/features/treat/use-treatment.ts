// The risk being treated: which one it is, where the keys lead in it, and the keys themselves.

import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { strategies } from '../../../shared/domain/codes.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { focusQuietField } from '../../components/QuietField.tsx';
import { placeAfter } from '../../components/use-roving-focus.ts';
import { digitOf } from '../../keys/key-table.ts';
import { treatPartKeys, treatRiskKeys } from '../../keys/tables/treat.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useRegisterWith } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { chooseStrategy, confirmResidual, setResidual, takeMeasureFrom } from './treat-actions.ts';

export type Treatment = NonNullable<ReturnType<typeof useTreatment>>;

/** The risk being treated, shared with the other screens, among all in register order; null without risks. */
export function useTreatment() {
  const riskId = useUi((ui) => ui.riskId);
  const view = useUi((ui) => ui.treatView);
  // The other views are pictures of what is left to do.
  const rows = useRegisterWith(view === 'risk' || view === 'residual' ? riskId : null);
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
  owner: 'treat-owner',
  review: 'treat-review',
  newMeasure: 'treat-new-measure',
  more: (measureId: string) => `treat-more-${measureId}`,
  details: (measureId: string) => `treat-details-${measureId}`,
  residual: (axis: string) => `treat-residual-${axis}`,
  matrix: 'treat-matrix',
};

/** The risk in the list: from here the arrows go to its neighbours. */
export function focusRisk(id: string): void {
  const item = document.getElementById(targetIds.risk(id));
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

const focusNote = () => document.getElementById(targetIds.note)?.querySelector('textarea')?.focus();

const focusAcceptance = () => document.getElementById(targetIds.accept)?.querySelector('textarea')?.focus();

const focusNewMeasure = () => document.getElementById(targetIds.newMeasure)?.focus();

/** Into the details of a measure, or where they are not shown to the button that shows them. */
export function focusDetails(measureId: string): void {
  const details = document.getElementById(targetIds.details(measureId));
  (details?.querySelector('select') ?? document.getElementById(targetIds.more(measureId)))?.focus();
}

const focusResidual = (axis: string) => document.getElementById(targetIds.residual(axis))?.focus();

function focusMatrix(): void {
  document.getElementById(targetIds.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}

/** The keys of the treatment: along the risks, and into each part of one. */
export function useTreatKeys(treatment: Treatment): void {
  useRiskKeys(treatment);
  usePartKeys(treatment);
}

/** The keys of the overview: along the risks. */
export function useOverviewKeys(treatment: Treatment): void {
  useRiskKeys(treatment);
}

function useRiskKeys({ row, step }: Treatment): void {
  const when = isWithoutOwnPages;
  useKeys(treatRiskKeys, {
    up: () => step(-1),
    down: () => step(1),
    previous: { when, run: () => step(-1) },
    next: { when, run: () => step(1) },
    toRisk: () => focusRisk(row.risk.id),
  });
}

function usePartKeys({ row }: Treatment): void {
  const { risk } = row;
  useKeys(treatPartKeys, {
    strategy: (event) => {
      const strategy = strategies[digitOf(event) - 1];
      if (strategy) chooseStrategy(row, strategy);
    },
    newMeasure: focusNewMeasure,
    removeMeasure: {
      when: (event) => measureAt(event) !== null,
      run: (event) => takeMeasureFrom(risk, measureAt(event) ?? ''),
    },
    note: focusNote,
    accept: { when: () => risk.strategies.includes('accept'), run: focusAcceptance },
    owner: () => focusQuietField(targetIds.owner),
    review: () => focusQuietField(targetIds.review),
    probability: () => focusResidual('probability'),
    consequence: () => focusResidual('consequence'),
    matrix: focusMatrix,
    vote: { when: () => isCounted(risk), run: voteOnResidual },
    confirm: {
      when: () => row.residualLevel !== null && risk.residualMappedFrom !== '',
      run: () => confirmResidual(risk),
    },
    clear: () => setResidual(risk, { probability: null, consequence: null }),
  });
}

/** The room votes on what is left of the risk shown, once its measures are read out. */
export function voteOnResidual(): void {
  if (leaveField()) setUi({ treatView: 'residual' });
}

/** The measure in whose row a key was pressed. */
export function measureAt({ target }: KeyboardEvent): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-focus-item]') : null;
  return row?.dataset.focusItem ?? null;
}

/** Lists and date fields use the page keys themselves. */
function isWithoutOwnPages({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLInputElement && target.type === 'date');
}
