import { describe, expect, it } from 'vitest';
import { isOneSlip, spellingBook } from '../../../../../shared/domain/suggest/reading.ts';

describe('one slip of the hand', () => {
  it('is a letter left out, added or wrong, or two that changed places', () => {
    for (const slip of ['lösenod', 'lösenordd', 'lösanord', 'löesnord', 'lösennord'])
      expect([slip, isOneSlip('lösenord', slip), isOneSlip(slip, 'lösenord')]).toEqual([slip, true, true]);
  });

  it('is not two, and not none', () => {
    for (const other of ['lösenord', 'lösnod', 'ösenor', 'löesnrod', '', 'backup'])
      expect([other, isOneSlip('lösenord', other)]).toEqual([other, false]);
  });
});

describe('the book of spelling', () => {
  const counts = new Map([
    ['leverantör', 4],
    ['leverentör', 1],
    ['levarantör', 1],
    ['larm', 2],
    ['lamr', 1],
  ]);
  const meant = spellingBook(counts, new Set(['lösenord']));

  it('gives the commonest word that is near, from the workshop or known anyhow', () => {
    expect(meant('leverentör')).toBe('leverantör');
    expect(meant('lösenod')).toBe('lösenord');
  });

  it('leaves the commonest word, short words and strange words as they are', () => {
    expect([meant('leverantör'), meant('lamr'), meant('upphandling')]).toEqual([null, null, null]);
  });

  it('chooses the same however the words came', () => {
    const turned = spellingBook(new Map([...counts].reverse()), new Set(['lösenord']));
    expect(turned('leverentör')).toBe(meant('leverentör'));
  });
});
