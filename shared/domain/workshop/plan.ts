import { lastDay } from './loose-date.ts';
import { byDue, costOf, isOverdue, type MeasureRow, type PlanGroup } from './measures.ts';

export type PlanTime = 'overdue' | 'ongoing' | 'undated' | 'done';

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
