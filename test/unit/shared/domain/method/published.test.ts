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
import { presetMethod } from '../../../../helpers/workshop.ts';

const source = (id: string) =>
  publishedMeanings.find((each) => each.id === id) as (typeof publishedMeanings)[number];
const frequencies = (method = presetMethod()) =>
  method.probability.map(({ code }) => meaningOf(method, 'probability', code, 'en')?.frequency);

describe('what published sources say that levels mean', () => {
  it('is offered for scales of as many levels', () => {
    const offered = (id: 'sambruk-2014' | 'nist-800-30') =>
      axes.map((axis) => publishedFor(presetMethod(id), axis).map((each) => each.id));
    expect(offered('sambruk-2014')).toEqual([['inera'], ['inera-consequence', 'msb-0040-09']]);
    expect(offered('nist-800-30')).toEqual([['dsb-2014', 'nist-800-30-g3'], []]);
  });

  it('comes with its source, once, and leaves what it says nothing of', () => {
    const own = { ...presetMethod(), source: { sv: 'Vår egen.', en: 'Our own.' } };
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
      const method = presetMethod(each.levels.length === 4 ? 'sambruk-2014' : 'nist-800-30');
      const described = withPublished(method, each);
      expect(lintMethod(described).filter(({ code }) => code.startsWith('interval'))).toEqual([]);
      expect(parseMethodFile(methodFileText(described))).toEqual(described);
    }
  });

  it('stands in the methods that are shipped as in the lists, and only where the source of the method gives it', () => {
    const [nist, msb] = [presetMethod('nist-800-30'), presetMethod('msb-metodstod')];
    const bare = (method: typeof nist) => ({
      ...method,
      probability: method.probability.map(({ frequency: _, ...level }) => level),
      consequence: method.consequence.map(({ domains: _, ...level }) => level),
    });
    expect(withPublished(bare(nist), source('nist-800-30-g3')).probability).toEqual(nist.probability);
    expect(withPublished(bare(msb), source('msb-0040-09')).consequence).toEqual(msb.consequence);
    expect(msb.probability.some(({ frequency }) => frequency)).toBe(false);
    const example = presetMethod('sambruk-2014');
    expect(bare(example)).toEqual(example);
    expect(frequencies(nist)).toEqual([
      'less often than once in 10 years',
      'once in 1–10 years',
      '1–10 times a year',
      '10–100 times a year',
      'more often than 100 times a year',
    ]);
  });
});
