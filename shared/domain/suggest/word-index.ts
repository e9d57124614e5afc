import { contentsOf, type Reading, read } from './reading.ts';

/** Texts made comparable: for each its weights, and for each stem or meaning the texts that hold it. */
export type WordIndex = {
  readonly texts: readonly string[];
  /** What was read, so that the next index reads only what is new. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly vectors: readonly (readonly Entry[])[];
};
type Entry = { readonly posting: Posting; readonly weight: number };
type Posting = { readonly texts: number[]; readonly weights: number[] };

/** A text of one or two telling words is not made out to be the very same as another that holds them too. */
const leastLength = 3;

/** The index of some texts; the earlier one, where there is one, saves most of the work. */
export function wordIndex(texts: readonly string[], earlier?: WordIndex): WordIndex {
  if (earlier && sameTexts(earlier.texts, texts)) return earlier;
  const readings = new Map(texts.map((text) => [text, earlier?.readings.get(text) ?? read(text)]));
  const contents = contentsOf(texts.map((text) => readings.get(text) ?? read(text)));
  const postings = new Map<string, Posting>();
  const stems = unitVectors(contents.map((content) => content.stems));
  const meanings = unitVectors(contents.map((content) => content.meanings));
  const vectors = texts.map((_, text) =>
    [...(stems[text] ?? []), ...(meanings[text] ?? [])].map(([key, weight]): Entry => {
      const posting = postings.get(key) ?? { texts: [], weights: [] };
      postings.set(key, posting);
      posting.texts.push(text);
      posting.weights.push(weight);
      return { posting, weight };
    }),
  );
  return { texts, readings, vectors };
}

/** How alike each text is to one of them, from 0 to 1: half by its stems, half by their meanings. */
export function likeness(index: WordIndex, text: number): Float64Array {
  const scores = new Float64Array(index.texts.length);
  for (const { posting, weight } of index.vectors[text] ?? []) {
    posting.texts.forEach((other, at) => {
      scores[other] = (scores[other] ?? 0) + (weight * (posting.weights[at] ?? 0)) / 2;
    });
  }
  return scores;
}

/** Weights made rarer-counts-more, then brought to a length of nearly one, so that long texts are not liked better. */
function unitVectors(contents: readonly ReadonlyMap<string, number>[]): [string, number][][] {
  const counts = new Map<string, number>();
  for (const content of contents)
    for (const key of content.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = (key: string) => Math.log(1 + contents.length / (counts.get(key) ?? 1));
  return contents.map((content) => {
    const weighted = [...content].map(([key, weight]): [string, number] => [key, weight * rarity(key)]);
    const squares = weighted.reduce((sum, [, weight]) => sum + weight ** 2, leastLength ** 2);
    return weighted.map(([key, weight]) => [key, weight / Math.sqrt(squares)]);
  });
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
