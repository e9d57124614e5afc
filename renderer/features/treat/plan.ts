import { inTime, lastDay } from '../../../shared/domain/workshop/loose-date.ts';
import { costOf, isOverdue, type MeasureRow } from '../../../shared/domain/workshop/measures.ts';

/** Measures under one heading: an owner, or a time. */
export type PlanGroup = {
  /** An owner's name, a month (`2026-11`), or one of the words of `PlanTime`; '' where nobody owns. */
  readonly key: string;
  readonly rows: readonly MeasureRow[];
};
export type PlanTime = 'overdue' | 'ongoing' | 'undated' | 'done';

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

/** By time: what is overdue, then month by month, what has no end, what has no date, and last what is done. */
export function byDate(rows: readonly MeasureRow[], today: string): PlanGroup[] {
  const timeOf = ({ measure }: MeasureRow): string => {
    if (measure.status === 'done') return 'done' satisfies PlanTime;
    if (isOverdue(measure, today)) return 'overdue' satisfies PlanTime;
    if (measure.due === null) return 'undated' satisfies PlanTime;
    return lastDay(measure.due)?.slice(0, 7) ?? ('ongoing' satisfies PlanTime);
  };
  const place = (key: string) => ({ overdue: 0, ongoing: 2, undated: 3, done: 4 })[key] ?? 1;
  return [...Map.groupBy(rows, timeOf)]
    .sort(([a], [b]) => place(a) - place(b) || inCodeOrder(a, b))
    .map(([key, own]) => ({ key, rows: own.toSorted(byDue) }));
}

function byDue(a: MeasureRow, b: MeasureRow): number {
  return inTime(a.measure.due, b.measure.due);
}

/** Months, which are the same in every language. */
function inCodeOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A plan in figures. */
export type PlanFigures = {
  readonly measures: number;
  readonly done: number;
  readonly overdue: number;
  readonly unowned: number;
  readonly undated: number;
  /** In thousands of kronor; null where no measure has a cost. */
  readonly cost: number | null;
};

export function figuresOf(rows: readonly MeasureRow[], today: string): PlanFigures {
  const measures = rows.map(({ measure }) => measure);
  const count = (is: (measure: MeasureRow['measure']) => boolean) => measures.filter(is).length;
  return {
    measures: measures.length,
    done: count(({ status }) => status === 'done'),
    overdue: count((measure) => isOverdue(measure, today)),
    unowned: count(({ ownerId, status }) => ownerId === null && status !== 'done'),
    undated: count(({ due, status }) => due === null && status !== 'done'),
    cost: costOf(measures),
  };
}
