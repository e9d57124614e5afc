// What formulas of other sheets count in the register. They look far below the table: what somebody has written there is
// counted too, and a risk that is set aside is not.

import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { type Level, placeOf } from '../../../shared/domain/method/method.ts';
import { capital } from '../../../shared/words/locale.ts';
import type { BookView } from '../book-view.ts';
import { strangeLevel } from '../level-formula.ts';
import { fixedRange } from '../sheet-writer.ts';
import { countedBlock, sheetName } from '../table-sheet.ts';
import { registerColumn } from './register.ts';

/** The cells of a column of the register, for formulas of other sheets. */
export function registerRange(view: BookView, key: RegisterColumn): string {
  const block = countedBlock(registerColumn(view, key), view.all.length);
  return fixedRange(sheetName(view, 'register'), block);
}

/** A condition on a column, as `COUNTIFS` takes it. */
type Condition = readonly [key: RegisterColumn, wanted: string];

/** How many risks of the register count and meet some conditions. */
export function countIn(view: BookView, ...conditions: readonly Condition[]): string {
  const set = (['closed', 'dismissed'] as const).map(
    (code): Condition => ['riskStatus', `"<>${capital(view.label(`common:riskStatus.${code}`))}"`],
  );
  const parts = [...conditions, ...set].map(([key, wanted]) => `${registerRange(view, key)},${wanted}`);
  return `COUNTIFS(${parts.join(',')})`;
}

/** How many risks of the register count: rows with a number, and those that somebody has only given a name. */
export function countedInRegister(view: BookView): string {
  return `${countIn(view, ['number', '"<>"'])}+${countIn(view, ['number', '"="'], ['risk', '"<>"'])}`;
}

/** How many risks have some level. */
export function ratedInRegister(view: BookView): string {
  return countIn(view, ['levelStep', '">0"']);
}

/** How many risks have a level, and how many will have it: one without a residual level counts at the one it has. */
export function countsOfLevelIn(
  view: BookView,
  level: Level,
): { readonly now: string; readonly after: string } {
  const step = String(placeOf(view.method.levels, level.code) + 1);
  const now = countIn(view, ['levelStep', step]);
  const treated = countIn(view, ['levelStep', step], ['residualLevelStep', '">0"']);
  return { now, after: `${now}-${treated}+${countIn(view, ['residualLevelStep', step])}` };
}

/** How many cells name a level that the method does not have. */
export function strangeInRegister(view: BookView): string {
  const wanted = `"${strangeLevel(view)}"`;
  return (['level', 'residualLevel'] as const)
    .map((key) => `COUNTIFS(${registerRange(view, key)},${wanted})`)
    .join('+');
}
