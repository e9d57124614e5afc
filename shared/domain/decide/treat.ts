// Decisions on treatment: the measures, and which risks each of them is for.

import { strategies } from '../codes.ts';
import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { codeList } from '../fields/kinds.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import { isSamePair, level, residualPair } from '../method/method.ts';
import { getOrThrow, Refusal } from '../refusal.ts';
import type { MeasureRisk } from '../tables.ts';
import { isAccepted } from '../workshop/acceptance.ts';
import { byRank, ranksBefore } from '../workshop/rank.ts';
import { patchOf } from './fields.ts';
import type { Decisions } from './index.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, 'risk.treat' | 'risk.accept' | 'risk.setOwner' | `measure.${string}`>;

export const treatDecisions: Decisions<Types> = {
  'risk.treat': (draft, command) => {
    const before = draft.need('risk', command.id);
    const given = patchOf(draft, riskFields, 'risk.treat', command);
    const isAnew = !isSamePair(residualPair(before), residualPair({ ...before, ...given }));
    draft.update('risk', command.id, { ...(isAnew && { residualMappedFrom: '' }), ...given });
  },

  'risk.accept': (draft, command) => {
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.accept', command));
    if (command.accepts) accept(draft, command.id);
  },

  'risk.setOwner': (draft, command) =>
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.setOwner', command)),

  'measure.add': (draft, command) => {
    const { id, riskId } = command;
    refuseIfThere(draft, 'measure', id);
    const given = patchOf(draft, measureFields, 'measure.edit', command);
    draft.insert('measure', { id, ...emptyRow(measureFields), ...given });
    linkMeasure(draft, id, riskId);
  },

  'measure.edit': (draft, command) =>
    draft.update('measure', command.id, patchOf(draft, measureFields, 'measure.edit', command)),

  'measure.share': (draft, { id, riskId }) => {
    draft.need('measure', id);
    linkMeasure(draft, id, riskId);
  },

  'measure.unshare': (draft, { id, riskId }) => unlinkMeasure(draft, id, riskId),

  'measure.remove': (draft, { id }) => {
    for (const link of linksOf(draft, id)) draft.remove('measureRisk', link.id);
    draft.remove('measure', id);
  },
};

/** Throws `acceptance-lacks` where the level asks for more than is known of the decision. */
function accept(draft: Draft, id: string): void {
  const { method } = draft.need('workshop', 'workshop');
  const { strategies: chosen } = draft.need('risk', id);
  draft.update('risk', id, { strategies: codeList(strategies, [...chosen, 'accept']) });
  const risk = draft.need('risk', id);
  const levels = {
    level: level(method, risk.probability, risk.consequence),
    residualLevel: level(method, risk.residualProbability, risk.residualConsequence),
  };
  if (!isAccepted({ risk, ...levels })) throw new Refusal('acceptance-lacks');
}

/** Which risks a measure serves. It stays for as long as there is one. */
function linksOf(draft: Draft, measureId: string): MeasureRisk[] {
  return draft.where('measureRisk', 'measureId', measureId);
}

/** Lets a measure serve a risk, last among its measures; does nothing where it does already. */
function linkMeasure(draft: Draft, measureId: string, riskId: string): void {
  draft.need('risk', riskId);
  const id = measureRiskId(measureId, riskId);
  if (draft.get('measureRisk', id)) return;
  const last = draft.last('measureRisk', 'riskId', riskId);
  const rank = ranksBefore(last ? [last] : [], null)[0] ?? '';
  draft.insert('measureRisk', { id, measureId, riskId, rank });
}

/** Ends it. Throws `measure-needs-risk` where it is the only one. */
function unlinkMeasure(draft: Draft, measureId: string, riskId: string): void {
  const links = linksOf(draft, measureId);
  const link = getOrThrow(
    links.find((each) => each.riskId === riskId),
    'measure',
  );
  if (links.length === 1) throw new Refusal('measure-needs-risk');
  draft.remove('measureRisk', link.id);
}

/** Takes a risk's measures away: those that serve others stay for them. */
export function unlinkAll(draft: Draft, riskId: string): void {
  for (const { id, measureId } of draft.where('measureRisk', 'riskId', riskId)) {
    draft.remove('measureRisk', id);
    if (linksOf(draft, measureId).length === 0) draft.remove('measure', measureId);
  }
}

/** Lets the measures of one risk serve another instead, after its own; one that served both serves it once. */
export function moveLinks(draft: Draft, fromId: string, toId: string): void {
  const links = draft.where('measureRisk', 'riskId', fromId);
  for (const { id, measureId } of links.sort(byRank)) {
    linkMeasure(draft, measureId, toId);
    draft.remove('measureRisk', id);
  }
}

/** The pair is the row: its id is made of both. */
export function measureRiskId(measureId: string, riskId: string): string {
  return `${measureId}/${riskId}`;
}
