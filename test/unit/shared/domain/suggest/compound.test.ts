import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../../shared/domain/suggest/lexicon.ts';

const words = new Set([
  'lösenord',
  'lapp',
  'ström',
  'avbrott',
  'natt',
  'plan',
  'ring',
  'molntjänst',
  'lås',
  'dörr',
]);
const parts = (word: string) => partsOf(word, (part) => words.has(part));

describe('a compound', () => {
  it('is taken apart into the words it is put together from', () => {
    expect(parts('strömavbrott')).toEqual(['ström', 'avbrott']);
    expect(parts('dörrlås')).toEqual(['dörr', 'lås']);
  });

  it('may have an s between them', () => {
    expect(parts('lösenordslapp')).toEqual(['lösenord', 'lapp']);
  });

  it('gives the one end that is known', () => {
    expect(parts('nattpatrull')).toEqual(['natt']);
    expect(parts('elavbrott')).toEqual(['avbrott']);
    expect(parts('molntjänstavtal')).toEqual(['molntjänst']);
  });

  it('is not seen in an ending, in a short word or where nothing is known', () => {
    expect(parts('planering')).toEqual(['plan']);
    expect(parts('lapplås').length).toBe(2);
    expect(parts('lapp')).toEqual([]);
    expect(parts('brukare')).toEqual([]);
    expect(parts('')).toEqual([]);
  });
});
