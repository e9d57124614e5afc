import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPresence } from '../../../../electron/loopback/presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const idle = { afterLast: 10_000, beforeFirst: 600_000 };

it('waits for the first page', () => {
  const gone = vi.fn();
  createPresence(idle, gone);
  vi.advanceTimersByTime(599_999);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone.mock.calls).toEqual([['nobody-came']]);
});

it('never ends while a page is there', () => {
  const gone = vi.fn();
  createPresence(idle, gone).enter();
  vi.advanceTimersByTime(10_000_000);
  expect(gone).not.toHaveBeenCalled();
});

it('gives a reload time to come back', () => {
  const gone = vi.fn();
  const presence = createPresence(idle, gone);
  const leave = presence.enter();
  leave();
  vi.advanceTimersByTime(9_999);
  presence.enter();
  vi.advanceTimersByTime(10_000_000);
  expect(gone).not.toHaveBeenCalled();
});

it('counts pages that overlap', () => {
  const gone = vi.fn();
  const presence = createPresence(idle, gone);
  const leaveFirst = presence.enter();
  const leaveSecond = presence.enter();
  leaveFirst();
  vi.advanceTimersByTime(60_000);
  expect(gone).not.toHaveBeenCalled();
  leaveSecond();
  vi.advanceTimersByTime(10_000);
  expect(gone.mock.calls).toEqual([['page-gone']]);
});

it('says nothing once stopped, also when pages leave after that', () => {
  const gone = vi.fn();
  const presence = createPresence(idle, gone);
  const leave = presence.enter();
  presence.stop();
  leave();
  vi.advanceTimersByTime(10_000_000);
  expect(gone).not.toHaveBeenCalled();
});
