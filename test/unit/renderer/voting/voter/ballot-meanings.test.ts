import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../../../renderer/features/voting/voter/ballot-meanings.ts';
import {
  fittedMeanings,
  scaleMeanings,
  widthShares,
} from '../../../../../shared/domain/method/meaning-room.ts';
import type { Method } from '../../../../../shared/domain/method/method.ts';
import { bareMethod, presetMethod } from '../../../../helpers/preset-method.ts';

const meaningsOf = (method: Method) => ({
  probability: scaleMeanings(method.probability, 'en'),
  consequence: scaleMeanings(method.consequence, 'en'),
});
/** A page at a larger and at the usual size of type, with the name of a risk on one line. */
const small = { width: 68.3, height: 38.4, reserved: 8, isScrolled: false };
const large = { width: 80, height: 45, reserved: 8, isScrolled: false };

describe('what has room of the meanings on a ballot', () => {
  const all = meaningsOf(presetMethod());
  const shown = (box: typeof small, page: Parameters<typeof roomOf>[3] = { riskId: 'r' }) =>
    fittedMeanings(all.consequence, roomOf(all, 'consequence', box, page)).map(({ parts }) => parts.length);

  it('is all of it on a large screen, and the first domains of every level on a small one', () => {
    expect(shown(large)).toEqual([5, 5, 5, 5]);
    const [few = 0, ...others] = shown(small);
    expect(few).toBeGreaterThanOrEqual(3);
    expect(others).toEqual([few, few, few]);
  });

  it('is all of it where the page is scrolled', () => {
    expect(shown({ width: 20, height: 16, reserved: 30, isScrolled: true })).toEqual([5, 5, 5, 5]);
  });

  it('is less where the name of the risk is long, and no line more than the legend above many risks may have', () => {
    expect(shown({ ...small, reserved: 14 })[0]).toBeLessThan(shown(small)[0] ?? 0);
    expect(roomOf(all, 'consequence', small, 'legend').lines).toBeLessThan(small.height / 3);
  });

  it('gives more of the width to the scale that says more, and enough to the other', () => {
    expect(widthShares(all).consequence).toBeCloseTo(0.62);
    expect(widthShares(all).probability).toBeCloseTo(0.38);
    expect(widthShares(meaningsOf(bareMethod()))).toEqual({ probability: 0.5, consequence: 0.5 });
  });
});
