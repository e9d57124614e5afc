import type { Tables } from '../../history/row-change.ts';
import { axes, type Language } from '../codes.ts';
import { level, type Method, scaleOf } from '../method/method.ts';
import { isShown, outcomeOf, type RoundOutcome, roundsOf } from '../voting/rounds.ts';
import { votesFor } from '../voting/vote-picture.ts';
import { projectorLevel } from './level.ts';
import type { ProjectorContentOf } from './schema.ts';

type ProjectedVotes = NonNullable<ProjectorContentOf<'risk'>['votes']>;
type Counted = Extract<RoundOutcome, { kind: 'counted' | 'former' }>;

/**
 * What the room voted on a risk, once it has been shown: nothing while the newest round is hidden or its ballots are
 * being cast, not even what was said before it. `isVoting`: a round has begun of which nothing is stored yet.
 */
export function projectorVotes(
  tables: Tables,
  riskId: string,
  { language, isVoting }: { readonly language: Language; readonly isVoting: boolean },
): ProjectedVotes | null {
  const method = tables.workshop.get('workshop')?.method;
  const newest = roundsOf(tables, riskId).at(-1);
  if (isVoting || !method || !newest || !isShown(newest)) return null;
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === riskId);
  const outcome = outcomeOf(method, newest, tallies);
  if (outcome.kind !== 'counted') return null;
  return { axes: axesOf(method, outcome, language), cloud: cloudOf(method, outcome, language) };
}

function axesOf(method: Method, { votes }: Counted, language: Language): ProjectedVotes['axes'] {
  return axes
    .filter((axis) => votes[axis].voters > 0)
    .map((axis) => ({
      axis,
      bars: scaleOf(method, axis).map((each, place) => ({
        label: each[language],
        count: votes[axis].counts[place] ?? 0,
        isMiddle: votes[axis].median.includes(each),
      })),
    }));
}

/** Votes by cell, probability then consequence, both lowest first; null where the axes were counted apart. */
function cloudOf(method: Method, { pairs }: Counted, language: Language): ProjectedVotes['cloud'] {
  if (pairs.length === 0) return null;
  const cells = method.probability.map((probability) =>
    method.consequence.map((consequence) => {
      const own = level(method, probability.code, consequence.code);
      return {
        level: projectorLevel(method, own, language),
        count: votesFor(pairs, probability.code, consequence.code),
      };
    }),
  );
  const labels = (axis: 'probability' | 'consequence') => method[axis].map((each) => each[language]);
  return { probability: labels('probability'), consequence: labels('consequence'), cells };
}
