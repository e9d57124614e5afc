import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { killDataProcess } from './kill/kill-data-process.ts';

it('a program killed 500 times loses and doubles nothing', async () => {
  const threats = await killDataProcess(500, 1);
  expect(threats).toBeGreaterThan(5_000);
  sayFigure('data process killed', `500 times over ${threats} threats, 0 lost, 0 doubled`);
});
