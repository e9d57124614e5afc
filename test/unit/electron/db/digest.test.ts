import { expect, it } from 'vitest';
import { digestOf, digestOfAll } from '../../../../electron/db/digest.ts';

it('a digest is of as many parts as the largest import has', () => {
  const parts = Array.from({ length: 500_000 }, (_, index) => (index % 3 === 0 ? null : String(index)));
  expect(digestOfAll(parts)).toMatch(/^[0-9a-f]{32}$/);
  expect(digestOfAll(['a', null, 1])).toBe(digestOf('a', null, 1));
});

it('lists of parts that run together read apart', () => {
  const all = [
    digestOf('ab', 'c'),
    digestOf('a', 'bc'),
    digestOf('abc'),
    digestOf('', 'abc'),
    digestOf(null, 'abc'),
  ];
  expect(new Set(all).size).toBe(all.length);
});
