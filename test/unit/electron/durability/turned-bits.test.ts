import { expect, it } from 'vitest';
import { turnBits } from '../../../helpers/hostile/turned-bits.ts';

it('every single bit turned that changes what a workshop file says is found', () => {
  const { changing, missed } = turnBits(80, 5);
  expect(missed).toEqual([]);
  expect(changing).toBeGreaterThan(20);
}, 600_000);
