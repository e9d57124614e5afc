import type { Risk, Threat } from '../tables.ts';
import { glossaryOf } from './glossary.ts';
import { likeness, type WordIndex, wordIndex } from './word-index.ts';

/** What a workshop's words say about which threats belong together. Built by `suggestModel`. */
export type SuggestModel = {
  readonly index: WordIndex;
  /** What the texts of the index are, in the same order: threats first, then the risks' titles. */
  readonly entries: readonly Entry[];
  readonly placeOf: ReadonlyMap<string, number>;
};
type Entry = {
  readonly threatId: string | null;
  readonly riskId: string | null;
  readonly groupId: string | null;
};

/** A threat that is likely a companion: from 0, nothing in common, upwards. */
export type SuggestedThreat = { readonly threatId: string; readonly score: number };
/** A risk that a threat is likely to belong to. */
export type SuggestedRisk = {
  readonly riskId: string;
  readonly score: number;
  /** Whether it may be shown to the room as the likeliest. */
  readonly isSure: boolean;
};

/** Ids of two threats, or of a threat and a risk, in any order, that somebody has said do not belong together. */
export type WavedAway = readonly (readonly [string, string])[];

type SuggestThreat = Pick<Threat, 'id' | 'text' | 'detail' | 'riskId'> &
  Partial<Pick<Threat, 'cause' | 'consequence' | 'groupId' | 'joinedTo'>>;
type SuggestRisk = Pick<Risk, 'id' | 'title'>;

/**
 * Nothing is shown rather than something weak: three of four companions are to be right, and on sets that nothing was
 * chosen on a third of them were at 0.31 (`test/data/suggest/README.md`). So only what is nearly beyond doubt is shown.
 */
const leastCompanion = 0.45;
/** From here on a risk is put before the others without a word, and from there on it is said to be the likeliest. */
const [leastRisk, sureRisk] = [0.04, 0.2];
/** Below this two texts have no more in common than any two sentences. */
const leastLikeness = 0.02;
/** Each further threat of a risk, from the likeliest down, counts so much of the one before. */
const furtherCounts = 0.75;
/** Two threats of one group mostly mean two things; between equals the one of another group goes first. */
const sameGroupCounts = 0.97;
/** How much it counts for a companion that its risk as a whole is likely. */
const itsRiskCounts = 0.5;
/** What a risk has in common with most threats: less speaks against a companion in it. */
const itsRiskIsCommon = 0.08;

/**
 * A model of a workshop as it stands. The earlier model makes it cheap after a threat was added, changed or moved. What
 * abbreviations stand for is learnt from the threats, the titles and the other texts.
 */
export function suggestModel(
  threats: readonly SuggestThreat[],
  risks: readonly SuggestRisk[],
  earlier?: SuggestModel,
  otherTexts: readonly string[] = [],
): SuggestModel {
  const texts = [
    ...threats.map(({ text, detail, cause = '', consequence = '' }) =>
      [text, detail, cause, consequence].join('\n'),
    ),
    ...risks.map(({ title }) => title),
  ];
  const entries = [
    // What is joined to another is no companion by itself: its words speak for its risk.
    ...threats.map(({ id, riskId, groupId = null, joinedTo = null }) => ({
      threatId: joinedTo === null ? id : null,
      riskId,
      groupId,
    })),
    ...risks.map(({ id }) => ({ threatId: null, riskId: id, groupId: null })),
  ];
  const placeOf = new Map(threats.map(({ id }, place) => [id, place]));
  const glossary = glossaryOf([...otherTexts, ...texts]);
  return { index: wordIndex(texts, earlier?.index, glossary), entries, placeOf };
}

/** The likeliest companions of a threat, the likeliest first: none that is already in the same risk. */
export function suggestionsFor(
  model: SuggestModel,
  threatId: string,
  most: number,
  dismissedPairs: WavedAway = [],
  least = leastCompanion,
): SuggestedThreat[] {
  const own = model.entries[model.placeOf.get(threatId) ?? -1]?.riskId ?? null;
  const likes = likesOf(model, threatId, dismissedPairs);
  const risks = riskScores(likes);
  return likes
    .flatMap(({ entry: { threatId: id, riskId }, score }): SuggestedThreat[] => {
      if (id === null || (own !== null && riskId === own)) return [];
      const itsRisk = riskId === null ? 0 : (risks.get(riskId) ?? 0) - itsRiskIsCommon;
      return [{ threatId: id, score: score + itsRiskCounts * itsRisk }];
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || compare(a.threatId, b.threatId))
    .slice(0, most);
}

/** The risks a threat most likely belongs to, by their threats and their titles, the likeliest first. */
export function riskSuggestionsFor(
  model: SuggestModel,
  threatId: string,
  most: number,
  dismissedPairs: WavedAway = [],
): SuggestedRisk[] {
  return [...riskScores(likesOf(model, threatId, dismissedPairs))]
    .map(([riskId, score]) => ({ riskId, score, isSure: score >= sureRisk }))
    .filter(({ score }) => score >= leastRisk)
    .sort((a, b) => b.score - a.score || compare(a.riskId, b.riskId))
    .slice(0, most);
}

/** A threat or a title that has something in common with a threat. */
type Like = { readonly entry: Entry; readonly score: number };

/** Every other threat and title that has enough in common with a threat and is not waved away from it. */
function likesOf(model: SuggestModel, threatId: string, dismissedPairs: WavedAway): Like[] {
  const place = model.placeOf.get(threatId);
  const own = model.entries[place ?? -1];
  if (place === undefined || !own) return [];
  const away = new Set(dismissedPairs.filter((pair) => pair.includes(threatId)).flat());
  const scores = likeness(model.index, place);
  const isAside = (entry: Entry) => away.has(entry.threatId ?? '') || away.has(entry.riskId ?? '');
  return model.entries.flatMap((entry, other) => {
    const isSameGroup = entry.groupId !== null && entry.groupId === own.groupId;
    const score = (scores[other] ?? 0) * (isSameGroup ? sameGroupCounts : 1);
    return score < leastLikeness || other === place || isAside(entry) ? [] : [{ entry, score }];
  });
}

/** How likely each risk is by what is in it, its title counted twice. */
function riskScores(likes: readonly Like[]): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const { entry, score } of likes) {
    if (entry.riskId === null) continue;
    const list = scores.get(entry.riskId) ?? [];
    scores.set(entry.riskId, list);
    list.push(...(entry.threatId === null ? [score, score] : [score]));
  }
  return new Map([...scores].map(([riskId, list]) => [riskId, together(list)]));
}

/** Scores of one risk's texts as one, still below 1. */
function together(scores: number[]): number {
  const sorted = scores.sort((a, b) => b - a);
  const sum = sorted.reduce((total, score, place) => total + score * furtherCounts ** place, 0);
  return sum * (1 - furtherCounts);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
