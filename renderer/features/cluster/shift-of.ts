import type { Source, Target } from './command-of.ts';
import { type Lists, listOf, threatsIn } from './lists.ts';

/** Where a step up or down its own list (for a risk: back or on) leads; null at either end. */
export function shiftOf(source: Source, steps: 1 | -1, lists: Lists): Target | null {
  if (source.kind === 'risk') {
    const risks = lists.columns.map((column) => column.risk.id);
    const beforeId = shifted(risks, [source.id], steps);
    return beforeId === undefined ? null : { kind: 'gap', beforeId };
  }
  const riskId = listOf(lists, source.ids[0] ?? '');
  const list = threatsIn(lists, riskId).map((threat) => threat.id);
  const beforeId = shifted(
    list,
    source.ids.filter((id) => list.includes(id)),
    steps,
  );
  return beforeId === undefined ? null : { kind: 'slot', riskId, beforeId };
}

/** What `ids` stand before after a step; undefined where there is no step to take. */
function shifted(list: readonly string[], ids: readonly string[], steps: 1 | -1): string | null | undefined {
  const first = list.indexOf(ids[0] ?? '');
  const last = list.indexOf(ids.at(-1) ?? '');
  if (first < 0 || (steps < 0 && first === 0) || (steps > 0 && last === list.length - 1)) return undefined;
  return steps < 0 ? list[first - 1] : (list[last + 2] ?? null);
}
