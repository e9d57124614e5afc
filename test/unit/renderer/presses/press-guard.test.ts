import { beforeEach, describe, expect, it } from 'vitest';
import { bounceTime, PressGuard, settleTime } from '../../../../renderer/presses/press-guard.ts';

describe('a key that records or deletes', () => {
  let now = 0;
  let guard: PressGuard;
  beforeEach(() => {
    now = 10_000;
    guard = new PressGuard(() => now);
  });

  it('acts where nothing has changed, however soon it comes again', () => {
    expect(guard.press('Delete')).toBe(false);
    expect(guard.press('Delete')).toBe(false);
  });

  it('does not act again on what it has just brought about, until a moment has passed', () => {
    guard.press('KeyR');
    guard.change();
    now += bounceTime - 1;
    expect(guard.press('KeyR')).toBe(true);
    now += 1;
    expect(guard.press('KeyR')).toBe(false);
  });

  it('counts the moment from the change, which may come long after the press', () => {
    guard.press('Enter');
    now += 5_000;
    guard.change();
    now += 100;
    expect(guard.press('Enter')).toBe(true);
  });

  it('never acts while it is held', () => {
    guard.press('Enter');
    now += 60_000;
    expect(guard.press('Enter', { isRepeat: true })).toBe(true);
  });

  it('acts after another key, which nobody presses by a bounce', () => {
    guard.press('Enter');
    guard.change();
    expect(guard.press('KeyA')).toBe(false);
    expect(guard.press('Enter')).toBe(false);
  });

  it('does not act on what has come by itself while somebody typed', () => {
    guard.press('KeyA', { isTyping: true });
    guard.change();
    expect(guard.press('Enter')).toBe(true);
    expect(guard.press('Space')).toBe(true);
    now += settleTime;
    expect(guard.press('Space')).toBe(false);
  });

  it('does not act at once in a document that took the place of another', () => {
    guard.change(true);
    expect(guard.press('Enter')).toBe(true);
    now += settleTime;
    expect(guard.press('Enter')).toBe(false);
  });
});
