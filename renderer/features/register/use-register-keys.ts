import type { Phase } from '../../../shared/domain/codes.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { placeAfter } from '../../components/use-roving-focus.ts';
import { type KeyHandler, listMoves } from '../../keys/key-table.ts';
import { registerKeys } from '../../keys/tables/register.ts';
import { isNotOnButton } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { goTo, setUi } from '../../state/ui-store.ts';
import { showCompare } from '../compare/CompareDialog.tsx';
import { setRegisterView, useRegisterView } from './register-view.ts';

/** The order within a level that comparisons give. */
export type Order = {
  /** Whether it is another than the register's own. */
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
};

type Register = {
  readonly rows: readonly RegisterRow[];
  readonly current: number;
  readonly order: Order;
  readonly select: (at: number) => void;
};

/** The keys of the register: along the rows, into a risk and out again, on to the phases with the same risk. */
export function useRegisterKeys({ rows, current, order, select }: Register): void {
  const { filterShown, detailsShown } = useRegisterView();
  const last = rows.length - 1;
  const move = (steps: number): KeyHandler => ({
    when: (event) => last >= 0 && !isInDetails(event),
    run: () => select(placeAfter(rows.length, current, steps)),
  });
  const visit = (phase: Phase): KeyHandler => ({
    when: () => last >= 0,
    run: () => visitWith(phase, rows[current]),
  });
  useKeys(registerKeys, {
    ...listMoves(move),
    details: {
      hint: !detailsShown,
      when: (event) => last >= 0 && !isInDetails(event) && isNotOnButton(event),
      run: () => {
        setRegisterView({ detailsShown: true });
        select(current);
      },
    },
    assess: visit('assess'),
    treat: visit('treat'),
    cluster: visit('cluster'),
    report: () => setRegisterView({ reportShown: true }),
    compare: { when: () => rows.length > 1, run: () => showCompare(true) },
    order: { when: () => order.isOffered, run: order.toggle },
    filter: () => setRegisterView({ filterShown: true }),
    back: {
      when: () => filterShown || detailsShown,
      run: () => {
        setRegisterView(filterShown ? { filterShown: false } : { detailsShown: false });
        if (last >= 0) select(current);
      },
    },
    export: () => setUi({ exportShown: true }),
    history: () => goTo('history'),
  });
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
