import { describe, expect, it } from 'vitest';
import { level, levelPlace, type Method } from '../../../../../shared/domain/method/method.ts';
import { methodSchema } from '../../../../../shared/domain/method/schema.ts';
import { type MethodId, presetMethod } from '../../../../helpers/workshop.ts';

/** The published tables, lowest probability first, each row from the lowest consequence up. */
const published: Record<MethodId, string[]> = {
  'sambruk-2014': ['1 1 3 3', '1 2 3 3', '2 3 4 5', '3 4 5 5'],
  'nist-800-30': ['VL VL VL L L', 'VL L L L M', 'VL L M M H', 'VL L M H VH', 'VL L M H VH'],
  'msb-metodstod': [1, 2, 3, 4].map((p) => [1, 2, 3, 4].map((c) => msbLevel(p * c)).join(' ')),
};

/** MSB's worked example: risk is the product of the two places. */
function msbLevel(product: number): string {
  if (product >= 16) return 'EH';
  if (product >= 8) return 'H';
  return product >= 3 ? 'M' : 'L';
}

const ids = Object.keys(published) as MethodId[];
const codesOf = (method: Method, axis: 'probability' | 'consequence') =>
  method[axis].map((each) => each.code);

describe.each(ids)('the method %s', (id) => {
  const method = presetMethod(id);

  it('gives the published level in every cell', () => {
    const rows = codesOf(method, 'probability').map((probability) =>
      codesOf(method, 'consequence')
        .map((consequence) => level(method, probability, consequence)?.code)
        .join(' '),
    );
    expect(rows).toEqual(published[id]);
  });

  it('never falls when probability or consequence rises', () => {
    const height = (row: number, column: number) =>
      levelPlace(
        method,
        level(method, method.probability[row]?.code ?? null, method.consequence[column]?.code ?? null),
      );
    for (const row of method.probability.keys())
      for (const column of method.consequence.keys()) {
        if (row > 0) expect(height(row, column)).toBeGreaterThanOrEqual(height(row - 1, column));
        if (column > 0) expect(height(row, column)).toBeGreaterThanOrEqual(height(row, column - 1));
      }
  });

  it('gives no level where a half of the pair is missing, abstained or not its own', () => {
    const [p, c] = [codesOf(method, 'probability')[1] ?? '', codesOf(method, 'consequence')[1] ?? ''];
    expect(level(method, p, c)).not.toBe(null);
    for (const other of [null, '', 'abstain', 'unheard-of', 'toString']) {
      expect(level(method, p, other)).toBe(null);
      expect(level(method, other, c)).toBe(null);
    }
    expect(levelPlace(method, null)).toBe(-1);
  });

  it('with a hole in any cell is refused at that cell', () => {
    for (const row of method.probability.keys())
      for (const column of method.consequence.keys())
        for (const hole of ['', 'unheard-of']) {
          const cells = method.matrix.cells.map((each) => [...each]);
          (cells[row] as string[])[column] = hole;
          expect(issuesOf({ ...method, matrix: { cells } })).toEqual([`matrix.cells.${row}.${column} hole`]);
        }
  });
});

describe('a method', () => {
  const method = presetMethod();
  const [low, mid, high] = method.probability.slice(0, 3) as [object, object, object];

  it('may have scales of different lengths', () => {
    const odd = {
      ...method,
      probability: [low, mid, high],
      matrix: { cells: method.matrix.cells.slice(0, 3) },
    };
    expect(issuesOf(odd)).toEqual([]);
    expect(level(methodSchema.parse(odd), 'high', 'very-high')?.code).toBe('5');
  });

  it.each<[string, object, string]>([
    ['a row too few', { matrix: { cells: method.matrix.cells.slice(1) } }, 'matrix.cells.3.0 hole'],
    [
      'a row too many',
      { matrix: { cells: [...method.matrix.cells, ['1', '1', '1', '1']] } },
      'matrix.cells.4.0 hole',
    ],
    [
      'a cell too many',
      { matrix: { cells: method.matrix.cells.map((row, index) => (index === 2 ? [...row, '5'] : row)) } },
      'matrix.cells.2.4 hole',
    ],
    ['a scale of two levels', { probability: [low, mid] }, 'probability too_small'],
    ['a scale of seven levels', { consequence: Array.from({ length: 7 }, () => low) }, 'consequence too_big'],
    ['a level twice', { levels: [...method.levels.slice(1), method.levels[1]] }, 'levels duplicate'],
    [
      'a level named abstain',
      { probability: [{ ...low, code: 'abstain' }, mid, high] },
      'probability.0.code custom',
    ],
    [
      'a code with a blank',
      { probability: [{ ...low, code: 'a b' }, mid, high] },
      'probability.0.code invalid_format',
    ],
    [
      'a level without a name',
      { levels: [{ code: '1', sv: '', en: '1' }, ...method.levels.slice(1)] },
      'levels.0.sv too_small',
    ],
  ])('is refused with %s', (_, patch, issue) => {
    expect(issuesOf({ ...method, ...patch })[0]).toBe(issue);
  });
});

/** Place and kind of each issue; our own by their fault. */
function issuesOf(method: object): string[] {
  const issues = methodSchema.safeParse(method).error?.issues ?? [];
  return issues.map((issue) => {
    const fault = issue.code === 'custom' ? issue.params?.fault : undefined;
    return `${issue.path.join('.')} ${fault ?? issue.code}`;
  });
}
