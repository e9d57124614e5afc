import { describe, expect, it } from 'vitest';
import { type Box, nextBox } from '../../../../renderer/features/cluster/grid-navigation.ts';

const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where an arrow leads on the screen', () => {
  const from = box(0, 100);

  it('is to what is aligned, before what is nearer', () => {
    const near = box(110, 150);
    const aligned = box(400, 110);
    expect(nextBox(from, [near, aligned], 'ArrowRight')).toBe(1);
    expect(nextBox(from, [near], 'ArrowRight')).toBe(0);
  });

  it('is to the nearest of several aligned, then to the one with most in line', () => {
    expect(nextBox(from, [box(300, 100), box(120, 100)], 'ArrowRight')).toBe(1);
    expect(nextBox(from, [box(120, 70), box(120, 105)], 'ArrowRight')).toBe(1);
  });

  it('is nowhere where nothing lies that way', () => {
    expect(nextBox(from, [box(300, 100), box(0, 300)], 'ArrowLeft')).toBe(-1);
    expect(nextBox(from, [], 'ArrowDown')).toBe(-1);
  });

  it('is the same in each of the four directions', () => {
    const middle = box(500, 500);
    const around = [box(500, 300), box(500, 700), box(300, 500), box(700, 500)];
    const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
    expect(arrows.map((arrow) => nextBox(middle, around, arrow))).toEqual([0, 1, 2, 3]);
  });
});
