import { expect, it } from 'vitest';
import { stress } from './stress/stress.ts';

const steps = Number(process.env.STRESS_STEPS ?? 20_000);

it(`after ${steps} random steps with kills, moves, overwrites and clock jumps the workshop is what the oracle says`, async () => {
  const figures = await stress(1, steps, { kill: 4, restart: 2, move: 2, overwrite: 2, jump: 5 });
  console.log(JSON.stringify(figures));
  expect(figures.steps).toBe(steps);
  for (const count of Object.values(figures)) expect(count).toBeGreaterThan(0);
});
