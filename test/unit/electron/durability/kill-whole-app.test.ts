import { expect, it } from 'vitest';
import { killWholeApp } from '../../../long/kill/kill-whole-app.ts';

it.runIf(process.platform === 'linux')(
  'the whole app killed at any moment of any work loses nothing acknowledged and doubles nothing sent again',
  async () => {
    const { acknowledged, ballots } = await killWholeApp(6, 12);
    expect(acknowledged).toBeGreaterThan(35);
    expect(ballots).toBeGreaterThan(2);
  },
  600_000,
);
