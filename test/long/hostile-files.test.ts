import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { openHostileFiles } from '../helpers/hostile/open-hostile-files.ts';

it('more than three hundred hostile files are opened whole or refused with a sentence', () => {
  const { all, refused } = openHostileFiles(1);
  expect(all).toBeGreaterThan(300);
  sayFigure('hostile files', `${all}, ${refused} refused, 0 changed`);
});
