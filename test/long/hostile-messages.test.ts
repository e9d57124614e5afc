import { expect, it, vi } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { hostileRun } from '../helpers/hostile/hostile-run.ts';

vi.mock('electron', () => import('../fake-electron/index.ts'));

const messages = 100_000;

it(`${messages} messages with a fault in them change nothing on either host`, async () => {
  const complaints = vi.spyOn(console, 'error');
  const [electron, loopback] = [
    await hostileRun('electron', messages, 1),
    await hostileRun('loopback', messages, 1),
  ];
  for (const { outcome, before, after } of [electron, loopback]) {
    expect(outcome.notRefused).toEqual([]);
    expect(after).toEqual(before);
  }
  expect(loopback.outcome).toEqual(electron.outcome);
  expect(complaints.mock.calls).toEqual([]);
  sayFigure('hostile messages', `${messages} on each host, 0 acted on, answers alike`);
});
