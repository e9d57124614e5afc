import { describe, expect, it } from 'vitest';
import { arrowBetween } from '../../../../renderer/components/Arrows.tsx';

const box = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

describe('an arrow', () => {
  it('goes from edge to edge along the line between the middles', () => {
    expect(arrowBetween(box(0, 0), box(100, 0), 0)).toEqual({ x1: 20, y1: 10, x2: 100, y2: 10 });
    expect(arrowBetween(box(0, 100), box(0, 0), 2)).toEqual({ x1: 10, y1: 98, x2: 10, y2: 22 });
    expect(arrowBetween(box(0, 0), box(50, 50), 0)).toEqual({ x1: 20, y1: 20, x2: 50, y2: 50 });
  });

  it('is none between boxes that touch or are the same', () => {
    expect([arrowBetween(box(0, 0), box(0, 0)), arrowBetween(box(0, 0), box(22, 0))]).toEqual([null, null]);
  });
});
