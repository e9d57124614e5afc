import { expect, it } from 'vitest';
import { openHostileFiles } from '../../../helpers/hostile/open-hostile-files.ts';

it('hostile files are opened whole or refused with a sentence, and those refused are not touched', () => {
  const { all } = openHostileFiles(7);
  expect(all).toBeGreaterThan(300);
}, 600_000);
