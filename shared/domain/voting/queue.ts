import type { Tables } from '../../history/row-change.ts';
import { abstain } from '../codes.ts';
import { isSamePair, type Level, level, levelPlace, type Method, type Pair } from '../method/method.ts';
import type { Risk, Tally } from '../tables.ts';
import { type RegisterRow, votesOf } from '../workshop/register.ts';
import { isShown, outcomeOf, roundsOf } from './rounds.ts';
import type { Count } from './tally.ts';

/** In the order of the queue. */
const kinds = ['decisive', 'open', 'settled'] as const;

/** What the last round says of a risk: what there is to discuss, and how much. */
export type QueueItem = {
  readonly risk: Risk;
  /**
   * `decisive`: who is right would change the risk level. `settled`: every vote gives the same risk level, and each axis
   * has one middle level. `open`: the same level whoever is right, but the room has to choose a pair.
   */
  readonly kind: (typeof kinds)[number];
  /** Share of the votes that give another risk level than most do, 0 to 1. */
  readonly away: number;
  /** Risk levels that votes give, lowest first. */
  readonly levels: readonly Level[];
  /** The middle votes, where each axis has one. */
  readonly pair: Pair | null;
};

type Votes = NonNullable<RegisterRow['votes']>;
type Weighed = { readonly level: Level; readonly weight: number };

/**
 * Risks that have been voted on, in the order to discuss them: first those whose level hangs on who is right, the most
 * torn first, and of equally torn ones that which may be the worst; then the others by number.
 */
export function discussionQueue(tables: Tables, method: Method): QueueItem[] {
  const talliesOf = Map.groupBy(tables.tally.values(), (tally) => tally.riskId);
  return [...tables.risk.values()]
    .flatMap((risk) => itemOf(tables, method, risk, talliesOf.get(risk.id) ?? []) ?? [])
    .sort((a, b) => inQueueOrder(method, a, b));
}

/** Risks of the queue that all votes agree on and that have not been given that pair yet. */
export function toAccept(queue: readonly QueueItem[]): (QueueItem & { readonly pair: Pair })[] {
  return queue.filter(
    (item): item is QueueItem & { readonly pair: Pair } =>
      item.kind === 'settled' && item.pair !== null && !isSamePair(item.risk, item.pair),
  );
}

function itemOf(tables: Tables, method: Method, risk: Risk, tallies: readonly Tally[]): QueueItem | null {
  const votes = votesOf(tables, method, tallies);
  if (!votes) return null;
  const weighed = levelsOf(method, votes, lastPairs(tables, method, risk.id, tallies));
  if (weighed.length === 0) return null;
  const all = weighed.reduce((sum, each) => sum + each.weight, 0);
  const away = 1 - Math.max(...weighed.map((each) => each.weight)) / all;
  const levels = weighed.map((each) => each.level);
  const pair = middlePair(votes);
  const kind = levels.length > 1 ? 'decisive' : pair ? 'settled' : 'open';
  return { risk, kind, away, levels, pair };
}

/** The pairs of the last round that may be seen; none where its axes were counted apart. */
function lastPairs(
  tables: Tables,
  method: Method,
  riskId: string,
  tallies: readonly Tally[],
): readonly Count[] {
  const last = roundsOf(tables, riskId).findLast(isShown);
  const outcome = last && outcomeOf(method, last, tallies);
  return outcome?.kind === 'counted' ? outcome.pairs : [];
}

/** Levels that the votes give, weighed: by pair where they were given in pairs, else by every pair that they allow. */
function levelsOf(method: Method, votes: Votes, pairs: readonly Count[]): Weighed[] {
  const whole = pairs.filter((pair) => pair.probability !== abstain && pair.consequence !== abstain);
  const weights = new Map<Level, number>();
  for (const { probability, consequence, count } of whole.length > 0 ? whole : allowed(method, votes)) {
    const own = level(method, probability, consequence);
    if (own) weights.set(own, (weights.get(own) ?? 0) + count);
  }
  return [...weights]
    .map(([own, weight]) => ({ level: own, weight }))
    .sort((a, b) => levelPlace(method, a.level) - levelPlace(method, b.level));
}

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
