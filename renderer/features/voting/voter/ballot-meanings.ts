// What of the levels' meanings has room on a ballot.

import { type RefObject, useMemo } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import {
  fittedMeanings,
  hasMeanings,
  type MeaningRoom,
  type ScaleMeanings,
  type ShownMeaning,
  scaleMeanings,
  widthShares,
} from '../../../../shared/domain/method/meaning-room.ts';
import { lettersIn } from '../../../../shared/domain/projector/fit.ts';
import { textLanguage } from '../../../../shared/words/index.ts';
import { type Box, useBox } from '../../../components/Meaning.tsx';

export type BallotMeanings = {
  readonly [A in Axis]: { readonly all: ScaleMeanings; readonly shown: readonly ShownMeaning[] };
};
type All = { readonly [A in Axis]: ScaleMeanings };
/** A page of one risk, by its id, or the legend above a page of many. */
export type BallotPage = { readonly riskId: string } | 'legend';

/** Widths and heights as `Ballot.module.css` has them, in units of the type. */
const margins = 6;
const gap = 2;
const answer = { frame: 3.9, height: 2.05, type: 0.9, line: 1.1 };
/** Margins and gaps of a page with the headings of its scales; the share of the height that a legend may take. */
const besides = 6.2;
const ofLegend = 0.3;
const linesOnScrolled = 3;

/** The room of a scale on a page of a size. */
export function roomOf(all: All, axis: Axis, box: Box, page: BallotPage): MeaningRoom {
  const share = widthShares(all)[axis];
  const width = (box.width - margins - gap) * share;
  const steps = all[axis].length;
  if (box.isScrolled)
    return { letters: lettersIn(box.width - 2 - answer.frame, answer.type), lines: 1_000, arranged: 'below' };
  if (page === 'legend') {
    const lines = Math.floor((box.height * ofLegend) / answer.line) - steps;
    return { letters: lettersIn(width - 1, answer.type), lines, arranged: 'below' };
  }
  const answers = Math.max(...axes.map((each) => all[each].length)) + 1;
  const free = box.height - box.reserved - besides - answers * answer.height;
  const fitting = Math.floor(free / answer.line);
  // A page too low for a line of each level is scrolled, and then has some for each.
  const lines = fitting < steps ? steps * linesOnScrolled : fitting;
  return { letters: lettersIn(width - answer.frame, answer.type), lines, arranged: 'below' };
}

/** What the levels mean on a page of the ballot; null where the method does not say. */
export function useBallotMeanings(
  place: RefObject<HTMLElement | null>,
  { scales, language }: BallotSheet,
  page: BallotPage,
): BallotMeanings | null {
  const box = useBox(place, page === 'legend' ? page : page.riskId);
  const spoken = textLanguage(language);
  const all = useMemo(
    () => ({
      probability: scaleMeanings(scales.probability, spoken),
      consequence: scaleMeanings(scales.consequence, spoken),
    }),
    [scales, spoken],
  );
  if (!hasMeanings(scales, spoken)) return null;
  const on = (axis: Axis) => ({
    all: all[axis],
    shown: box ? fittedMeanings(all[axis], roomOf(all, axis, box, page)) : [],
  });
  return { probability: on('probability'), consequence: on('consequence') };
}
