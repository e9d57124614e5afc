import type { Risk, Threat } from '../tables.ts';
import { likeness, type WordIndex, wordIndex } from './word-index.ts';

/** What a workshop's words say about which threats belong together. Built by `suggestModel`. */
export type SuggestModel = {
  readonly index: WordIndex;
  /** What the texts of the index are, in the same order: threats first, then the risks' titles. */
  readonly entries: readonly Entry[];
  readonly placeOf: ReadonlyMap<string, number>;
};
type Entry = { readonly threatId: string | null; readonly riskId: string | null };

/** A threat that is likely a companion: from 0, nothing in common, to 1. */
export type SuggestedThreat = { readonly threatId: string; readonly score: number };
/** A risk that a threat is likely to belong to. */
export type SuggestedRisk = { readonly riskId: string; readonly score: number };

/** Ids of two threats, or of a threat and a risk, in any order, that somebody has said do not belong together. */
export type WavedAway = readonly (readonly [string, string])[];

type SuggestThreat = Pick<Threat, 'id' | 'text' | 'detail' | 'riskId'> &
  Partial<Pick<Threat, 'cause' | 'consequence'>>;
type SuggestRisk = Pick<Risk, 'id' | 'title'>;

/** Below this two texts have no more in common than any two sentences. */
const leastScore = 0.02;
/** Each further threat of a risk, from the likeliest down, counts half of the one before. */
const furtherCounts = 0.5;

/** A model of a workshop as it stands. The earlier model makes it cheap after a threat was added, changed or moved. */
export function suggestModel(
  threats: readonly SuggestThreat[],
  risks: readonly SuggestRisk[],
  earlier?: SuggestModel,
): SuggestModel {
  const texts = [
    ...threats.map(({ text, detail, cause = '', consequence = '' }) =>
      [text, detail, cause, consequence].join('\n'),
    ),
    ...risks.map(({ title }) => title),
  ];
  const entries = [
    ...threats.map(({ id, riskId }) => ({ threatId: id, riskId })),
    ...risks.map(({ id }) => ({ threatId: null, riskId: id })),
  ];
  const placeOf = new Map(threats.map(({ id }, place) => [id, place]));
  return { index: wordIndex(texts, earlier?.index), entries, placeOf };
}

/** The likeliest companions of a threat, the likeliest first: none that is already in the same risk. */
export function suggestionsFor(
  model: SuggestModel,
  threatId: string,
  most: number,
  dismissedPairs: WavedAway = [],
): SuggestedThreat[] {
  const place = model.placeOf.get(threatId) ?? -1;
  const own = model.entries[place]?.riskId ?? null;
  const found: SuggestedThreat[] = [];
  eachLike(model, threatId, dismissedPairs, ({ threatId: id, riskId }, score) => {
    if (id !== null && (own === null || riskId !== own)) found.push({ threatId: id, score });
  });
  return found.sort((a, b) => b.score - a.score || compare(a.threatId, b.threatId)).slice(0, most);
}

/** The risks a threat most likely belongs to, by their threats and their titles, the likeliest first. */
export function riskSuggestionsFor(
  model: SuggestModel,
  threatId: string,
  most: number,
  dismissedPairs: WavedAway = [],
): SuggestedRisk[] {
  const scores = new Map<string, number[]>();
  eachLike(model, threatId, dismissedPairs, ({ riskId }, score) => {
    if (riskId === null) return;
    const list = scores.get(riskId);
    if (list) list.push(score);
    else scores.set(riskId, [score]);
  });
  return [...scores]
    .map(([riskId, list]) => ({ riskId, score: together(list) }))
    .sort((a, b) => b.score - a.score || compare(a.riskId, b.riskId))
    .slice(0, most);
}

/** Visits every other threat and title that has enough in common with a threat and is not waved away from it. */
function eachLike(
  model: SuggestModel,
  threatId: string,
  dismissedPairs: WavedAway,
  visit: (entry: Entry, score: number) => void,
): void {
  const place = model.placeOf.get(threatId);
  if (place === undefined) return;
  const away = new Set(dismissedPairs.filter((pair) => pair.includes(threatId)).flat());
  const scores = likeness(model.index, place);
  model.entries.forEach((entry, other) => {
    const score = scores[other] ?? 0;
    if (score < leastScore || other === place) return;
    if (!away.has(entry.threatId ?? '') && !away.has(entry.riskId ?? '')) visit(entry, score);
  });
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
