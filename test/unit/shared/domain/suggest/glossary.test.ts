import { describe, expect, it } from 'vitest';
import { glossaryOf } from '../../../../../shared/domain/suggest/glossary.ts';
import { suggestionsFor, suggestModel } from '../../../../../shared/domain/suggest/index.ts';

const meant = (...texts: string[]) => Object.fromEntries(glossaryOf(texts));
const tests = { np: ['nationella', 'prov'] };

describe('the glossary of a workshop', () => {
  it('is found in its own texts, whichever way an abbreviation is explained', () => {
    for (const text of [
      'NP = nationella prov',
      'Vi ser på NP (nationella prov) i vår',
      'Fusk på nationella prov (NP) sprids',
      'nationella prov = NP',
      'NP står för nationella prov',
    ])
      expect([text, meant(text)]).toEqual([text, tests]);
    expect(meant('EHR stands for electronic health record')).toEqual({
      ehr: ['electronic', 'health', 'record'],
    });
  });

  it('takes the words whose letters the abbreviation has, and nothing that it is not short for', () => {
    expect(meant('Läraren glömmer god man (GM)')).toEqual({ gm: ['god', 'man'] });
    for (const text of ['Vi väntar (IT svarar inte)', 'larmet går (ALLTID)', 'x = y', 'Bra (OK)', ''])
      expect([text, meant(text)]).toEqual([text, {}]);
  });

  it('is the same in whatever order the texts come, and soon found in long ones', () => {
    const texts = ['NP = nationella prov', 'NP = närpolisen'];
    expect(meant(...texts)).toEqual(meant(...texts.toReversed()));
    expect(meant(`${'å'.repeat(20_000)} = NP ${'(a '.repeat(5_000)}`)).toEqual({});
  });

  it('makes companions of the short and the long, also where only the purpose explains it', () => {
    const threats = ['NP blir kända i förväg', 'Nationella prov läggs ut i förväg', 'Snö på vägen'].map(
      (text, index) => ({ id: `t-${index}`, text, detail: '', riskId: null }),
    );
    const found = (texts: string[]) => {
      const [first] = suggestionsFor(suggestModel(threats, [], undefined, texts), 't-0', 1, [], 0);
      return first?.score ?? 0;
    };
    expect(found(['Provstöd. NP = nationella prov'])).toBeGreaterThan(found([]) + 0.05);
  });

  it('is read anew when it changes', () => {
    const threats = ['NP blir kända', 'Nationella prov blir kända'].map((text, index) => ({
      id: `t-${index}`,
      text,
      detail: '',
      riskId: null,
    }));
    const before = suggestModel(threats, []);
    const after = suggestModel(threats, [], before, ['NP = nationella prov']);
    expect(after.index).not.toBe(before.index);
    expect(suggestModel(threats, [], after, ['NP = nationella prov']).index).toBe(after.index);
  });
});
