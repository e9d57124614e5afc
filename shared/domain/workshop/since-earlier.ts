// What has become of the risks since the analysis that this one was made from.

import type { Tables } from '../../history/row-change.ts';
import { axes } from '../codes.ts';
import { hasSameCodes, hasSameMeaning, usedCodes } from '../method/mapping.ts';
import { isSamePair, type Level, level, levelPlace, type Method } from '../method/method.ts';
import type { EarlierRisk, Workshop } from '../tables.ts';
import type { RegisterRow } from './register.ts';
import { isCounted } from './risk-status.ts';

/**
 * What happened to a risk, in the order it is told: a higher or a lower level; another pair with the same level; the same
 * pair; assessed now and not before; assessed by methods that cannot be compared; not there before; closed, or found
 * to be none, in this analysis; not assessed this time yet; not assessed in either.
 */
export const sinceKinds = [
  'higher',
  'lower',
  'moved',
  'unchanged',
  'first',
  'otherMethod',
  'new',
  'closed',
  'dismissed',
  'pending',
  'neither',
] as const;
export type SinceKind = (typeof sinceKinds)[number];

/** What a risk was, its level by the method it was judged by. */
export type EarlierStanding = { readonly risk: EarlierRisk; readonly level: Level | null };
export type RiskSince = { readonly kind: SinceKind; readonly before: EarlierStanding | null };

export type SinceEarlier = {
  readonly earlier: NonNullable<Workshop['earlier']>;
  /**
   * Whether levels then and now say the same: the same scales, with the same meaning of each level that was used, and the
   * same matrix. Otherwise nothing is said to be higher or lower, and no place in the matrix is compared.
   */
  readonly isComparable: boolean;
  readonly byRisk: ReadonlyMap<string, RiskSince>;
  /** Those that came along and do not count in this analysis any more, by their numbers. */
  readonly gone: readonly EarlierStanding[];
};

type Facts = Pick<Tables, 'workshop' | 'earlierRisk'>;

/** Null where the analysis was not made from an earlier one, or took no levels along. */
export function sinceEarlier(
  { workshop, earlierRisk }: Facts,
  rows: readonly RegisterRow[],
): SinceEarlier | null {
  const { earlier = null, method } = workshop.get('workshop') ?? {};
  if (!earlier || !method || earlierRisk.size === 0) return null;
  const isComparable = areComparable(earlier.method, method, [...earlierRisk.values()]);
  const standings = new Map(
    [...earlierRisk.values()].map((risk) => [
      risk.id,
      { risk, level: level(earlier.method, risk.probability, risk.consequence) },
    ]),
  );
  const byRisk = new Map(
    rows
      .filter(({ risk }) => isCounted(risk) || standings.has(risk.id))
      .map((row) => {
        const before = standings.get(row.risk.id) ?? null;
        return [row.risk.id, { before, kind: kindOf(method, row, before, isComparable) }];
      }),
  );
  const gone = [...standings.values()]
    .filter(({ risk }) => !byRisk.has(risk.id))
    .sort((a, b) => a.risk.number - b.risk.number);
  return { earlier, isComparable, byRisk, gone };
}

function kindOf(
  method: Method,
  { risk, level: now }: RegisterRow,
  before: EarlierStanding | null,
  isComparable: boolean,
): SinceKind {
  if (risk.status !== 'open') return risk.status;
  if (!before) return 'new';
  if (!now) return before.level ? 'pending' : 'neither';
  if (!before.level) return 'first';
  if (!isComparable) return 'otherMethod';
  const step = levelPlace(method, now) - levelPlace(method, before.level);
  if (step !== 0) return step > 0 ? 'higher' : 'lower';
  return isSamePair(risk, before.risk) ? 'unchanged' : 'moved';
}

function areComparable(one: Method, other: Method, judged: readonly EarlierRisk[]): boolean {
  return (
    hasSameCodes(one, other) &&
    hasSameMeaning(one, other, usedCodes(judged)) &&
    JSON.stringify(one.matrix.cells) === JSON.stringify(other.matrix.cells) &&
    JSON.stringify(one.levels.map(({ code, sv, en }) => [code, sv, en])) ===
      JSON.stringify(other.levels.map(({ code, sv, en }) => [code, sv, en]))
  );
}

/** Whether the earlier pair can be taken over as it is: both its levels are said, and mean the same now. */
export function isProposal({ isComparable }: SinceEarlier, { before }: RiskSince): boolean {
  return isComparable && before !== null && axes.every((axis) => before.risk[axis] !== null);
}

/** How many risks there are of each kind, and how many are gone. */
export function countsSince({ byRisk, gone }: SinceEarlier): { readonly [K in SinceKind | 'gone']: number } {
  const counts = Object.fromEntries(sinceKinds.map((kind) => [kind, 0])) as Record<SinceKind, number>;
  for (const { kind } of byRisk.values()) counts[kind] += 1;
  return { ...counts, gone: gone.length };
}
