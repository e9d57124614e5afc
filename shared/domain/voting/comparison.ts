import type { ComparisonAnswer } from '../codes.ts';
import { levelPlace, type Method } from '../method/method.ts';
import type { Comparison, Risk } from '../tables.ts';
import type { RegisterRow } from '../workshop/register.ts';
import { countedRows, setAsideRows } from '../workshop/risk-status.ts';

/** A pair of risks has one comparison, whichever of them is named first. */
export function comparisonId(oneId: string, otherId: string): string {
  return [oneId, otherId].sort().join('/');
}

/** A comparison's sides in the order of its id, so that the same answer is always the same row. */
export function sidesOf(
  oneId: string,
  otherId: string,
  worse: ComparisonAnswer,
): Pick<Comparison, 'oneId' | 'otherId' | 'worse'> {
  if (oneId < otherId) return { oneId, otherId, worse };
  const turned = { one: 'other', other: 'one', equal: 'equal' } as const;
  return { oneId: otherId, otherId: oneId, worse: turned[worse] };
}

/** Id of the worse of the two risks, or null where they were found equal. */
function worseOf({ oneId, otherId, worse }: Comparison): string | null {
  return { one: oneId, other: otherId, equal: null }[worse];
}

/** A comparison that says otherwise than the levels do: the risk found worse stands on the lower level. */
export type Contradiction = {
  readonly worse: RegisterRow;
  readonly better: RegisterRow;
  /** Whether they were found equal, though their levels differ. */
  readonly isEqual: boolean;
};

/**
 * Comparisons that the levels contradict, in register order. Risks without a level contradict nothing, and one found
 * worse may well stand on the same level: levels are coarse.
 */
export function contradictions(
  method: Method,
  rows: readonly RegisterRow[],
  comparisons: Iterable<Comparison>,
): Contradiction[] {
  const places = new Map(rows.map((row, place) => [row.risk.id, place]));
  const rowOf = (id: string) => rows[places.get(id) ?? -1];
  return [...comparisons]
    .flatMap((comparison) => {
      const [one, other] = [rowOf(comparison.oneId), rowOf(comparison.otherId)];
      return one && other ? (contradiction(method, comparison, one, other) ?? []) : [];
    })
    .sort((a, b) => (places.get(a.worse.risk.id) ?? 0) - (places.get(b.worse.risk.id) ?? 0));
}

function contradiction(
  method: Method,
  comparison: Comparison,
  one: RegisterRow,
  other: RegisterRow,
): Contradiction | null {
  if (!one.level || !other.level) return null;
  const difference = levelPlace(method, one.level) - levelPlace(method, other.level);
  const [higher, lower] = difference > 0 ? [one, other] : [other, one];
  if (difference === 0) return null;
  const isEqual = comparison.worse === 'equal';
  if (isEqual) return { worse: higher, better: lower, isEqual };
  return worseOf(comparison) === lower.risk.id ? { worse: lower, better: higher, isEqual } : null;
}

/** Neighbours in the register that nobody has compared yet, in its order: rated risks only. */
export function neighboursToCompare(
  rows: readonly RegisterRow[],
  comparisons: ReadonlyMap<string, Comparison>,
): (readonly [RegisterRow, RegisterRow])[] {
  const rated = rows.filter((row) => row.level !== null);
  return rated
    .slice(1)
    .map((row, index) => [rated[index] as RegisterRow, row] as const)
    .filter(([a, b]) => !comparisons.has(comparisonId(a.risk.id, b.risk.id)));
}

/** Answers that go round in a circle: each risk of it is worse than itself by way of the others. */
export type ComparisonCircle = {
  /** Risks of the circle, by number. */
  readonly risks: readonly Risk[];
  /** The answers that one of them was found worse in: taking one back may open the circle. */
  readonly answers: readonly { readonly worse: Risk; readonly better: Risk }[];
};

/**
 * Comparisons that cannot all be right: A worse than B, B than C, C than A; being equal leads both ways. Circles that
 * share a risk are one.
 */
