import { describe, expect, it } from 'vitest';
import { gridSteps, placeAfter, placeOfStop } from '../../../../renderer/components/use-roving-focus.ts';

describe('the one item that Tab comes to', () => {
  it('is the one that had the focus last', () => {
    expect(placeOfStop(['a', 'b', 'c'], ['c', 'b'])).toBe(2);
  });

  it('is the chosen one, or the first, where that one has gone or there was none', () => {
    const stops = [placeOfStop(['a', 'b'], ['gone', 'b']), placeOfStop(['a', 'b'], [null, null])];
    expect(stops).toEqual([1, 0]);
  });

  it('is none where there are no items', () => {
    expect(placeOfStop([], ['a'])).toBe(-1);
  });
});

describe('a step in a list', () => {
  it('stops at either end, however far it leads', () => {
    const steps = [1, -1, 10, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(steps.map((each) => placeAfter(4, 2, each))).toEqual([3, 1, 3, 3, 0]);
  });

  it('begins with the first, and leads nowhere without items', () => {
    expect([placeAfter(4, -1, 5), placeAfter(0, -1, 1)]).toEqual([0, -1]);
  });
});

describe('an arrow in a grid of three columns', () => {
  it('leads a row up or down, and to the side within the row', () => {
    const from = (at: number) =>
      ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => gridSteps(key, at, 3));
    expect([from(3), from(4), from(5)]).toEqual([
      [-3, 3, 0, 1],
      [-3, 3, -1, 1],
      [-3, 3, -1, 0],
    ]);
  });

  it('is no other key', () => {
    expect(gridSteps('Enter', 0, 3)).toBeUndefined();
  });
});
