import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { Refusal } from '../refusal.ts';
import type { Threat } from '../tables.ts';
import { cardIdOf, cardsOf, isCard } from '../workshop/joined.ts';
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

  'threat.join': (draft, { ids, intoId }) => {
    for (const id of ids) joinThreat(draft, id, intoId);
  },

  'threat.separate': (draft, { ids }) => {
    for (const id of ids) separateThreat(draft, draft.need('threat', id));
  },

  'threat.remove': (draft, { ids }) => {
    const left = new Set(ids.map((id) => draft.need('threat', id).riskId));
    const going = new Set(ids);
    for (const id of going) leaveCard(draft, draft.need('threat', id), going);
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
      joinedTo: null,
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
  const rank = rankAfter(draft, cardOf(draft, id));
  draft.insert('threat', { ...threat, id: newId, number: draft.nextNumber('threat'), rank, joinedTo: null });
}

/** Moves the cards of threats, in the order given, before another one of a risk (or of the tray: null), or last. */
export function placeThreats(
  draft: Draft,
  ids: readonly string[],
  riskId: string | null,
  beforeId: string | null,
): void {
  if (riskId !== null) draft.need('risk', riskId);
  const cards = ids.map((id) => cardOf(draft, id));
  const left = new Set(cards.map((card) => card.riskId));
  const moving = new Set(cards.map(({ id }) => id));
  const others = cardsOf(draft.where('threat', 'riskId', riskId)).filter(({ id }) => !moving.has(id));
  const ranks = ranksBefore(others, nextStaying(draft, beforeId, moving, riskId), moving.size);
  [...moving].forEach((id, index) => {
    draft.update('threat', id, { riskId, rank: ranks[index] ?? '' });
    for (const joined of joinedWith(draft, id)) draft.update('threat', joined.id, { riskId });
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
  const list = cardsOf(draft.where('threat', 'riskId', riskId)).sort(byRank);
  const from = list.findIndex((threat) => threat.id === beforeId);
  return list.slice(from + 1).find((threat) => !moving.has(threat.id))?.id ?? null;
}

/** The threat on whose card a threat stands: itself, unless it is joined to another. */
function cardOf(draft: Draft, id: string): Threat {
  return draft.need('threat', cardIdOf(draft.need('threat', id)));
}

function joinedWith(draft: Draft, cardId: string): Threat[] {
  return draft.where('threat', 'joinedTo', cardId);
}

/** The rank right after a card. */
function rankAfter(draft: Draft, { id, riskId }: Threat): string {
  const list = cardsOf(draft.where('threat', 'riskId', riskId)).sort(byRank);
  return rankBefore(list, list[list.findIndex((each) => each.id === id) + 1]?.id ?? null);
}

/**
 * A threat goes onto the card of another, and what was joined to it comes along. The card stays where it lies; where it
 * lies unsorted and the other is placed, it goes to that risk: what was placed is not unsorted by this.
 */
export function joinThreat(draft: Draft, id: string, intoId: string): void {
  const own = draft.need('threat', id);
  const into = cardOf(draft, intoId);
  if (cardIdOf(own) === into.id) throw new Refusal('join-with-itself');
  if (into.riskId === null && own.riskId !== null)
    placeThreats(draft, [into.id], own.riskId, isCard(own) ? own.id : null);
  const { riskId } = cardOf(draft, intoId);
  for (const each of [own, ...joinedWith(draft, id)])
    draft.update('threat', each.id, { joinedTo: into.id, riskId });
  if (own.riskId !== riskId) dissolveEmptied(draft, [own.riskId]);
}

/** A threat that was joined is a card again, right after the one that it was on. */
function separateThreat(draft: Draft, { id, joinedTo }: Threat): void {
  if (joinedTo === null) return;
  draft.update('threat', id, { joinedTo: null, rank: rankAfter(draft, draft.need('threat', joinedTo)) });
}

/** The card of a threat that goes is kept by what was joined to it: the lowest number of what stays takes its place. */
function leaveCard(draft: Draft, { id, rank }: Threat, going: ReadonlySet<string>): void {
  const staying = joinedWith(draft, id).filter((each) => !going.has(each.id));
  const [first, ...others] = staying.sort((a, b) => a.number - b.number);
  if (!first) return;
  draft.update('threat', first.id, { joinedTo: null, rank });
  for (const other of others) draft.update('threat', other.id, { joinedTo: first.id });
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
