import { riskSuggestionsFor, suggestionsFor, suggestModel } from '../../shared/domain/suggest/index.ts';
import type { LabelledSet, LabelledThreat } from './suggest-sets.ts';

const shown = 3;

/** Ids of the likely companions of a threat, the likeliest first. */
export type Ranking = (threatId: string) => readonly string[];
export type Recall = { readonly found: number; readonly possible: number; readonly share: number };

/** Ours, from the words alone: nothing is placed yet and no risk has a title. */
export function ownRanking({ threats }: LabelledSet): Ranking {
  const model = suggestModel(unplaced(threats), []);
  return (threatId) => suggestionsFor(model, threatId, shown).map((each) => each.threatId);
}

/** Plain overlap of bags of words: how many lower-cased words two threats share, stop words kept; ties as recorded. */
export function bareRanking({ threats }: LabelledSet): Ranking {
  const bags = threats.map(({ id, text, detail }) => ({ id, bag: bagOf(`${text} ${detail}`) }));
  return (threatId) => {
    const own = bags.find((each) => each.id === threatId)?.bag ?? new Set<string>();
    return bags
      .filter((each) => each.id !== threatId)
      .map(({ id, bag }) => ({ id, shared: sharedBy(own, bag) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .map(({ id }) => id);
  };
}

/** Of the true companions of every threat asked about, how many are among its first three, of those that could be. */
export function companionsRecalled({ threats, asked }: LabelledSet, ranking: Ranking): Recall {
  let [found, possible] = [0, 0];
  for (const threat of threats.filter(({ id, riskId }) => riskId !== null && asked.includes(id))) {
    const companions = new Set(companionsOf(threats, threat).map(({ id }) => id));
    possible += Math.min(shown, companions.size);
    found += ranking(threat.id)
      .slice(0, shown)
      .filter((id) => companions.has(id)).length;
  }
  return { found, possible, share: found / possible };
}

/**
 * The walk-through: threats are taken up as they were recorded, each placed where it belongs and its risk named. Of
 * those whose risk is already there, how many have it among the first three.
 */
export function risksRecalled({ threats, risks, asked }: LabelledSet): Recall {
  const titles = new Map(risks.map((risk) => [risk.id, risk]));
  const placed = unplaced(threats);
  const formed = new Set<string>();
  let [found, possible] = [0, 0];
  threats.forEach(({ id, riskId }, place) => {
    if (riskId === null) return;
    if (formed.has(riskId) && asked.includes(id)) {
      const named = [...formed].flatMap((each) => titles.get(each) ?? []);
      possible += 1;
      if (riskSuggestionsFor(suggestModel(placed, named), id, shown).some((each) => each.riskId === riskId))
        found += 1;
    }
    formed.add(riskId);
    placed[place] = { ...(placed[place] as LabelledThreat), riskId };
  });
  return { found, possible, share: found / possible };
}

/** The same for bare overlap: a risk comes where its most overlapping threat or its title comes. */
export function risksRecalledBare({ threats, risks, asked }: LabelledSet): Recall {
  const titles = new Map(risks.map((risk) => [risk.id, bagOf(risk.title)]));
  const formed = new Map<string, Set<string>[]>();
  let [found, possible] = [0, 0];
  for (const { id, text, detail, riskId } of threats) {
    if (riskId === null) continue;
    const own = bagOf(`${text} ${detail}`);
    if (formed.has(riskId) && asked.includes(id)) {
      const ranked = [...formed]
        .map(([each, bags]) => ({ each, shared: Math.max(...bags.map((bag) => sharedBy(own, bag))) }))
        .sort((a, b) => b.shared - a.shared);
      possible += 1;
      if (ranked.slice(0, shown).some(({ each, shared }) => each === riskId && shared > 0)) found += 1;
    }
    formed.set(riskId, [...(formed.get(riskId) ?? [titles.get(riskId) ?? new Set()]), own]);
  }
  return { found, possible, share: found / possible };
}

function companionsOf(threats: readonly LabelledThreat[], { id, riskId }: LabelledThreat): LabelledThreat[] {
  return threats.filter((each) => each.id !== id && each.riskId === riskId);
}

function unplaced(threats: readonly LabelledThreat[]): LabelledThreat[] {
  return threats.map((threat) => ({ ...threat, riskId: null }));
}

function sharedBy(one: Set<string>, other: Set<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

function bagOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
