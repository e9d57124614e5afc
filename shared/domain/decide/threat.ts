import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { byRank, rankBefore, ranksBefore } from '../workshop/rank.ts';
import { isAnyFilled, patchOf } from './fields.ts';
import type { Decisions } from './index.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, `threat.${string}`>;

export const threatDecisions: Decisions<Types> = {
  'threat.record': (draft, { groupId, threats }) => {
    const groupOf = (own: string | null | undefined) => (own === undefined ? groupId : own);
    const added = threats.map((threat) => ({ ...threat, groupId: groupOf(threat.groupId) }));
    addThreats(draft, added, null);
  },

  'threat.edit': (draft, command) => editThreat(draft, command),

  'threat.regroup': (draft, { ids, groupId }) => {
    if (groupId !== null) draft.need('workGroup', groupId);
    for (const id of ids) draft.update('threat', id, { groupId });
  },

  'threat.remove': (draft, { ids }) => {
    const left = new Set(ids.map((id) => draft.need('threat', id).riskId));
    for (const id of ids) draft.remove('threat', id);
    dissolveEmptied(draft, left);
  },

  'threat.split': (draft, command) => splitThreat(draft, command),

  'threat.place': (draft, { ids, riskId, beforeId }) => placeThreats(draft, ids, riskId, beforeId),
};

type NewThreat = CommandOf<'threat.record'>['threats'][number] & { readonly groupId: string | null };

/** New threats, numbered in the order given, last in a risk or in the tray (null). */
export function addThreats(draft: Draft, threats: readonly NewThreat[], riskId: string | null): void {
  const last = draft.last('threat', 'riskId', riskId);
  const ranks = ranksBefore(last ? [last] : [], null, threats.length);
  threats.forEach((threat, index) => {
    refuseIfThere(draft, 'threat', threat.id);
    if (threat.groupId !== null) draft.need('workGroup', threat.groupId);
    draft.insert('threat', {
      id: threat.id,
      number: draft.nextNumber('threat'),
      groupId: threat.groupId,
      ...emptyRow(threatFields),
      ...patchOf(draft, threatFields, 'threat.edit', threat),
      riskId,
      rank: ranks[index] ?? '',
    });
  });
}

/** Gives a threat the fields that are given, and leaves it where it is. */
export function editThreat(draft: Draft, threat: Omit<CommandOf<'threat.edit'>, 'type'>): void {
  draft.update('threat', threat.id, patchOf(draft, threatFields, 'threat.edit', threat));
}

/** One threat that says two things: it stays as it is, and another with the same words stands after it, to be changed. */
function splitThreat(draft: Draft, { id, newId }: CommandOf<'threat.split'>): void {
  const threat = draft.need('threat', id);
  refuseIfThere(draft, 'threat', newId);
  const list = draft.where('threat', 'riskId', threat.riskId).sort(byRank);
  const next = list[list.findIndex((each) => each.id === id) + 1];
  draft.insert('threat', {
    ...threat,
    id: newId,
    number: draft.nextNumber('threat'),
    rank: rankBefore(list, next?.id ?? null),
  });
}

/** Moves threats, in the order given, before another one of a risk (or of the tray: null), or last. */
export function placeThreats(
  draft: Draft,
  ids: readonly string[],
  riskId: string | null,
  beforeId: string | null,
): void {
  if (riskId !== null) draft.need('risk', riskId);
  const left = new Set(ids.map((id) => draft.need('threat', id).riskId));
  const moving = new Set(ids);
  const others = draft.where('threat', 'riskId', riskId).filter((threat) => !moving.has(threat.id));
  const ranks = ranksBefore(others, nextStaying(draft, beforeId, moving, riskId), ids.length);
  ids.forEach((id, index) => {
    draft.update('threat', id, { riskId, rank: ranks[index] ?? '' });
  });
  left.delete(riskId);
  dissolveEmptied(draft, left);
}

/** Where the row to stand before is itself among the moved: the first one after it that stays. */
function nextStaying(
  draft: Draft,
  beforeId: string | null,
  moving: ReadonlySet<string>,
  riskId: string | null,
): string | null {
  if (beforeId === null || !moving.has(beforeId)) return beforeId;
  const list = draft.where('threat', 'riskId', riskId).sort(byRank);
  const from = list.findIndex((threat) => threat.id === beforeId);
  return list.slice(from + 1).find((threat) => !moving.has(threat.id))?.id ?? null;
}

/** A risk is a cluster of threats: one that nobody has named or judged goes with its last threat. */
function dissolveEmptied(draft: Draft, riskIds: Iterable<string | null>): void {
  for (const riskId of riskIds)
    if (riskId !== null && draft.where('threat', 'riskId', riskId).length === 0 && !hasContent(draft, riskId))
      draft.remove('risk', riskId);
}

/** Whether anybody has written or judged something of the risk besides placing threats in it. */
function hasContent(draft: Draft, riskId: string): boolean {
  const risk = draft.need('risk', riskId);
  return (
    isAnyFilled(riskFields, risk) ||
    draft.where('measureRisk', 'riskId', riskId).length > 0 ||
    isVotedOn(draft, riskId)
  );
}

function isVotedOn(draft: Draft, riskId: string): boolean {
  return (
    draft.where('comparison', 'oneId', riskId).length > 0 ||
    draft.where('comparison', 'otherId', riskId).length > 0 ||
    draft.all('votingRound').some((round) => round.riskIds.includes(riskId))
  );
}
