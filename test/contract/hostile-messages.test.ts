import { expect, it, vi } from 'vitest';
import { hostileRun } from '../helpers/hostile/hostile-run.ts';

vi.mock('electron', () => import('../fake-electron/index.ts'));

it('2,000 messages with a fault in them are refused, change nothing, and are answered alike by both hosts', async () => {
  const complaints = vi.spyOn(console, 'error');
  const [electron, loopback] = [
    await hostileRun('electron', 2_000, 20140506),
    await hostileRun('loopback', 2_000, 20140506),
  ];
  for (const { outcome, before, after } of [electron, loopback]) {
    expect(outcome.notRefused).toEqual([]);
    expect(Object.keys(outcome.refusals).sort()).toEqual([
      'bad-input',
      'not-allowed',
      'text-too-long',
      'too-many-lines',
    ]);
    expect(after).toEqual(before);
  }
  expect(loopback.outcome).toEqual(electron.outcome);
  expect(complaints.mock.calls).toEqual([]);
});
