import { Refusal } from '../refusal.ts';
import type { Measure } from '../tables.ts';
import { inTime, lastDay } from './loose-date.ts';
import type { RegisterRow } from './register.ts';

/** A measure with the risks it serves, in the order of their numbers. */
export type MeasureRow = { readonly measure: Measure; readonly risks: readonly RegisterRow[] };

/** Every measure once, by the lowest number among its risks and then as it stands with that risk. */
export function measureRows(rows: readonly RegisterRow[]): MeasureRow[] {
  const byMeasure = new Map<string, { measure: Measure; risks: RegisterRow[] }>();
  for (const row of rows.toSorted((a, b) => a.risk.number - b.risk.number))
    for (const measure of row.measures) {
      const known = byMeasure.get(measure.id);
      if (known) known.risks.push(row);
      else byMeasure.set(measure.id, { measure, risks: [row] });
    }
  return [...byMeasure.values()];
}

/** Measures under one heading: an owner, or a time. */
export type PlanGroup = {
  /** An owner's name, a month (`2026-11`), or a word such as `overdue`; '' where nobody owns. */
  readonly key: string;
  readonly rows: readonly MeasureRow[];
};

/** By owner: names in the order of `compare`, measures without an owner first, since they need one. */
export function byOwner(
  rows: readonly MeasureRow[],
  nameOf: (id: string | null) => string,
  compare: (a: string, b: string) => number,
): PlanGroup[] {
  const groups = Map.groupBy(rows, ({ measure }) => nameOf(measure.ownerId));
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, own]) => ({ key, rows: own.toSorted(byDue) }));
}

/** Order of measures by when they are to be done. */
export function byDue(a: MeasureRow, b: MeasureRow): number {
  return inTime(a.measure.due, b.measure.due);
}

/** Whether a measure should have been done before today (an ISO date) and is not. What has no end is never overdue. */
export function isOverdue({ due, status }: Pick<Measure, 'due' | 'status'>, today: string): boolean {
  const last = due === null ? null : lastDay(due);
  return last !== null && last < today && status !== 'done';
}

type Completion = Partial<Pick<Measure, 'status' | 'doneOn'>>;

/**
 * What else is said by a person who changes a status or a day done: with a day it is done, and what is not done has no
 * such day. That it is done says no day: somebody may have done it last week.
 */
export function withCompletion<E extends Completion>(
  measure: Pick<Measure, 'doneOn' | 'status'>,
  edit: E,
): E {
  if (edit.status !== undefined && edit.status !== 'done' && measure.doneOn !== null)
    return { ...edit, doneOn: null };
  if (edit.doneOn && measure.status !== 'done') return { ...edit, status: 'done' };
  return edit;
}

/** The time by which all of some measures are to be done, as it was typed; what has no end only where nothing else is said. */
export function latestDue(measures: readonly Pick<Measure, 'due'>[]): string | null {
  const times = measures.flatMap(({ due }) => due ?? []).toSorted(inTime);
  return times.findLast((due) => lastDay(due) !== null) ?? times.at(-1) ?? null;
}

/** Sum of the costs that are known, in thousands of kronor; null where none is. */
export function costOf(measures: Iterable<Pick<Measure, 'cost'>>): number | null {
  const known = [...measures].flatMap(({ cost }) => cost ?? []);
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}

/** Highest cost of a measure, in thousands of Swedish kronor: a thousand million kronor. */
export const highestCost = 1_000_000;

/** A typed cost in thousands of kronor, blanks between the figures allowed; null of nothing. Throws `cost-mistyped`. */
export function typedCost(raw: string): number | null {
  const figures = raw.replace(/\s+/gu, '');
  if (figures === '') return null;
  const cost = /^\d{1,7}$/.test(figures) ? Number(figures) : Number.POSITIVE_INFINITY;
  if (cost > highestCost) throw new Refusal('cost-mistyped', { most: highestCost });
  return cost;
}