export function comparisonCircles(
  risks: ReadonlyMap<string, Risk>,
  comparisons: Iterable<Comparison>,
): ComparisonCircle[] {
  const answers = [...comparisons].filter(({ oneId, otherId }) => risks.has(oneId) && risks.has(otherId));
  const { below, leads } = waysDown(answers);
  const strict = answers.filter((answer) => worseOf(answer) !== null).map(worseAndBetter);
  const circling = strict.filter(([worse, better]) => leads(better, worse));
  const groups = Map.groupBy(circling, ([worse]) =>
    [...below.keys()]
      .filter((id) => leads(worse, id) && leads(id, worse))
      .sort()
      .join('/'),
  );
  return [...groups].map(([ids, pairs]) => ({
    risks: ids
      .split('/')
      .flatMap((id) => risks.get(id) ?? [])
      .sort((a, b) => a.number - b.number),
    answers: pairs.flatMap(([worse, better]) => {
      const [one, other] = [risks.get(worse), risks.get(better)];
      return one && other ? [{ worse: one, better: other }] : [];
    }),
  }));
}

type Leads = (from: string, to: string) => boolean;

/** Which risk leads to which by way of answers, each from the worse to the better; an equal answer leads both ways. */
function waysDown(answers: readonly Comparison[]): {
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  readonly leads: Leads;
} {
  const below = new Map<string, Set<string>>();
  for (const answer of answers)
    for (const [from, to] of stepsDown(answer)) below.set(from, (below.get(from) ?? new Set()).add(to));
  const reach = new Map([...below.keys()].map((id) => [id, reachable(below, id)]));
  const leads = (from: string, to: string) => reach.get(from)?.has(to) ?? false;
  return { below, leads };
}

function worseAndBetter({ oneId, otherId, worse }: Comparison): readonly [string, string] {
  return worse === 'one' ? [oneId, otherId] : [otherId, oneId];
}

function stepsDown(answer: Comparison): (readonly [string, string])[] {
  const [worse, better] = worseAndBetter(answer);
  const down = [[worse, better] as const];
  return answer.worse === 'equal' ? [...down, [better, worse]] : down;
}

function reachable(below: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [...(below.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(below.get(id) ?? []));
  }
  return seen;
}

/**
 * Rows in register order with those of one level ordered by what people answered: worse first, and as before where nobody
 * has said. An equal answer puts two risks at the same height, so that what is worse than the one is worse than the other.
 * Never across levels, nor among what has no level or is set aside. Answers that go round in a circle, be it by way of
 * another level, order nothing among the risks of the circle.
 */
export function orderedByComparison(
  rows: readonly RegisterRow[],
  comparisons: Iterable<Comparison>,
): readonly RegisterRow[] {
  const answers = [...comparisons];
  const { leads } = waysDown(answers);
  const levels = Map.groupBy(countedRows(rows), ({ level }) => level?.code ?? null);
  const ordered = [...levels].flatMap(([code, same]) =>
    code === null ? same : worstFirst(same, answers, leads),
  );
  return [...ordered, ...setAsideRows(rows)];
}

function worstFirst(
  rows: readonly RegisterRow[],
  comparisons: readonly Comparison[],
  leadsByAll: Leads,
): readonly RegisterRow[] {
  const ids = new Set(rows.map(({ risk }) => risk.id));
  const answers = comparisons.filter(({ oneId, otherId }) => ids.has(oneId) && ids.has(otherId));
  if (answers.length === 0) return rows;
  const { leads } = waysDown(answers);
  const isWorse = ({ risk: one }: RegisterRow, { risk: other }: RegisterRow) =>
    leads(one.id, other.id) && !leadsByAll(other.id, one.id);
  const left = [...rows];
  const sorted: RegisterRow[] = [];
  while (left.length > 0) {
    const next = left.findIndex((row) => !left.some((other) => isWorse(other, row)));
    sorted.push(...left.splice(Math.max(0, next), 1));
  }
  return sorted;
}
