import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintMethod, type MethodWarning } from '../../../../../shared/domain/method/lint.ts';
import { level, type Method } from '../../../../../shared/domain/method/method.ts';
import { anyMethod } from '../../../../helpers/random/random-methods.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const heightAt = (method: Method, row: number, column: number) =>
  method.levels.findIndex(
    (each) =>
      each === level(method, method.probability[row]?.code ?? null, method.consequence[column]?.code ?? null),
  );
const has = (warnings: readonly MethodWarning[], code: MethodWarning['code'], part?: string) =>
  warnings.some((each) => each.code === code && (part === undefined || each.part === part));
const told = (method: Method) => lintMethod(method).map(({ code, part }) => `${code} ${part}`);

/** A matrix drawn as on the screen, highest probability first. */
function drawn(...rows: string[]): Method {
  const method = presetMethod();
  const level = (code: string) => ({ code, sv: `nivå ${code}`, en: `level ${code}` });
  return {
    ...method,
    probability: method.probability.slice(0, rows.length),
    consequence: method.consequence.slice(0, rows[0]?.length),
    levels: ['1', '2', '3'].map(level),
    matrix: { cells: rows.toReversed().map((row) => [...row]) },
  };
}

describe('what is said against a method', () => {
  it('is nothing of the methods that are shipped, but that two steps of one have no effect', () => {
    expect(told(presetMethod('sambruk-2014'))).toEqual([]);
    expect(told(presetMethod('msb-metodstod'))).toEqual([]);
    expect(lintMethod(presetMethod('nist-800-30'))).toMatchObject([
      { code: 'step-without-effect', part: 'probability', about: [{ code: 'high' }, { code: 'very-high' }] },
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['nothing where everything rises', ['223', '122', '112'], []],
    ['a fall', ['223', '212', '112'], ['falls consequence', 'lowest-corner-highest levels']],
    [
      'a step without effect',
      ['223', '112', '112'],
      ['step-without-effect probability', 'step-without-effect consequence', 'lowest-corner-highest levels'],
    ],
    ['the top level in the lowest row', ['233', '223', '123'], ['top-in-lowest probability']],
    ['the top level in the lowest column', ['333', '223', '122'], ['top-in-lowest consequence']],
    [
      'the lowest beside the highest',
      ['233', '133', '112'],
      ['lowest-beside-highest levels', 'lowest-corner-highest levels'],
    ],
    ['the lowest at a corner of the highest', ['223', '123', '112'], ['lowest-corner-highest levels']],
    ['a level that is never used', ['222', '122', '112'], ['level-unused levels']],
  ])('tells of %s', (_, rows, expected) => {
    expect(told(drawn(...rows))).toEqual(expected);
  });

  it('tells that two levels are too few for one to lie between', () => {
    const method = presetMethod();
    const cells = method.matrix.cells.map((row, place) => row.map(() => (place < 2 ? '1' : '2')));
    const two = { ...method, levels: method.levels.slice(0, 2), matrix: { cells } };
    expect(told(two)).toContain('too-few-levels levels');
  });

  it('points at the cells, from the lowest row', () => {
    expect(lintMethod(drawn('223', '212', '112'))[0]).toEqual({
      code: 'falls',
      part: 'consequence',
      about: [],
      cells: [
        { row: 1, column: 0 },
        { row: 1, column: 1 },
      ],
    });
    const twice = lintMethod(drawn('223', '112', '112'))[0];
    expect(twice?.cells.map(({ row, column }) => `${row}${column}`)).toEqual('00 01 02 10 11 12'.split(' '));
  });

  it('tells of levels with one name, capitals apart, and of such as look alike or the other way round', () => {
    const method = drawn('223', '122', '112');
    const [low, mid, high] = method.levels;
    if (!low || !mid || !high) throw new Error('three levels were drawn');
    const alike = {
      ...method,
      levels: [{ ...low, sv: 'Hög', step: 2 }, { ...mid, sv: 'hög', step: 2 }, high],
    };
    expect(told(alike)).toEqual(['names-alike levels', 'looks-alike levels']);
    expect(lintMethod(alike)[0]?.about.map(({ code }) => code)).toEqual(['1', '2']);
    const turned = { ...method, levels: [low, { ...mid, step: 6 }, high] };
    expect(told(turned)).toEqual(['looks-out-of-order levels']);
  });

  it('warns of every fall, extreme and corner in any matrix, and of none that is not there', () => {
    fc.assert(
      fc.property(anyMethod, (method) => {
        const warnings = lintMethod(method);
        const top = method.levels.length - 1;
        const rows = [...method.probability.keys()];
        const columns = [...method.consequence.keys()];
        const at = (row: number, column: number) => heightAt(method, row, column);
        const some = (isSo: (row: number, column: number) => boolean) =>
          rows.some((row) => columns.some((column) => isSo(row, column)));
        const extremes = (a: number, b: number) =>
          a >= 0 && b >= 0 && Math.min(a, b) === 0 && Math.max(a, b) === top;
        expect(has(warnings, 'falls', 'probability')).toBe(some((r, c) => r > 0 && at(r, c) < at(r - 1, c)));
        expect(has(warnings, 'falls', 'consequence')).toBe(some((r, c) => c > 0 && at(r, c) < at(r, c - 1)));
        expect(has(warnings, 'top-in-lowest', 'probability')).toBe(columns.some((c) => at(0, c) === top));
        expect(has(warnings, 'top-in-lowest', 'consequence')).toBe(rows.some((r) => at(r, 0) === top));
        expect(has(warnings, 'lowest-beside-highest')).toBe(
          some(
            (r, c) =>
              (r > 0 && extremes(at(r, c), at(r - 1, c))) || (c > 0 && extremes(at(r, c), at(r, c - 1))),
          ),
        );
        expect(has(warnings, 'lowest-corner-highest')).toBe(
          some((r, c) => r > 0 && c > 0 && at(r - 1, c - 1) === 0 && at(r, c) === top),
        );
        expect(warnings.filter(({ code }) => code === 'level-unused').length).toBe(
          method.levels.filter((_, height) => !some((r, c) => at(r, c) === height)).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('points only at cells that the matrix has, each once', () => {
    fc.assert(
      fc.property(anyMethod, (method) => {
        for (const { cells } of lintMethod(method)) {
          const places = cells.map(({ row, column }) => `${row} ${column}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { row, column } of cells)
            expect(heightAt(method, row, column)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
