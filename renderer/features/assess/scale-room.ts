// How the two scales of a risk stand on the screen, by the room that there is for them.

import { type RefObject, useMemo } from 'react';
import { axes, type Language } from '../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../shared/domain/method/method.ts';
import { type Box, useBox } from '../../components/Meaning.tsx';

/** The facts beside the levels, above them, or above them with each level a row of its own. */
export type Arranged = 'beside' | 'above' | 'rows';

/** What the votes have: their box, and what of it the style sheet gives each scale. */
export type ScaleRoom = Pick<Box, 'width' | 'isScrolled'> & {
  /** Whether the scales stand side by side. */
  readonly isBeside: boolean;
};

/** In units of the type: a letter, what surrounds a name, the facts beside a scale, and the gap between two. */
const letter = 0.56;
const frame = 0.9;
const facts = 13.5;
const gap = 1.5;
/** Levels that have room for their bars beside the facts. */
const mostBeside = 4;

/** The box of the votes and how the style sheet has arranged the scales in it; null until they are there. */
export function useScaleRoom(votes: RefObject<HTMLElement | null>, content: unknown) {
  const box = useBox(votes, content);
  return useMemo(() => {
    if (!box || !votes.current) return null;
    const isBeside = getComputedStyle(votes.current).gridTemplateColumns.includes(' ');
    return { ...box, isBeside };
  }, [box, votes]);
}

/** So that no name is broken within a word; alike for both scales. */
export function arrangedIn(room: ScaleRoom | null, method: Method, language: Language): Arranged {
  const scales = axes.map((axis) => scaleOf(method, axis));
  const needs = Math.max(
    ...scales.map((scale) => {
      const words = scale.flatMap((level) => level[language].split(/\s+/u));
      return scale.length * (Math.max(...words.map((word) => word.length)) * letter + frame);
    }),
  );
  const isShort = scales.every(({ length }) => length <= mostBeside);
  if (!room) return isShort ? 'beside' : 'above';
  if (room.isScrolled) return 'rows';
  const width = room.isBeside ? (room.width - gap) / 2 : room.width;
  if (!room.isBeside && isShort && needs <= width - facts) return 'beside';
  return needs <= width ? 'above' : 'rows';
}
