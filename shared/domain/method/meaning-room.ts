// What of the meanings of a scale is shown where room is short: one rule for screens, projector and print.

import { messages } from '../../words/index.ts';
import { capital } from '../../words/locale.ts';
import { type Axis, type ConsequenceDomain, consequenceDomains, type Language } from '../codes.ts';
import { clipped, linesOf } from '../projector/fit.ts';
import { howOften, levelMeaning } from './meaning.ts';
import type { Level } from './method.ts';

/** A part of what a level means, ready to be shown. Only a domain has a label. */
export type MeaningPart = {
  readonly kind: 'interval' | 'description' | ConsequenceDomain;
  /** The lower, the longer it is kept; the same for all levels of a scale. */
  readonly rank: number;
  readonly label: string;
  readonly text: string;
};

/** What the levels of a scale mean, lowest first. */
export type ScaleMeanings = readonly (readonly MeaningPart[])[];

/** What there is room for, in letters and lines of the type that meanings have. */
export type MeaningRoom = {
  /** Letters that go on a line. */
  readonly letters: number;
  readonly lines: number;
  /**
   * Side by side each level has as many lines, and each part begins its own. Below each other all of them share the lines,
   * and the parts of a level are one running text.
   */
  readonly arranged: 'beside' | 'below';
};

/** What is shown of a level; `isWhole`: nothing of it is left out. */
export type ShownMeaning = { readonly parts: readonly MeaningPart[]; readonly isWhole: boolean };

type Options = {
  /** The domain that decided, which comes before the others. */
  readonly deciding?: ConsequenceDomain | null;
  /** What makes a text ready to be shown, as with soft hyphens. */
  readonly shown?: (text: string) => string;
};

/** What a level means, in the order in which it is kept: how often, what it is, the domain that decided, the others. */
export function meaningParts(of: Level, language: Language, options: Options = {}): MeaningPart[] {
  const { deciding = null, shown = (text) => text } = options;
  const { description, domains } = levelMeaning(of, language);
  const named = messages[language].common.domain;
  const others = domains.map(({ domain, text }) => ({
    kind: domain,
    rank: domain === deciding ? 2 : 3 + consequenceDomains.indexOf(domain),
    label: capital(named[domain]),
    text,
  }));
  const parts: MeaningPart[] = [
    { kind: 'interval', rank: 0, label: '', text: capital(howOften(of, language)) },
    { kind: 'description', rank: 1, label: '', text: description },
    ...others,
  ];
  return parts
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.rank - b.rank)
    .map((part) => ({ ...part, label: shown(part.label), text: shown(part.text) }));
}

/** What each level of a scale means, lowest first. */
export function scaleMeanings(
  scale: readonly Level[],
  language: Language,
  options?: Options,
): MeaningPart[][] {
  return scale.map((each) => meaningParts(each, language, options));
}

/** Whether a method says of any level of its scales what it means. */
export function hasMeanings({ probability, consequence }: Scales, language: Language): boolean {
  return [...probability, ...consequence].some((each) => meaningParts(each, language).length > 0);
}
type Scales = { readonly [A in Axis]: readonly Level[] };

/** A part as it is read: a domain with its label before it. */
export function partText({ label, text }: MeaningPart): string {
  return label === '' ? text : `${label}: ${text}`;
}

/**
 * What is shown of each level in a room. Names and numbers of levels are none of it: they are always there. A kind of part
 * is shown of all levels or of none, so that they can be compared, and none after one that has no room. Parts are shown
 * whole; only where not even the first kind has room it is clipped, to as many lines for each level as there are.
 */
export function fittedMeanings(meanings: ScaleMeanings, room: MeaningRoom): ShownMeaning[] {
  const ranks = [...new Set(meanings.flat().map(({ rank }) => rank))].sort((a, b) => a - b);
  const upTo = (last: number) => meanings.map((parts) => parts.filter(({ rank }) => rank <= last));
  const last = ranks.findLast((rank) => linesFor(upTo(rank), room) <= room.lines);
  const shown = last === undefined ? clippedTo(upTo(ranks[0] ?? 0), room) : upTo(last);
  return shown.map((parts, place) => ({ parts, isWhole: isSameText(parts, meanings[place] ?? []) }));
}

function linesFor(meanings: ScaleMeanings, { letters, arranged }: MeaningRoom): number {
  const lines = meanings.map((parts) => linesTaken(parts, letters, arranged));
  return arranged === 'beside' ? Math.max(0, ...lines) : lines.reduce((sum, each) => sum + each, 0);
}

/** Letters that a scale counts for besides its longest meaning: a name takes room too. */
const leastWeight = 20;
/** No scale is narrower than this part of the width. */
const leastShare = 0.38;

/** Which part of a width two scales side by side have: the one that says more has more, and neither too little for its names. */
export function widthShares(scales: { readonly [A in Axis]: ScaleMeanings }): {
  readonly [A in Axis]: number;
} {
  const weight = (axis: Axis) =>
    leastWeight + Math.max(0, ...scales[axis].map((parts) => meaningLine(parts).length));
  const share = weight('consequence') / (weight('probability') + weight('consequence'));
  const consequence = Math.min(1 - leastShare, Math.max(leastShare, share));
  return { probability: 1 - consequence, consequence };
}

/** Between the parts of a running text. */
export const partGap = ' · ';

/** Lines that the parts of a level take. */
export function linesTaken(
  parts: readonly MeaningPart[],
  letters: number,
  arranged: MeaningRoom['arranged'],
): number {
  if (parts.length === 0) return 0;
  if (arranged === 'below') return linesOf(meaningLine(parts), letters);
  return parts.reduce((sum, part) => sum + linesOf(partText(part), letters), 0);
}

/** The parts of a level as one running text. */
export function meaningLine(parts: readonly MeaningPart[]): string {
  return parts.map(partText).join(partGap);
}

function clippedTo(meanings: ScaleMeanings, { letters, lines, arranged }: MeaningRoom): MeaningPart[][] {
  const each = arranged === 'beside' ? lines : Math.floor(lines / meanings.length);
  if (each < 1) return meanings.map(() => []);
  return meanings.map((parts) =>
    parts.map((part) => {
      const beforeText = partText(part).length - part.text.length;
      return { ...part, text: clipped(part.text, Math.max(4, letters - beforeText), each) };
    }),
  );
}

function isSameText(some: readonly MeaningPart[], all: readonly MeaningPart[]): boolean {
  return meaningLine(some) === meaningLine(all);
}
