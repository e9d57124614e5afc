import { strategies } from '../../../shared/domain/codes.ts';
import { digitOf } from '../../keys/key-table.ts';
import { treatPartKeys, treatRiskKeys } from '../../keys/tables/treat.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { setResidual, takeMeasureFrom, toggleStrategy } from './treat-actions.ts';
import type { Treatment } from './use-treatment.ts';
import {
  focusAcceptance,
  focusMatrix,
  focusNewMeasure,
  focusNote,
  focusResidual,
  focusRisk,
} from './use-treatment.ts';

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

function usePartKeys({ row: { risk } }: Treatment): void {
  useKeys(treatPartKeys, {
    strategy: (event) => {
      const strategy = strategies[digitOf(event) - 1];
      if (strategy) toggleStrategy(risk, strategy);
    },
    newMeasure: focusNewMeasure,
    removeMeasure: {
      when: (event) => measureAt(event) !== null,
      run: (event) => takeMeasureFrom(risk, measureAt(event) ?? ''),
    },
    note: focusNote,
    accept: { when: () => risk.strategies.includes('accept'), run: focusAcceptance },
    probability: () => focusResidual('probability'),
    consequence: () => focusResidual('consequence'),
    matrix: focusMatrix,
    clear: () => setResidual(risk, { probability: null, consequence: null }),
  });
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
