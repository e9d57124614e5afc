import { describe, expect, it } from 'vitest';
import { shownMeanings, type VotesRoom } from '../../../../renderer/features/assess/meaning-lines.ts';
import { scaleMeanings } from '../../../../shared/domain/method/meaning-room.ts';
import { presetMethod } from '../../../helpers/preset-method.ts';

const method = presetMethod();
const meanings = {
  probability: scaleMeanings(method.probability, 'sv'),
  consequence: scaleMeanings(method.consequence, 'sv'),
};
/** Rooms as the screen is measured where it is low, with both scales side by side, and where it is high. */
const usual = { isScrolled: false, hasEarlier: false, names: 6.5 };
const low: VotesRoom = { ...usual, width: 64.3, height: 29.5, reserved: 10.6, isBeside: true };
const tall: VotesRoom = { ...usual, width: 50, height: 37.5, reserved: 11, isBeside: false };
const kinds = (room: VotesRoom) => {
  const { probability, consequence } = shownMeanings(meanings, room);
  return [probability[3], consequence[3]].map((shown) => shown?.parts.map(({ kind }) => kind));
};

describe('what has room of the meanings in the assessment', () => {
  it('is how often of every level, and as many domains as the height has lines', () => {
    expect(kinds(low)).toEqual([['interval'], ['economy']]);
    expect(kinds(tall)).toEqual([['interval'], ['economy', 'health']]);
    expect(kinds({ ...tall, height: 60 })[1]).toEqual(['economy', 'health', 'trust', 'operations', 'law']);
  });

  it('is no less than a line for each level, however low the window', () => {
    const { probability, consequence } = shownMeanings(meanings, { ...low, height: 12 });
    expect([...probability, ...consequence].every(({ parts }) => parts.length === 1)).toBe(true);
  });

  it('is all of them where the page is scrolled', () => {
    const page = { ...low, width: 18, height: 15, isBeside: false, isScrolled: true };
    expect(kinds(page)[1]).toEqual(['economy', 'health', 'trust', 'operations', 'law']);
  });

  it('is less where the round before is told as well', () => {
    const room = { ...tall, height: 38 };
    const count = (hasEarlier: boolean) => kinds({ ...room, hasEarlier })[1]?.length ?? 0;
    expect(count(true)).toBeLessThanOrEqual(count(false));
  });
});
