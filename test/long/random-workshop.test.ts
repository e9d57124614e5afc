import { it } from 'vitest';
import { expectWalkable } from '../helpers/random/random-walk.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '6,000 random commands with undo and redo leave a log that equals the tables (seed %i)',
  (seed) => {
    expectWalkable(seed, 6_000);
  },
);
