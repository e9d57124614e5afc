import { describe, expect, it } from 'vitest';
import { arrangedIn, type ScaleRoom } from '../../../../renderer/features/assess/scale-room.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { bareMethod } from '../../../helpers/preset-method.ts';

const usual: ScaleRoom = { width: 37, isBeside: false, isScrolled: false };
const arranged = (room: Partial<ScaleRoom>, method: Method = bareMethod()) =>
  arrangedIn({ ...usual, ...room }, method, 'sv');

/** Six levels, the longest word of which has nine letters. */
const six: Method = {
  ...bareMethod(),
  probability: [
    'Ytterst osannolik',
    'Mycket osannolik',
    'Osannolik',
    'Möjlig',
    'Sannolik',
    'Nästan säker',
  ].map((sv) => ({ code: sv, sv, en: sv })),
};

describe('the scales of a risk', () => {
  it('have their facts beside four levels of short names, and above more or longer ones', () => {
    expect([arranged({}), arranged({}, bareMethod('nist-800-30')), arranged({}, six)]).toEqual([
      'beside',
      'above',
      'above',
    ]);
  });

  it('have their facts above where they stand side by side', () => {
    expect(arranged({ width: 60, isBeside: true })).toBe('above');
  });

  it('have a row for each level where a name would be broken within a word', () => {
    expect(arranged({ width: 50, isBeside: true }, six)).toBe('rows');
  });

  it('have a row for each level where the page is scrolled, however wide', () => {
    expect([arranged({ isScrolled: true }), arranged({ width: 70, isScrolled: true }, six)]).toEqual([
      'rows',
      'rows',
    ]);
  });
});
