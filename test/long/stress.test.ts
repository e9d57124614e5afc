import { expect, it } from 'vitest';
import { stress } from './stress/stress.ts';

const steps = Number(process.env.STRESS_STEPS ?? 20_000);
/** Steps of one workshop: the oracle keeps it whole for each of them, so that a longer one takes hours. */
const most = 2_000;
const runs = Array.from({ length: Math.ceil(steps / most) }, (_, run) => run + 1);

it.each(runs)(
  `after 2,000 random steps with kills, moves, overwrites and clock jumps the workshop is what the oracle says (seed %i, of ${runs.length})`,
  async (seed) => {
    const figures = await stress(seed, Math.min(steps, most), {
      kill: 4,
      restart: 2,
      move: 2,
      overwrite: 2,
      jump: 5,
    });
    console.log(JSON.stringify({ seed, ...figures }));
    expect(figures.steps).toBe(Math.min(steps, most));
    for (const count of Object.values(figures)) expect(count).toBeGreaterThan(0);
  },
);
