import { describe, expect, it } from 'vitest';
import { axes } from '../../../../../shared/domain/codes.ts';
import { lintMethod } from '../../../../../shared/domain/method/lint.ts';
import { meaningOf } from '../../../../../shared/domain/method/meaning.ts';
import {
  publishedFor,
  publishedMeanings,
  withPublished,
} from '../../../../../shared/domain/method/published.ts';
import { methodFileText, parseMethodFile } from '../../../../../shared/domain/method/schema.ts';
import { bareMethod, type MethodId, presetMethod } from '../../../../helpers/preset-method.ts';

const source = (id: string) =>
  publishedMeanings.find((each) => each.id === id) as (typeof publishedMeanings)[number];
const frequencies = (method = bareMethod()) =>
  method.probability.map(({ code }) => meaningOf(method, 'probability', code, 'en')?.frequency);

describe('what published sources say that levels mean', () => {
  it('is offered for scales of as many levels', () => {
    const offered = (id: 'sambruk-2014' | 'nist-800-30') =>
      axes.map((axis) => publishedFor(presetMethod(id), axis).map((each) => each.id));
    expect(offered('sambruk-2014')).toEqual([['inera'], ['inera-consequence', 'msb-0040-09']]);
    expect(offered('nist-800-30')).toEqual([['dsb-2014', 'nist-800-30-g3'], []]);
  });

  it('comes with its source, once, and leaves what it says nothing of', () => {
    const own = { ...bareMethod(), source: { sv: 'Vår egen.', en: 'Our own.' } };
    const once = withPublished(own, source('inera'));
    expect(withPublished(once, source('inera'))).toEqual(once);
    expect(once.source).toEqual({
      sv: 'Vår egen. Sannolikheternas intervall: Inera, modell för riskanalys.',
      en: 'Our own. Intervals of probability: Inera, model for risk analysis.',
    });
    expect(frequencies(once)).toEqual([
      'about once in 100 years',
      '',
      'about once a year',
      'more often than once a year',
    ]);
    expect(once.consequence).toEqual(own.consequence);
    expect(once.matrix).toEqual(own.matrix);
  });

  it('is whole intervals where the source has them, without gap or overlap, and can be kept in a file', () => {
    for (const each of publishedMeanings) {
      const method = bareMethod(each.levels.length === 4 ? 'sambruk-2014' : 'nist-800-30');
      const described = withPublished(method, each);
      expect(lintMethod(described).filter(({ code }) => code.startsWith('interval'))).toEqual([]);
      expect(parseMethodFile(methodFileText(described))).toEqual(described);
    }
  });

  it('stands in the methods that are shipped as the lists have it, beside words of our own', () => {
    const [nist, msb, example] = [presetMethod('nist-800-30'), presetMethod('msb-metodstod'), presetMethod()];
    const published = withPublished(bareMethod('nist-800-30'), source('nist-800-30-g3'));
    expect(nist.probability).toEqual(published.probability);
    const serious = withPublished(bareMethod('msb-metodstod'), source('msb-0040-09')).consequence[3];
    expect(msb.consequence[3]?.domains).toMatchObject(serious?.domains ?? {});
    const highest = withPublished(bareMethod(), source('inera-consequence')).consequence[3];
    expect(example.consequence[3]?.domains?.economy).toEqual(highest?.domains?.economy);
    expect(frequencies(example)).toEqual([
      'less often than once in 100 years',
      'once in 10–100 years',
      'once in 1–10 years',
      'more often than once a year',
    ]);
    expect(frequencies(nist)).toEqual([
      'less often than once in 10 years',
      'once in 1–10 years',
      '1–10 times a year',
      '10–100 times a year',
      'more often than 100 times a year',
    ]);
  });

  it.each<MethodId>(['sambruk-2014', 'msb-metodstod', 'nist-800-30'])(
    'every level of %s says how often, or what it does to economy, health, trust, operations and law, in both languages',
    (id) => {
      const method = presetMethod(id);
      expect(lintMethod(method).filter(({ code }) => code.startsWith('interval'))).toEqual([]);
      for (const language of ['sv', 'en'] as const) {
        for (const { code } of method.probability)
          expect(meaningOf(method, 'probability', code, language)?.frequency).not.toBe('');
        for (const { code } of method.consequence) {
          const said = meaningOf(method, 'consequence', code, language)?.domains.map(({ domain }) => domain);
          expect(said?.slice(0, 5)).toEqual(['economy', 'health', 'trust', 'operations', 'law']);
        }
      }
    },
  );
});
