import type { Risk, Threat } from '../../../shared/domain/tables.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import type { Tables } from '../../../shared/history/row-change.ts';

/** A risk with its threats, in their order. */
export type Column = { readonly risk: Risk; readonly threats: readonly Threat[] };

/** The board as lists: the tray of unsorted threats, and the risks in the order of the board. */
export type Lists = { readonly tray: readonly Threat[]; readonly columns: readonly Column[] };

export const noLists: Lists = { tray: [], columns: [] };

/**
 * The lists of some rows. What is as it was in `former` stays the same object, so that only the lists a change has
 * touched are drawn anew.
 */
export function listsFrom({ threat, risk }: Pick<Tables, 'threat' | 'risk'>, former: Lists = noLists): Lists {
  const byRisk = Map.groupBy([...threat.values()].sort(byRank), (each) => each.riskId);
  const formerly = new Map(former.columns.map((column) => [column.risk.id, column]));
  const columns = [...risk.values()].sort(byRank).map((each): Column => {
    const before = formerly.get(each.id);
    const threats = kept(before?.threats, byRisk.get(each.id) ?? []);
    return before?.risk === each && before.threats === threats ? before : { risk: each, threats };
  });
  return { tray: kept(former.tray, byRisk.get(null) ?? []), columns: kept(former.columns, columns) };
}

/** The threats of a risk, or of the tray: null. */
export function threatsIn(lists: Lists, riskId: string | null): readonly Threat[] {
  if (riskId === null) return lists.tray;
  return lists.columns.find((column) => column.risk.id === riskId)?.threats ?? [];
}

/** The risk that a threat is placed in; null is the tray. */
export function listOf(lists: Lists, threatId: string): string | null {
  return lists.columns.find(({ threats }) => threats.some(({ id }) => id === threatId))?.risk.id ?? null;
}

/** Ids of threats in the order they stand on the board; ids of threats that are not there fall away. */
export function inBoardOrder(lists: Lists, ids: ReadonlySet<string>): string[] {
  const all = [lists.tray, ...lists.columns.map((column) => column.threats)].flat();
  return all.filter((threat) => ids.has(threat.id)).map((threat) => threat.id);
}

function kept<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isSame = before?.length === now.length && now.every((each, index) => each === before[index]);
  return isSame ? before : now;
}
