// A room that does not come closer: both views, and which of them was set.

import { axes } from '../codes.ts';
import type { View } from '../fields/kinds.ts';
import { isSamePair, level, type Method, type Pair, placeOf } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import type { RegisterRow } from '../workshop/register.ts';
import type { Count } from './tally.ts';

type Votes = NonNullable<RegisterRow['votes']>;

/** How many views there are where a room agreed to differ. */
export const viewsToDiffer = 2;

/**
 * The two views that votes show, to be checked by the room. Where both axes were asked at once: the pairs that most people
 * gave, of different risk levels if there are any, each with how many gave it. Else the two levels that most gave on the
 * axis that is most divided, with the middle of the other; how many held both is known by nobody.
 */
export function proposedViews(method: Method, votes: Votes | null, pairs: readonly Count[]): View[] {
  const [first, ...rest] = wholePairs(method, pairs).toSorted((a, b) => b.count - a.count);
  if (first) {
    const levelOf = ({ probability, consequence }: Pair) => level(method, probability, consequence);
    const other = rest.find((each) => levelOf(each) !== levelOf(first)) ?? rest[0];
    return other ? [first, other] : [];
  }
  return votes ? viewsOfAxes(method, votes) : [];
}

function viewsOfAxes(method: Method, votes: Votes): View[] {
  const [divided, other] = axes.toSorted((a, b) => (votes[a].agreement ?? 1) - (votes[b].agreement ?? 1)) as [
    (typeof axes)[number],
    (typeof axes)[number],
  ];
  const [one, two] = votes[divided].counts
    .map((count, place) => ({ count, code: method[divided][place]?.code ?? null }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (!one || !two) return [];
  const middle = votes[other].median[0]?.code ?? null;
  const viewOf = (code: string | null): View => ({
    ...({ [divided]: code, [other]: middle } as Pair),
    count: null,
  });
  return [viewOf(one.code), viewOf(two.code)];
}

/**
 * Whether somebody voted for a pair: as a pair, or, where the axes were counted apart, for each of its levels. Without
 * votes nobody can say that nobody did.
 */
export function isVotedFor(
  method: Method,
  votes: Votes | null,
  pairs: readonly Count[],
  pair: Pair,
): boolean {
  const whole = wholePairs(method, pairs);
  if (whole.length > 0) return whole.some((each) => isSamePair(each, pair));
  return axes.every((axis) => {
    const counts = votes?.[axis].counts ?? [];
    return counts.every((count) => count === 0) || (counts[placeOf(method[axis], pair[axis])] ?? 0) > 0;
  });
}

/** Throws `views-alike` unless there are two different views, or none. */
export function refuseUnlessDifferent(views: readonly View[]): void {
  const [one, two, ...others] = views;
  if (one && (!two || others.length > 0 || isSamePair(one, two))) throw new Refusal('views-alike');
}

function wholePairs(method: Method, pairs: readonly Count[]): readonly Count[] {
  return pairs.filter((pair) => axes.every((axis) => placeOf(method[axis], pair[axis]) >= 0));
}
