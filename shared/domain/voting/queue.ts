import type { Tables } from '../../history/row-change.ts';
import { abstain, axes } from '../codes.ts';
import { isSamePair, type Level, level, levelPlace, type Method, type Pair } from '../method/method.ts';
import type { Risk, Tally } from '../tables.ts';
import { type RegisterRow, votesOf } from '../workshop/register.ts';
import { isCounted } from '../workshop/risk-status.ts';
import { lastPairs } from './rounds.ts';
import type { Count } from './tally.ts';

/** In the order of the queue. */
const kinds = ['decisive', 'open', 'settled'] as const;

/** What the last round says of a risk: what there is to discuss, and how much. */
export type QueueItem = {
  readonly risk: Risk;
  /**
   * `decisive`: who is right would change the risk level. `settled`: every vote gives the same risk level, the middle
   * pair gives it too, and nobody answered one axis only. `open`: the same level whoever is right, but the room has to
   * choose a pair.
   */
  readonly kind: (typeof kinds)[number];
  /** Share of the votes that give another risk level than most do, 0 to 1. */
  readonly away: number;
  /**
   * What `away` is a share of: `pairs` that people gave, or `axes` that were counted apart, where each level of one may
   * belong to any of the other and the share holds only if the axes are independent.
   */
  readonly basis: 'pairs' | 'axes';
  /** Risk levels that votes give, lowest first. */
  readonly levels: readonly Level[];
  /** The middle votes, where each axis has one. */
  readonly pair: Pair | null;
};

type Votes = NonNullable<RegisterRow['votes']>;
type Weighed = { readonly level: Level; readonly weight: number };

/**
 * Risks whose level has been voted on, in the order to discuss them: first those whose level hangs on who is right, the most
 * torn first, and of equally torn ones that which may be the worst; then the others by number.
 */
export function discussionQueue(tables: Tables, method: Method): QueueItem[] {
  const talliesOf = Map.groupBy(tables.tally.values(), (tally) => tally.riskId);
  return [...tables.risk.values()]
    .filter(isCounted)
    .flatMap((risk) => itemOf(tables, method, risk, talliesOf.get(risk.id) ?? []) ?? [])
    .sort((a, b) => inQueueOrder(method, a, b));
}

export type SettledItem = QueueItem & { readonly pair: Pair };

/**
 * Risks that all votes agree on: `toAccept` are those on which nothing else has been decided; `decidedOtherwise` are
 * those to which the room has given another level or another answer by talk, which is never overwritten in a sweep.
 */
export function settledRisks(queue: readonly QueueItem[]): {
  readonly toAccept: readonly SettledItem[];
  readonly decidedOtherwise: readonly SettledItem[];
} {
  const settled = queue.filter((item): item is SettledItem => item.kind === 'settled' && item.pair !== null);
  const left = settled.filter(({ risk, pair }) => !isSamePair(risk, pair));
  const [decidedOtherwise, toAccept] = [
    left.filter(saysOtherwise),
    left.filter((item) => !saysOtherwise(item)),
  ];
  return { toAccept, decidedOtherwise };
}

function saysOtherwise({ risk, pair }: SettledItem): boolean {
  return axes.some((axis) => risk[axis] !== null && risk[axis] !== pair[axis]);
}

function itemOf(tables: Tables, method: Method, risk: Risk, tallies: readonly Tally[]): QueueItem | null {
  const votes = votesOf(tables, method, tallies, 'level');
  if (!votes) return null;
  const pairs = lastPairs(tables, method, risk.id, tallies);
  const basis = pairs.some(isWhole) ? 'pairs' : 'axes';
  const weighed = levelsOf(method, basis === 'pairs' ? pairs.filter(isWhole) : allowed(method, votes));
  if (weighed.length === 0) return null;
  const all = weighed.reduce((sum, each) => sum + each.weight, 0);
  const away = 1 - Math.max(...weighed.map((each) => each.weight)) / all;
  const levels = weighed.map((each) => each.level);
  const pair = middlePair(votes);
  const kind =
    levels.length > 1 ? 'decisive' : isSettled(method, levels, pair, votes, pairs) ? 'settled' : 'open';
  return { risk, kind, away, basis, levels, pair };
}

/**
 * The levels of the votes are those of whole pairs; what offers itself is the middle of each axis. Somebody who answered
 * one axis only moves the latter without being among the former, so that the pair may give a level that nobody gave.
 */
function isSettled(
  method: Method,
  levels: readonly Level[],
  pair: Pair | null,
  votes: Votes,
  pairs: readonly Count[],
): boolean {
  if (!pair || level(method, pair.probability, pair.consequence) !== levels[0]) return false;
  if (pairs.length > 0) return pairs.every(isWhole);
  const { probability, consequence } = votes;
  // Counted apart, two abstentions may be one person's or two persons': then nobody can say that all agree.
  return probability.abstained + consequence.abstained === 0 && probability.voters === consequence.voters;
}

function isWhole({ probability, consequence }: Count): boolean {
  return probability !== abstain && consequence !== abstain;
}

/** Levels that pairs give, weighed by how many gave them, lowest first. */
function levelsOf(method: Method, pairs: readonly Count[]): Weighed[] {
  const weights = new Map<Level, number>();
  for (const { probability, consequence, count } of pairs) {
    const own = level(method, probability, consequence);
    if (own) weights.set(own, (weights.get(own) ?? 0) + count);
  }
  return [...weights]
    .map(([own, weight]) => ({ level: own, weight }))
    .sort((a, b) => levelPlace(method, a.level) - levelPlace(method, b.level));
}

/** Every pair that counts of each axis by itself allow, weighed as if the axes were independent. */
function allowed(method: Method, votes: Votes): Count[] {
  return votes.probability.counts.flatMap((p, row) =>
    votes.consequence.counts.flatMap((c, column) => {
      if (p * c === 0) return [];
      const probability = method.probability[row]?.code ?? null;
      return { probability, consequence: method.consequence[column]?.code ?? null, count: p * c };
    }),
  );
}

function middlePair({ probability, consequence }: Votes): Pair | null {
  const [p, otherP] = probability.median;
  const [c, otherC] = consequence.median;
  return p && c && !otherP && !otherC ? { probability: p.code, consequence: c.code } : null;
}

function inQueueOrder(method: Method, a: QueueItem, b: QueueItem): number {
  const highest = ({ levels }: QueueItem) => levelPlace(method, levels.at(-1) ?? null);
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    b.away - a.away ||
    highest(b) - highest(a) ||
    a.risk.number - b.risk.number
  );
}
