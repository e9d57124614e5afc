import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../../renderer/features/treat/treat-actions.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';

const names = new Map([
  ['person-1', 'Astrid Lind'],
  ['person-2', 'Bo Ek'],
]);
const owner = (typed: string) => ownerOf(typed, names, () => 'new-id');

describe('the owner of a measure', () => {
  it('is somebody already known when the name is the same', () => {
    expect(owner('Bo Ek')).toEqual({ id: 'person-2', text: 'Bo Ek' });
    expect(owner('  Astrid \t Lind ')).toEqual({ id: 'person-1', text: 'Astrid Lind' });
  });

  it('is somebody new under any other name', () => {
    expect(owner('bo ek')).toEqual({ id: 'new-id', text: 'bo ek' });
  });

  it('is nobody when nothing is typed', () => {
    expect([owner(''), owner('  ')]).toEqual([null, null]);
  });

  it('is refused when the name is longer than names are', () => {
    expect(() => owner('x'.repeat(201))).toThrow(Refusal);
  });
});
