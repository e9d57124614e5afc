import { level, levelPlace, type Method } from './method.ts';

/** How the places of a pair, each counted from 1, make one number. */
export const ruleKinds = ['product', 'sum'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A matrix told as a rule: `bounds[n]` is the least number that gives level n + 1; what is below all gives the lowest. */
export type MatrixRule = { readonly kind: RuleKind; readonly bounds: readonly number[] };

function numberOf(kind: RuleKind, row: number, column: number): number {
  return kind === 'product' ? (row + 1) * (column + 1) : row + column + 2;
}

/** The method with the cells that a rule gives. They are stored as cells: the rule is a way of writing them. */
export function withRule(method: Method, { kind, bounds }: MatrixRule): Method {
  const cells = method.probability.map((_, row) =>
    method.consequence.map((__, column) => {
      const place = bounds.filter((bound) => numberOf(kind, row, column) >= bound).length;
      return method.levels[Math.min(place, method.levels.length - 1)]?.code ?? '';
    }),
  );
  return { ...method, matrix: { ...method.matrix, cells } };
}

/** Whether a rule has a bound for each level above the lowest, each above the one before. */
export function isRuleFor(method: Method, bounds: readonly (number | null)[]): bounds is readonly number[] {
  return (
    bounds.length === method.levels.length - 1 &&
    bounds.every((bound, at) => bound !== null && bound > (bounds[at - 1] ?? 0))
  );
}

/**
 * The bounds to begin with: for each level the least number of the cells that have it or a higher one, where those rise;
 * the matrix is then left as it is by its own rule, if it has one.
 */
export function boundsOf(method: Method, kind: RuleKind): readonly number[] {
  const numbers = method.probability.flatMap((p, row) =>
    method.consequence.map((c, column) => ({
      number: numberOf(kind, row, column),
      height: levelPlace(method, level(method, p.code, c.code)),
    })),
  );
  const reaching = (place: number) =>
    Math.min(
      mostOf(method, kind) + 1,
      ...numbers.filter(({ height }) => height >= place).map((each) => each.number),
    );
  const bounds = method.levels.slice(1).map((_, at) => reaching(at + 1));
  // A level that no cell has begins just below the next.
  for (let at = bounds.length - 2; at >= 0; at -= 1)
    bounds[at] = Math.min(bounds[at] ?? 0, (bounds[at + 1] ?? 0) - 1);
  for (const at of bounds.keys()) bounds[at] = Math.max(bounds[at] ?? 0, (bounds[at - 1] ?? 0) + 1);
  return bounds;
}

/** The highest number that any pair makes. */
export function mostOf(method: Method, kind: RuleKind): number {
  return numberOf(kind, method.probability.length - 1, method.consequence.length - 1);
}
