import {
  riskSuggestionsFor,
  type SuggestModel,
  suggestionsFor,
  suggestModel,
} from '../../shared/domain/suggest/index.ts';
import type { LabelledSet, LabelledThreat } from './suggest-sets.ts';

const shown = 3;

/** Ids of the likely companions of a threat, the likeliest first. */
export type Ranking = (threatId: string) => readonly string[];
export type Recall = { readonly found: number; readonly possible: number; readonly share: number };

/** What is shown of companions: among the first three of every threat asked about. */
type Hints = {
  readonly shown: number;
  readonly right: number;
  /** Of the companions shown, how many are right. */
  readonly precision: number;
  /** Of the true companions that could be among the first three, how many are. */
  readonly recall: number;
  /** Of the threats, how many get any hint. */
  readonly hinted: number;
};

/** Ours, from the words alone: nothing is placed yet and no risk has a title. */
export function ownRanking({ threats }: LabelledSet, least?: number): Ranking {
  const model = suggestModel(unplaced(threats), []);
  return (threatId) => suggestionsFor(model, threatId, shown, [], least).map((each) => each.threatId);
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

/** Companions shown while nothing is placed. */
export function hintsOf(set: LabelledSet, ranking: Ranking = ownRanking(set)): Hints {
  return judged(
    set,
    set.threats.filter(({ id }) => set.asked.includes(id)).map(({ id }) => [id, ranking(id)]),
  );
}

/** Companions shown while the threats are taken up as they were recorded, each placed and its risk named. */
export function hintsWhileSorting(set: LabelledSet, least?: number): Hints {
  const answers: [string, readonly string[]][] = [];
  walkThrough(set, ({ id }, model) => {
    answers.push([id, suggestionsFor(model, id, shown, [], least).map((each) => each.threatId)]);
  });
  return judged(set, answers);
}

/**
 * The walk-through: threats are taken up as they were recorded, each placed where it belongs and its risk named. Of
 * those whose risk is already there, how many have it among the first three.
 */
export function risksRecalled(set: LabelledSet): Recall {
  let [found, possible] = [0, 0];
  walkThrough(set, (threat, model, formed) => {
    const homes = homesOf(set, threat);
    if (!homes.some((each) => formed.has(each)) || !set.asked.includes(threat.id)) return;
    possible += 1;
    if (riskSuggestionsFor(model, threat.id, shown).some(({ riskId }) => homes.includes(riskId))) found += 1;
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

type Visit = (threat: LabelledThreat, model: SuggestModel, formed: ReadonlySet<string>) => void;

/** Asks at each threat, as recorded, with those before it placed and their risks named; then places it too. */
function walkThrough({ threats, risks }: LabelledSet, visit: Visit): void {
  const placed = unplaced(threats);
  const formed = new Set<string>();
  let model: SuggestModel | undefined;
  for (const [place, threat] of threats.entries()) {
    const named = risks.filter(({ id }) => formed.has(id));
    model = suggestModel(placed, named, model);
    visit(threat, model, formed);
    if (threat.riskId !== null) formed.add(threat.riskId);
    placed[place] = threat;
  }
}

/** What companions were shown for threats, against those that are right. */
function judged(set: LabelledSet, answers: readonly [string, readonly string[]][]): Hints {
  const homes = new Map(set.threats.map((threat) => [threat.id, homesOf(set, threat)]));
  const belong = (one: string, other: string) =>
    homes.get(one)?.some((each) => homes.get(other)?.includes(each)) ?? false;
  let [right, all, possible] = [0, 0, 0];
  for (const [id, found] of answers) {
    const first = found.slice(0, shown);
    const companions = set.threats.filter((each) => each.id !== id && belong(id, each.id));
    possible += Math.min(shown, companions.length);
    all += first.length;
    right += first.filter((other) => belong(id, other)).length;
  }
  const hinted = answers.filter(([, found]) => found.length > 0).length;
  return {
    shown: all,
    right,
    precision: right / all,
    recall: right / possible,
    hinted: hinted / answers.length,
  };
}

/** The risks that a threat is at home in: its own, and a second one where there is one. */
function homesOf({ secondHomes }: LabelledSet, { id, riskId }: LabelledThreat): string[] {
  return [riskId, secondHomes[id] ?? null].filter((each) => each !== null);
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
