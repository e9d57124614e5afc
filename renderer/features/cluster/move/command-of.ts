import type { Command } from '../../../../shared/domain/commands.ts';
import { type Column, type Lists, listOf, threatsIn } from '../board-model.ts';

/** What is moved: threats, in the order of the board, or a whole risk. */
export type Source =
  | { readonly kind: 'threats'; readonly ids: readonly string[] }
  | { readonly kind: 'risk'; readonly id: string };

/** Where it is moved to. */
export type Target =
  /** Among the unsorted, wherever. */
  | { readonly kind: 'tray' }
  /** In a risk, wherever. */
  | { readonly kind: 'risk'; readonly id: string }
  /** At a place of its own in a risk or in the tray (null): before a threat, or last. */
  | { readonly kind: 'slot'; readonly riskId: string | null; readonly beforeId: string | null }
  /** On another unsorted threat. */
  | { readonly kind: 'threat'; readonly id: string }
  /** On an empty place of the board; a new risk may be meant to stand before another. */
  | { readonly kind: 'new'; readonly beforeId?: string | null }
  /** Between risks: before one, or last. */
  | { readonly kind: 'gap'; readonly beforeId: string | null };

/** The command that moves a source to a target; null where nothing would change. */
export function commandOf(source: Source, target: Target, lists: Lists, newId: string): Command | null {
  return source.kind === 'threats'
    ? threatsCommand(source.ids, target, lists, newId)
    : riskCommand(source.id, target, lists);
}

function threatsCommand(ids: readonly string[], target: Target, lists: Lists, newId: string): Command | null {
  if (ids.length === 0) return null;
  switch (target.kind) {
    case 'tray':
      return placeAnywhere(ids, null, lists);
    case 'risk':
      return placeAnywhere(ids, target.id, lists);
    case 'slot':
      return placeAt(ids, target, lists);
    case 'threat':
      if (ids.includes(target.id)) return null;
      return { type: 'risk.form', id: newId, threatIds: [target.id, ...ids] };
    case 'new':
      return isWholeRisk(ids, lists) ? null : formed(ids, newId, target.beforeId);
    case 'gap':
      return null;
  }
}

function formed(ids: readonly string[], id: string, beforeId: string | null | undefined): Command {
  return { type: 'risk.form', id, threatIds: [...ids], ...(beforeId && { beforeId }) };
}

/** Those already in the list stay where they are. */
function placeAnywhere(ids: readonly string[], riskId: string | null, lists: Lists): Command | null {
  const there = new Set(threatsIn(lists, riskId).map((threat) => threat.id));
  const coming = ids.filter((id) => !there.has(id));
  return coming.length === 0 ? null : { type: 'threat.place', ids: coming, riskId, beforeId: null };
}

function placeAt(
  ids: readonly string[],
  { riskId, beforeId }: Extract<Target, { kind: 'slot' }>,
  lists: Lists,
): Command | null {
  const list = threatsIn(lists, riskId).map((threat) => threat.id);
  const after = listWith(list, ids, beforeId);
  const isSame = after.length === list.length && after.every((id, index) => id === list[index]);
  return isSame ? null : { type: 'threat.place', ids: [...ids], riskId, beforeId };
}

/** The list when `ids` stand before `beforeId`, or before the first after it that is not itself among them. */
function listWith(list: readonly string[], ids: readonly string[], beforeId: string | null): string[] {
  const moving = new Set(ids);
  const from = beforeId === null ? list.length : list.indexOf(beforeId);
  const next = list.slice(from).find((id) => !moving.has(id));
  const staying = list.filter((id) => !moving.has(id));
  const at = next === undefined ? staying.length : staying.indexOf(next);
  return [...staying.slice(0, at), ...ids, ...staying.slice(at)];
}

/** A risk taken whole to an empty place would only change its number. */
function isWholeRisk(ids: readonly string[], lists: Lists): boolean {
  const moving = new Set(ids);
  return lists.columns.some(
    ({ threats }) => threats.length === ids.length && threats.every((threat) => moving.has(threat.id)),
  );
}

function riskCommand(id: string, target: Target, lists: Lists): Command | null {
  switch (target.kind) {
    case 'risk':
      return merge(id, target.id);
    case 'slot':
      return target.riskId === null ? null : merge(id, target.riskId);
    case 'gap':
      return move(id, target.beforeId, lists);
    case 'new':
      return move(id, null, lists);
    case 'tray':
    case 'threat':
      return null;
  }
}

function merge(id: string, intoId: string): Command | null {
  return id === intoId ? null : { type: 'risk.merge', id, intoId };
}

function move(id: string, beforeId: string | null, lists: Lists): Command | null {
  const list = lists.columns.map((column) => column.risk.id);
  const after = listWith(list, [id], beforeId);
  return after.every((each, index) => each === list[index]) ? null : { type: 'risk.move', id, beforeId };
}

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

/**
 * Where threats go by one step over the risks: to the next or the one before the risk they are in; from the unsorted to the
 * first, from the first to the unsorted. Null where there is no such step.
 */
export function neighbourOf(ids: readonly string[], steps: 1 | -1, lists: Lists): Target | null {
  const from = listOf(lists, ids[0] ?? '');
  const at = lists.columns.findIndex(({ risk }) => risk.id === from) + steps;
  if (at === -1 && from !== null) return { kind: 'tray' };
  const to = lists.columns[at];
  return to ? { kind: 'risk', id: to.risk.id } : null;
}

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
