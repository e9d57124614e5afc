import { describe, expect, it } from 'vitest';
import { shownMeanings, type VotesRoom } from '../../../../renderer/features/assess/meaning-lines.ts';
import { scaleMeanings } from '../../../../shared/domain/method/meaning-room.ts';
import { presetMethod } from '../../../helpers/preset-method.ts';

const method = presetMethod();
const meanings = {
  probability: scaleMeanings(method.probability, 'sv'),
  consequence: scaleMeanings(method.consequence, 'sv'),
};
/** Rooms as the screen is measured at 1366 x 768 and 1920 x 1080. */
const low: VotesRoom = { width: 64.3, height: 29.5, reserved: 10.6, isLow: true, hasEarlier: false };
const tall: VotesRoom = { width: 50, height: 37.5, reserved: 11, isLow: false, hasEarlier: false };
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

  it('is less where the round before is told as well', () => {
    const room = { ...tall, height: 38 };
    const count = (hasEarlier: boolean) => kinds({ ...room, hasEarlier })[1]?.length ?? 0;
    expect(count(true)).toBeLessThanOrEqual(count(false));
  });
});
