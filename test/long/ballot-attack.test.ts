import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { asTheAppDoes, attackRounds, voters } from './ballot/ballot-rounds.ts';

it('a thousand secret rounds of eight voters give away no order and no link', { timeout: 1_200_000 }, () => {
  const found = attackRounds(1_000, 20_261_121, { ...asTheAppDoes, copiesIn: 1 });
  for (const [what, mean] of found) sayFigure(`${what}, right of ${voters} (chance 1.0)`, mean.toFixed(3));
  for (const [what, mean] of found) expect([what, Math.abs(mean - 1) <= 0.1]).toEqual([what, true]);
});
