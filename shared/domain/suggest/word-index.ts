import { type Glossary, noGlossary } from './glossary.ts';
import { contentsOf, type Reading, read } from './reading.ts';

/** Texts made comparable: for each its weights, and for each stem or meaning the texts that hold it. */
export type WordIndex = {
  readonly texts: readonly string[];
  /** What was read, so that the next index reads only what is new. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** What abbreviations stood for while it was read. */
  readonly glossary: Glossary;
  /** For each side the weights of each text. */
  readonly vectors: Readonly<Record<SideName, readonly (readonly Entry[])[]>>;
};
type Entry = { readonly posting: Posting; readonly weight: number };
type Posting = { readonly texts: number[]; readonly weights: number[] };

/** What texts are compared by: their words twice over, and what these mean, narrowly and widely. */
type SideName = (typeof wordSides | typeof senseSides)[number];
const wordSides = ['stems', 'grams'] as const;
const senseSides = ['meanings', 'themes'] as const;

/** From here on two texts say nearly the same in the same words. */
const sameText = 0.7;

/** One side of what texts have in common. */
type Side = {
  /** How much of the likeness it decides. */
  readonly share: number;
  /** A text with little of it is not made out to be the very same as another that has the same little. */
  readonly least: number;
};
const sides: Readonly<Record<SideName, Side>> = {
  stems: { share: 0.15, least: 0.67 },
  grams: { share: 0.1, least: 0.67 },
  meanings: { share: 0.3, least: 0.67 },
  themes: { share: 0.45, least: 0.45 },
};

/** The index of some texts; the earlier one, where there is one, saves most of the work. */
export function wordIndex(
  texts: readonly string[],
  earlier?: WordIndex,
  glossary: Glossary = noGlossary,
): WordIndex {
  const known = earlier && sameGlossary(earlier.glossary, glossary) ? earlier : undefined;
  if (known && sameTexts(known.texts, texts)) return known;
  const readOnce = (text: string) => known?.readings.get(text) ?? read(text, glossary);
  const readings = new Map([...new Set(texts)].map((text) => [text, readOnce(text)]));
  const contents = contentsOf(texts.map((text) => readings.get(text) ?? readOnce(text)));
  const vectorsOf = (block: SideName) =>
    posted(
      unitVectors(
        contents.map((content) => content[block]),
        sides[block],
      ),
    );
  const vectors = {
    stems: vectorsOf('stems'),
    grams: vectorsOf('grams'),
    meanings: vectorsOf('meanings'),
    themes: vectorsOf('themes'),
  };
  return { texts, readings, glossary, vectors };
}

/** Weights with, for each key, the texts that hold it. */
function posted(vectors: [string, number][][]): Entry[][] {
  const postings = new Map<string, Posting>();
  return vectors.map((vector, text) =>
    vector.map(([key, weight]): Entry => {
      const posting = postings.get(key) ?? { texts: [], weights: [] };
      postings.set(key, posting);
      posting.texts.push(text);
      posting.weights.push(weight);
      return { posting, weight };
    }),
  );
}

/** How alike each text is to one of them, from 0 to 1. */
export function likeness(index: WordIndex, text: number): Float64Array {
  const scores = new Float64Array(index.texts.length);
  for (const block of wordSides) addTo(scores, index.vectors[block][text]);
  // Nearly the same words are nearly the same text, whatever is known of their meaning.
  const wordShare = wordSides.reduce((sum, block) => sum + sides[block].share, 0);
  const alike = scores.map((score) => (score >= sameText * wordShare ? score / wordShare : 0));
  for (const block of senseSides) addTo(scores, index.vectors[block][text]);
  return scores.map((score, other) => Math.max(score, alike[other] ?? 0));
}

function addTo(scores: Float64Array, vector: readonly Entry[] = []): void {
  for (const { posting, weight } of vector)
    posting.texts.forEach((other, at) => {
      scores[other] = (scores[other] ?? 0) + weight * (posting.weights[at] ?? 0);
    });
}

/**
 * Weights made rarer-counts-more, from 0 to 1 whatever the number of texts, then brought to a length of nearly one, so
 * that long texts are not liked better; last to the share that this side of the texts has in the whole.
 */
function unitVectors(
  contents: readonly ReadonlyMap<string, number>[],
  { share, least }: Side,
): [string, number][][] {
  const counts = new Map<string, number>();
  for (const content of contents)
    for (const key of content.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarest = Math.log(1 + contents.length);
  const rarity = (key: string) => Math.log(1 + contents.length / (counts.get(key) ?? 1)) / rarest;
  return contents.map((content) => {
    const weighted = [...content].map(([key, weight]): [string, number] => [key, weight * rarity(key)]);
    const squares = weighted.reduce((sum, [, weight]) => sum + weight ** 2, least ** 2);
    const part = Math.sqrt(share / squares);
    return weighted.map(([key, weight]) => [key, weight * part]);
  });
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function sameGlossary(a: Glossary, b: Glossary): boolean {
  return a.size === b.size && [...a].every(([key, words]) => sameTexts(words, b.get(key) ?? []));
}
