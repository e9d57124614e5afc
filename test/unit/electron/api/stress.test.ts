import { expect, it } from 'vitest';
import { stress } from '../../../long/stress/stress.ts';

it('sixty random steps with kills, moves and overwrites of the file leave what an oracle says', async () => {
  const figures = await stress(3, 60, { kill: 20, restart: 10, move: 20, overwrite: 20, jump: 30 });
  expect(figures.steps).toBe(60);
  expect(figures.changes).toBeGreaterThan(20);
}, 120_000);
