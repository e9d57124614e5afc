import { describe, expect, it } from 'vitest';
import {
  clockFace,
  hasEnded,
  isOn,
  leftOf,
  minute,
  noTimer,
  pausedOrResumed,
  started,
  typedMinutes,
  withMinuteMore,
} from '../../../../../shared/domain/workshop/timer.ts';

const now = 1_000_000;

describe('a timer', () => {
  it('tells what is left by the clock, and never less than nothing', () => {
    const timer = started(20, now);
    expect([0, 5, 19.99, 20, 300].map((passed) => clockFace(leftOf(timer, now + passed * minute)))).toEqual([
      '20:00',
      '15:00',
      '0:01',
      '0:00',
      '0:00',
    ]);
    expect([hasEnded(timer, now + 19 * minute), hasEnded(timer, now + 21 * minute)]).toEqual([false, true]);
  });

  it('stands still while it is paused, however long', () => {
    const paused = pausedOrResumed(started(20, now), now + 5 * minute);
    expect(leftOf(paused, now + 60 * minute)).toBe(15 * minute);
    expect(leftOf(pausedOrResumed(paused, now + 60 * minute), now + 61 * minute)).toBe(14 * minute);
  });

  it('gets a minute more while it runs, is paused, or has ended', () => {
    const timer = started(2, now);
    const afterwards = (passed: number) => leftOf(withMinuteMore(timer, now + passed), now + passed);
    expect([afterwards(minute), afterwards(10 * minute)]).toEqual([2 * minute, minute]);
    expect(withMinuteMore(pausedOrResumed(timer, now), now).left).toBe(3 * minute);
  });

  it('that is not on cannot be paused or made longer', () => {
    expect([pausedOrResumed(noTimer, now), withMinuteMore(noTimer, now), isOn(noTimer)]).toEqual([
      noTimer,
      noTimer,
      false,
    ]);
  });

  it('shows hours as minutes, and takes whole minutes only', () => {
    expect(clockFace(125 * minute)).toBe('125:00');
    expect(['20', ' 5 ', '0', '241', '1.5', '', 'tio', '-3'].map(typedMinutes)).toEqual([
      20,
      5,
      ...Array(6).fill(null),
    ]);
  });
});
