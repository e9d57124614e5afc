import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { placeAfter } from '../../components/use-roving-focus.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { goTo, type Phase, setUi } from '../../state/ui-store.ts';
import { showCompare } from '../compare/compare-store.ts';
import { setRegisterView, useRegisterView } from './register-view.ts';

type Register = {
  readonly rows: readonly RegisterRow[];
  readonly current: number;
  readonly select: (at: number) => void;
};

/** How far PageDown and PageUp go. */
const page = 10;

/** The keys of the register: along the rows, into a risk and out again, on to the phases with the same risk. */
export function useRegisterKeys({ rows, current, select }: Register): void {
  const { t } = useWords('register');
  const { filterShown, detailsShown } = useRegisterView();
  const last = rows.length - 1;
  const move = (keys: string, steps: number, more: Partial<KeyBinding> = {}): KeyBinding => ({
    keys,
    label: t('move'),
    when: (event) => last >= 0 && !isInDetails(event),
    run: () => select(placeAfter(rows.length, current, steps)),
    ...more,
  });
  const visit = (phase: 'assess' | 'treat' | 'cluster'): KeyBinding => ({
    keys: t(`keyOf.${phase}`),
    label: t(`visit.${phase}`),
    when: () => last >= 0,
    run: () => visitWith(phase, rows[current]),
  });
  useKeys([
    move('ArrowDown', 1, { inFields: true }),
    move('ArrowUp', -1, { inFields: true }),
    move('PageDown', page),
    move('PageUp', -page),
    move('Home', Number.NEGATIVE_INFINITY),
    move('End', Number.POSITIVE_INFINITY),
    {
      keys: 'Enter',
      label: t('details'),
      hint: !detailsShown,
      inFields: true,
      when: (event) => last >= 0 && !isInDetails(event) && !isOnButton(event),
      run: () => {
        setRegisterView({ detailsShown: true });
        select(current);
      },
    },
    ...(['assess', 'treat', 'cluster'] as const).map(visit),
    { keys: 'r', label: t('report.key'), run: () => setRegisterView({ reportShown: true }) },
    {
      keys: t('keyOf.compare'),
      label: t('compareKey'),
      when: () => rows.length > 1,
      run: () => showCompare(true),
    },
    { keys: 'f', label: t('filterKey'), hint: true, run: () => setRegisterView({ filterShown: true }) },
    {
      keys: 'Escape',
      label: t('back'),
      inFields: true,
      when: () => filterShown || detailsShown,
      run: () => {
        setRegisterView(filterShown ? { filterShown: false } : { detailsShown: false });
        if (last >= 0) select(current);
      },
    },
    {
      keys: '$mod+e',
      label: t('frame:export'),
      hint: true,
      inFields: true,
      run: () => setUi({ exportShown: true }),
    },
    { keys: '$mod+h', label: t('frame:history'), hint: true, inFields: true, run: () => goTo('history') },
  ]);
}

/** Goes to a phase and stays with the risk. */
export function visitWith(phase: Phase, row: RegisterRow | undefined): void {
  if (row) setUi({ riskId: row.risk.id });
  goTo(phase);
}

/** Arrows in the details scroll them, as anywhere else. */
function isInDetails({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-risk-details]') !== null;
}

/** A button in focus is pressed by Enter itself. */
function isOnButton({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
