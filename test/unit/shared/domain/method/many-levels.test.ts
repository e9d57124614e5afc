import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelColours, lightness } from '../../../../../electron/export/cell-styles.ts';
import { levelAdded } from '../../../../../shared/domain/method/edit.ts';
import { lintMethod } from '../../../../../shared/domain/method/lint.ts';
import { levelSign, levelStep, type Method } from '../../../../../shared/domain/method/method.ts';
import {
  boundsOf,
  isRuleFor,
  mostOf,
  ruleKinds,
  withRule,
} from '../../../../../shared/domain/method/rule.ts';
import { methodSchema, mostLevels } from '../../../../../shared/domain/method/schema.ts';
import { type MethodId, presetMethod } from '../../../../helpers/workshop.ts';

/** A method of 5 × 5 whose levels are the sums of the figures, as in ISO/IEC 27005:2011, in so many levels. */
function summed(count: number, nameOf = (place: number) => `Nivå ${place + 1}`): Method {
  const levels = Array.from({ length: count }, (_, place) => ({
    code: `l${place}`,
    sv: nameOf(place),
    en: nameOf(place),
  }));
  const bounds = levels.slice(1).map((_, place) => place + 3);
  const { id, name, source, probability, consequence } = presetMethod('nist-800-30');
  const method = { id, name, source, probability, consequence, levels, matrix: { cells: [] } };
  return methodSchema.parse(withRule(method, { kind: 'sum', bounds }));
}

const counts = [7, 8, 9, 10];

describe.each(counts)('a method with %i risk levels', (count) => {
  const method = summed(count);

  it('tells each from every other by a figure of its own', () => {
    const signs = method.levels.map((level) => levelSign(method, level));
    expect(new Set(signs).size).toBe(count);
    expect(signs[0]).toBe('①');
  });

  it('never goes down the ramp of colours, and uses both of its ends', () => {
    const steps = method.levels.map((level) => levelStep(method, level));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect([steps[0], steps.at(-1)]).toEqual([1, 6]);
    expect(lintMethod(method).filter(({ code }) => code === 'looks-alike')).toEqual([]);
  });

  it('has a colour for each in workbook and report, each darker than the one before, and words that can be read', () => {
    const colours = method.levels.map((level) => levelColours(method, level));
    const fills = colours.map(({ fill }) => lightness(fill));
    for (const [place, fill] of fills.slice(1).entries()) expect(fill).toBeLessThan(fills[place] ?? 0);
    for (const { fill, colour } of colours) {
      const [darker = 0, lighter = 0] = [lightness(fill), lightness(colour)].sort((a, b) => a - b);
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the signs of risk levels', () => {
  it('fill with the level up to six', () => {
    const method = presetMethod();
    expect(method.levels.map((level) => levelSign(method, level))).toEqual(['○', '◔', '◑', '◕', '●']);
  });

  it('are the figures that the levels are named by, where these begin at 0', () => {
    const method = summed(9, String);
    expect(method.levels.map((level) => levelSign(method, level)).join('')).toBe('⓪①②③④⑤⑥⑦⑧');
  });

  it('are there for ten levels, and an eleventh is refused', () => {
    const level = { code: 'more', sv: 'Mer', en: 'More' };
    expect(levelAdded(summed(10), 'levels', 10, level).levels).toHaveLength(mostLevels);
    expect(levelAdded(summed(9), 'levels', 9, level).levels).toHaveLength(mostLevels);
    const tooMany = [...summed(10).levels, level];
    expect(methodSchema.safeParse({ ...summed(10), levels: tooMany }).success).toBe(false);
  });
});

describe('a matrix written as a rule', () => {
  it('gives the published cells of the method support, product by product', () => {
    const method = presetMethod('msb-metodstod');
    expect(boundsOf(method, 'product')).toEqual([3, 8, 16]);
    expect(withRule(method, { kind: 'product', bounds: [3, 8, 16] }).matrix.cells).toEqual(
      method.matrix.cells,
    );
  });

  it('begins with bounds that can be used as they are, whatever the matrix', () => {
    for (const id of ['sambruk-2014', 'nist-800-30', 'msb-metodstod'] satisfies MethodId[])
      for (const kind of ruleKinds) {
        const method = presetMethod(id);
        expect(isRuleFor(method, boundsOf(method, kind))).toBe(true);
      }
  });

  it('takes bounds that rise, one for each level above the lowest, and no others', () => {
    const method = presetMethod('msb-metodstod');
    expect(isRuleFor(method, [3, 8, 16])).toBe(true);
    for (const wrong of [
      [3, 8],
      [3, 3, 16],
      [8, 3, 16],
      [0, 8, 16],
      [3, null, 16],
    ])
      expect(isRuleFor(method, wrong)).toBe(false);
  });

  it('never falls when either axis rises, and is found again from its cells', () => {
    const method = presetMethod('nist-800-30');
    const rising = fc
      .uniqueArray(fc.integer({ min: 2, max: 10 }), { minLength: 4, maxLength: 4 })
      .map((bounds) => bounds.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.constantFrom(...ruleKinds), rising, (kind, bounds) => {
        const ruled = withRule(method, { kind, bounds });
        expect(lintMethod(ruled).filter(({ code }) => code === 'falls')).toEqual([]);
        expect(withRule(ruled, { kind, bounds: boundsOf(ruled, kind) }).matrix.cells).toEqual(
          ruled.matrix.cells,
        );
        expect(Math.max(...boundsOf(ruled, kind))).toBeLessThanOrEqual(mostOf(ruled, kind) + 1);
      }),
    );
  });
});
