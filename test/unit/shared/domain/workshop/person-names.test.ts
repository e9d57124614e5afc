import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { personNameOf } from '../../../../../shared/domain/workshop/person-names.ts';

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
