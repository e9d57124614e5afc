import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { ownerOf, personNameOf } from '../../../../../shared/domain/workshop/person-names.ts';

describe('a name as typed', () => {
  test('is cleaned and gets an id of its own', () => {
    expect(personNameOf('  Siv\tLingonsten\u0007 ', () => 'n1')).toEqual({
      id: 'n1',
      text: 'Siv Lingonsten',
    });
  });

  test('is no name where nothing was typed', () => {
    expect(personNameOf(' \n ', () => 'n1')).toBeNull();
  });

  test('is refused rather than cut', () => {
    expect(() => personNameOf('å'.repeat(201), () => 'n1')).toThrow(
      new Refusal('text-too-long', { length: 201, longest: 200 }),
    );
  });
});

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
