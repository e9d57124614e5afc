import { describe, expect, it } from 'vitest';
import { highestNumber, roomInCell } from '../../../../renderer/features/register/RegisterMatrix.tsx';
import type { RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const numbered = (...numbers: number[]) => numbers.map((number) => ({ risk: { number } }) as RegisterRow);

describe('the room in a cell of the matrix', () => {
  it('is enough for the 22 risks of 2014, and less for longer numbers', () => {
    const method = presetMethod('sambruk-2014');
    expect(roomInCell(method, numbered(23))).toBe(9);
    expect(roomInCell(method, numbered(999))).toBe(6);
    expect(roomInCell(method, numbered(1_000))).toBe(3);
  });

  it('shrinks with the matrix but never below two', () => {
    expect(roomInCell(presetMethod('nist-800-30'), numbered(23))).toBe(4);
    expect(roomInCell(presetMethod('nist-800-30'), numbered(1_000))).toBe(2);
  });

  it('goes by the highest number there is', () => {
    expect(highestNumber(numbered(3, 21, 7))).toBe(21);
    expect(highestNumber([])).toBe(0);
  });
});
