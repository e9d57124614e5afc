import { describe, expect, it } from 'vitest';
import { nearDuplicateOf } from '../../../../../shared/domain/text/near-duplicate.ts';

const there = [
  'Nyckelfri hemgång slutar fungera när mobilnätet är nere',
  'Vikarie får fel behörighet och ser alla brukares journaler',
  'Larm går till fel telefon på helgen',
  'Servern 1 går ned',
  'Loggarna läses av leverantören',
  'The backup cannot be read back',
].map((text, index) => ({ number: index + 1, text }));

const like = (text: string) => nearDuplicateOf(text, there)?.number ?? null;

describe('a threat in nearly the same words', () => {
  it('is found by another ending, an article, a slip, case and signs', () => {
    expect(like('nyckelfri hemgång slutar fungera när mobilnätet ligger nere!')).toBe(1);
    expect(like('En vikarie får fel behörighet och ser alla brukares journaler.')).toBe(2);
    expect(like('Larmet går till fel telefon på helgen')).toBe(3);
    expect(like('The backup can not be read back')).toBe(null);
    expect(like('Backup cannot be read back')).toBe(6);
  });

  it('is another threat with other figures, or where one of them says not', () => {
    expect(like('Servern 2 går ned')).toBe(null);
    expect(like('Loggarna läses inte av leverantören')).toBe(null);
  });

  it('is another threat where only some words are the same', () => {
    expect(like('Larm går till fel person')).toBe(null);
    expect(like('Vikarie får fel lön')).toBe(null);
    expect(like('Larm')).toBe(null);
    expect(like('')).toBe(null);
  });

  it('is the most alike of several, then the lowest number', () => {
    const several = [
      { number: 9, text: 'Porten står öppen på natten' },
      { number: 4, text: 'Porten står öppen på nätterna' },
      { number: 7, text: 'Porten står öppen på natten' },
    ];
    expect(nearDuplicateOf('porten står öppen på natten', several)?.number).toBe(7);
  });
});
