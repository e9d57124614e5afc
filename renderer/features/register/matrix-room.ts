import type { Method } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';

/** What the matrix can spread over, in rem: without the names of the levels at its sides. */
const size = { width: 22, height: 28 };
/** What a cell needs for itself: its edge, its padding and the line that names its level. */
const own = { width: 1.25, height: 2.05 };
const line = 1.5;

/** How many numbers a cell can show, so that the whole matrix stays in sight; the rest are counted. */
export function roomInCell(method: Method, rows: readonly RegisterRow[]): number {
  const digits = String(highestNumber(rows)).length;
  const number = Math.max(1.4, 0.4 + 0.5 * digits);
  const across = Math.floor((size.width / method.consequence.length - own.width) / number);
  const down = Math.floor((size.height / method.probability.length - own.height) / line);
  return Math.max(2, across * down);
}

export function highestNumber(rows: readonly RegisterRow[]): number {
  return rows.reduce((highest, { risk }) => Math.max(highest, risk.number), 0);
}
