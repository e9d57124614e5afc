// What the room voted, once that has been shown: how the votes lie, how far they agree, and which are to be heard.

import type { Tables } from '../../history/row-change.ts';
import { agreementFigure } from '../../words/locale.ts';
import { axes, type Language } from '../codes.ts';
import { type Level, level, type Method, scaleOf } from '../method/method.ts';
import { type Asked, isShown, outcomeOf, type RoundOutcome, roundsOf } from '../voting/rounds.ts';
import { type AxisResult, agreementWord } from '../voting/tally.ts';
import { voicesToHear, votesFor } from '../voting/vote-picture.ts';
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
  asked: Asked,
  { language, isVoting }: { readonly language: Language; readonly isVoting: boolean },
): ProjectedVotes | null {
  const method = tables.workshop.get('workshop')?.method;
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === asked.riskId);
  const newest = roundsOf(tables, asked, tallies).at(-1);
  if (isVoting || !method || !newest || !isShown(newest)) return null;
  const outcome = outcomeOf(method, newest, tallies);
  if (outcome.kind !== 'counted') return null;
  return { axes: axesOf(method, outcome, language), cloud: cloudOf(method, outcome, language) };
}

function axesOf(method: Method, { votes }: Counted, language: Language): ProjectedVotes['axes'] {
  return axes
    .filter((axis) => votes[axis].voters > 0)
    .map((axis) => ({
      axis,
      ...agreementOf(votes[axis], scaleOf(method, axis), language),
      bars: scaleOf(method, axis).map((each, place) => ({
        label: each[language],
        count: votes[axis].counts[place] ?? 0,
        isMiddle: votes[axis].median.includes(each),
      })),
    }));
}

/** How far the room agrees on an axis, and how many votes lie far from its middle, on which levels. */
function agreementOf(
  result: AxisResult,
  scale: readonly Level[],
  language: Language,
): Pick<ProjectedVotes['axes'][number], 'agreement' | 'voices'> {
  const word = agreementWord(result);
  const voices = voicesToHear(result);
  return {
    agreement:
      word && result.agreement !== null
        ? { word, figure: agreementFigure(result.agreement, language) }
        : null,
    voices:
      voices.length === 0
        ? null
        : {
            count: voices.reduce((sum, { count }) => sum + count, 0),
            levels: voices.map(({ place }) => scale[place]?.[language] ?? ''),
          },
  };
}

/**
 * Votes by cell, probability then consequence, both lowest first; where the axes were counted apart, only where their
 * middle votes meet.
 */
function cloudOf(method: Method, { pairs, votes }: Counted, language: Language): ProjectedVotes['cloud'] {
  const isMiddle = (p: Level, c: Level) =>
    votes.probability.median.includes(p) && votes.consequence.median.includes(c);
  const cells = method.probability.map((probability) =>
    method.consequence.map((consequence) => {
      const own = level(method, probability.code, consequence.code);
      return {
        level: projectorLevel(method, own, language),
        count: votesFor(pairs, probability.code, consequence.code),
        ...(isMiddle(probability, consequence) && { isMiddle: true as const }),
      };
    }),
  );
  const labels = (axis: 'probability' | 'consequence') => method[axis].map((each) => each[language]);
  return { probability: labels('probability'), consequence: labels('consequence'), cells };
}
