import type { Target } from './command-of.ts';
import { type Column, type Lists, listOf } from './lists.ts';

/** The risk that some of whose threats, and no others, are these; null where they come from several or are all it has. */
export function splitOf(lists: Lists, ids: ReadonlySet<string>): Column | null {
  const [first] = ids;
  const riskId = first === undefined ? null : listOf(lists, first);
  const column = lists.columns.find(({ risk }) => risk.id === riskId);
  const within = column?.threats.filter(({ id }) => ids.has(id)).length;
  return column && within === ids.size && within < column.threats.length ? column : null;
}

/** Where a new risk of these goes: beside the one they are split from, else last. */
export function newRiskOf(lists: Lists, ids: ReadonlySet<string>): Target {
  const split = splitOf(lists, ids);
  const next = split && lists.columns[lists.columns.indexOf(split) + 1];
  return { kind: 'new', beforeId: next?.risk.id ?? null };
}
