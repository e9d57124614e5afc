import { axes, strategies } from '../../../shared/domain/codes.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
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
  const { t } = useWords('treat');
  useKeys([...wayKeys(treatment, t), ...partKeys(treatment, t)]);
}

/** The keys of the overview: along the risks. */
export function useOverviewKeys(treatment: Treatment): void {
  const { t } = useWords('treat');
  useKeys(wayKeys(treatment, t));
}

function wayKeys({ row, step }: Treatment, t: Words<'treat'>): KeyBinding[] {
  const move = (keys: string, steps: number, more: Partial<KeyBinding> = {}): KeyBinding => ({
    keys,
    label: t('otherRisk'),
    run: () => step(steps),
    ...more,
  });
  const page = { inFields: true, when: isWithoutOwnPages };
  return [
    move('ArrowUp', -1, { hint: true }),
    move('ArrowDown', 1, { hint: true }),
    move('PageUp', -1, page),
    move('PageDown', 1, page),
    { keys: 'Escape', label: t('toRisk'), inFields: true, run: () => focusRisk(row.risk.id) },
  ];
}

function partKeys({ row: { risk } }: Treatment, t: Words<'treat'>): KeyBinding[] {
  return [
    {
      keys: strategies.map((_, index) => String(index + 1)).join(' | '),
      cap: `1–${strategies.length}`,
      label: t('strategyKey'),
      hint: true,
      run: ({ key }) => {
        const strategy = strategies[Number(key) - 1];
        if (strategy) toggleStrategy(risk, strategy);
      },
    },
    { keys: t('keyOf.newMeasure'), label: t('newMeasureKey'), hint: true, run: focusNewMeasure },
    {
      keys: 'Alt+Delete',
      cap: 'Alt Del',
      label: t('removeMeasureKey'),
      inFields: true,
      when: (event) => measureAt(event) !== null,
      run: (event) => takeMeasureFrom(risk, measureAt(event) ?? ''),
    },
    { keys: t('keyOf.note'), label: t('note'), run: focusNote },
    {
      keys: t('keyOf.accept'),
      label: t('acceptance'),
      when: () => risk.strategies.includes('accept'),
      run: focusAcceptance,
    },
    ...axes.map((axis) => ({
      keys: t(`keyOf.${axis}`),
      label: t('residualKey'),
      hint: true,
      run: () => focusResidual(axis),
    })),
    { keys: t('keyOf.matrix'), label: t('matrixKey'), run: focusMatrix },
    {
      keys: 'Delete',
      cap: 'Del',
      label: t('clearResidual'),
      run: () => setResidual(risk, { probability: null, consequence: null }),
    },
  ];
}

/** The measure in whose row a key was pressed. */
export function measureAt({ target }: KeyboardEvent): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-focus-item]') : null;
  return row?.dataset.focusItem ?? null;
}

/** Lists and dates have a use of their own for the page keys. */
function isWithoutOwnPages({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLInputElement && target.type === 'date');
}
