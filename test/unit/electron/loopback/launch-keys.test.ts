import { describe, expect, it } from 'vitest';
import { keyLifeMilliseconds, launchKeys } from '../../../../electron/loopback/access.ts';

function keysWithClock() {
  let now = 0;
  const keys = launchKeys(() => now);
  return { keys, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('a launch key', () => {
  it('has 256 bits and is never made twice', () => {
    const { keys } = keysWithClock();
    const made = Array.from({ length: 100 }, () => keys.make());
    expect(made.every((key) => Buffer.from(key, 'base64url').length === 32)).toBe(true);
    expect(new Set(made).size).toBe(100);
  });

  it('opens once', () => {
    const { keys } = keysWithClock();
    const key = keys.make();
    expect([keys.redeem(key), keys.redeem(key)]).toEqual(['entered', 'refused']);
  });

  it('opens until thirty seconds have passed, and not after', () => {
    const early = keysWithClock();
    const late = keysWithClock();
    const [inTime, tooLate] = [early.keys.make(), late.keys.make()];
    early.wait(keyLifeMilliseconds - 1);
    late.wait(keyLifeMilliseconds);
    expect([early.keys.redeem(inTime), late.keys.redeem(tooLate)]).toEqual(['entered', 'refused']);
  });

  it('lives out its time when a newer one is made', () => {
    const { keys, wait } = keysWithClock();
    const key = keys.make();
    wait(20_000);
    keys.make();
    expect(keys.redeem(key)).toBe('entered');
  });

  it('shuts the door for every other key once one has opened it', () => {
    const { keys } = keysWithClock();
    const [one, other] = [keys.make(), keys.make()];
    keys.redeem(one);
    expect([keys.redeem(other), keys.redeem(keys.make())]).toEqual(['refused', 'refused']);
  });

  it('can be guessed at four times', () => {
    const { keys } = keysWithClock();
    const key = keys.make();
    const wrong = ['', key.slice(1), `${key} `, key.toUpperCase()].map((guess) => keys.redeem(guess));
    expect([...wrong, keys.redeem(key)]).toEqual(['refused', 'refused', 'refused', 'refused', 'entered']);
  });

  it('closes the server at the fifth wrong guess', () => {
    const { keys } = keysWithClock();
    expect(['a', 'b', 'c', 'd', 'e'].map((guess) => keys.redeem(guess)).at(-1)).toBe('too-many-wrong');
  });
});
