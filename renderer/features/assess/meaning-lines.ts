// What of the levels' meanings has room on the screen of the assessment, beside the bars of both scales.

import { type Axis, axes } from '../../../shared/domain/codes.ts';
import {
  fittedMeanings,
  linesTaken,
  type ScaleMeanings,
  type ShownMeaning,
} from '../../../shared/domain/method/meaning-room.ts';
import { lettersIn } from '../../../shared/domain/projector/fit.ts';
import type { Box } from '../../components/Meaning.tsx';
import type { ScaleRoom } from './scale-room.ts';

/** Widths and heights as the style sheets have them, in units of the type: AssessScreen, Votes and Histogram. */
const width = { votes: 6, frame: 1.7, facts: 12.5, gap: 2 };
const row = { line: 1.2, frame: 0.6 };
/**
 * Margins, gaps and, on a low screen where the scales stand side by side, what is typed and said above the rows: a line
 * more where the round before is shown.
 */
const besides = { low: 6.4, tall: 4.9, earlier: 1.4 };
/** What the first of two scales takes at least where its facts stand beside it. */
const leastTall = 8.4;
/** Parts of the width, side by side, of the scale that says less and the one that says more. */
export const shares = { probability: 0.42, consequence: 0.58 } as const;

/** Where the votes have room, how wide names are, and whether the round before is shown. */
export type VotesRoom = Box &
  ScaleRoom & {
    readonly hasEarlier: boolean;
    /** The width of the levels' names. */
    readonly names: number;
  };
export type ShownOn = { readonly [A in Axis]: readonly ShownMeaning[] };

/** What is shown of each scale. One below the other they share the height, and the first takes no more than it needs. */
export function shownMeanings(meanings: { readonly [A in Axis]: ScaleMeanings }, room: VotesRoom): ShownOn {
  const { isBeside, isScrolled, height, reserved, hasEarlier, names } = room;
  const facts = hasEarlier ? besides.earlier : 0;
  // A page that is scrolled has room for all of it.
  const free = isScrolled ? 1_000 : height - reserved - facts - (isBeside ? besides.low : besides.tall);
  const lettersOn = (axis: Axis) => {
    const whole = isBeside ? (room.width - width.gap) * shares[axis] : room.width - width.facts;
    return lettersIn(whole - names - width.votes - width.frame);
  };
  const linesIn = (space: number, axis: Axis) =>
    Math.floor(Math.max(0, space - meanings[axis].length * row.frame) / row.line);
  const shownOn = (axis: Axis, space: number) =>
    fittedMeanings(meanings[axis], {
      letters: lettersOn(axis),
      lines: Math.max(meanings[axis].length, linesIn(space, axis)),
      arranged: 'below',
    });
  const [first, second] = axes;
  if (isBeside) return { probability: shownOn(first, free), consequence: shownOn(second, free) };
  const probability = shownOn(first, free / 2);
  const taken = probability.reduce(
    (sum, { parts }) =>
      sum + Math.max(1, linesTaken(parts, lettersOn(first), 'below')) * row.line + row.frame,
    0,
  );
  return { probability, consequence: shownOn(second, free - Math.max(leastTall, taken)) };
}
