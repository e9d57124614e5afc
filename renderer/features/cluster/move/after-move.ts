import { focusFallback } from '../../../components/use-kept-focus.ts';
import { type BoardItem, type Lists, listOf, threatsIn } from '../board-model.ts';

/**
 * Where the focus may go when threats leave a list, the best first: to the next that stays, else the one before;
 * to the risk they left; to the first that is unsorted. `leaving` is in the order of the board.
 */
export function focusFallbacks(lists: Lists, leaving: readonly string[]): BoardItem[] {
  const last = leaving.at(-1) ?? '';
  const gone = new Set(leaving);
  const staysOf = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const riskId = listOf(lists, last);
  const list = threatsIn(lists, riskId).map(({ id }) => id);
  const next = focusFallback(last, list, staysOf(list));
  const unsorted = staysOf(lists.tray.map(({ id }) => id))[0];
  return [
    ...(next === null ? [] : [{ kind: 'threat', id: next } as const]),
    ...(riskId === null ? [] : [{ kind: 'risk', id: riskId } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}

/** The same for a risk that goes: to the next risk, else the one before, else the first that is unsorted. */
export function focusFallbacksOfRisk(lists: Lists, riskId: string): BoardItem[] {
  const risks = lists.columns.map(({ risk }) => risk.id);
  const next = focusFallback(
    riskId,
    risks,
    risks.filter((id) => id !== riskId),
  );
  const unsorted = lists.tray[0]?.id;
  return [
    ...(next === null ? [] : [{ kind: 'risk', id: next } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}
