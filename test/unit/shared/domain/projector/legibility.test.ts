import { describe, expect, it } from 'vitest';
import {
  isPictureTooSmall,
  mostCards,
  projectorScale,
  roomBounds,
  scaleFor,
  screenScale,
  smallestType,
  typedMetres,
  zoomStep,
  zoomSteps,
} from '../../../../../shared/domain/projector/legibility.ts';

describe('the smallest type', () => {
  it('shows a capital of 16 minutes of arc or more to the back row', () => {
    for (const depth of [3, 6, 7.5, 12, 25])
      for (const width of [1.2, 2.4, 4]) {
        const metres = smallestType({ depth, width }) * 0.668 * (width / 1920);
        const minutes = Math.atan(metres / depth) * (180 / Math.PI) * 60;
        expect(minutes).toBeGreaterThanOrEqual(16);
        expect(minutes).toBeLessThan(17.6);
      }
  });

  it('grows with the depth and shrinks with the width', () => {
    expect([
      smallestType({ depth: 6, width: 3 }),
      smallestType({ depth: 12, width: 3 }),
      smallestType({ depth: 12, width: 6 }),
    ]).toEqual([27, 54, 27]);
  });
});

describe('the scale', () => {
  it('is the ordinary one in a room that nobody has measured, and in a small one', () => {
    expect([scaleFor(null), scaleFor({ depth: 2, width: 4 })]).toEqual([1, 1]);
  });

  it('is bounded where the screens bear no more, and wider on the projector', () => {
    const hall = { depth: 12, width: 3 };
    expect([scaleFor(hall), screenScale(hall, 1), projectorScale(hall, 1)]).toEqual([2.25, 1.5, 2.25]);
  });

  it('is multiplied by the zoom', () => {
    expect([screenScale(null, 1.25), projectorScale({ depth: 6, width: 3 }, 0.8)]).toEqual([1.25, 0.9]);
  });

  it('tells when no size would do', () => {
    const rooms = [
      { depth: 30, width: 2 },
      { depth: 8, width: 2.4 },
    ];
    expect(rooms.map(isPictureTooSmall)).toEqual([true, false]);
  });
});

describe('the most cards of a view', () => {
  it('are 32 at the ordinary size, and fewer the larger they are, but never none', () => {
    expect([1, 1.25, 1.5, 2, 3].map(mostCards)).toEqual([32, 18, 15, 6, 1]);
  });
});

describe('the zoom', () => {
  it('goes step by step and stops at either end', () => {
    const up = zoomSteps.map((step) => zoomStep(step, 1));
    const down = zoomSteps.map((step) => zoomStep(step, -1));
    expect([up, down]).toEqual([
      [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2],
      [0.8, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75],
    ]);
  });
});

describe('a length', () => {
  it('is typed with comma or point, with or without its unit', () => {
    const texts = ['7,5', '7.5', ' 7 ', '12 m', '0', '61', '-3', '1e1', '', 'sju', '7,555'];
    expect(texts.map((text) => typedMetres(text, roomBounds.depth))).toEqual([
      7.5,
      7.5,
      7,
      12,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
