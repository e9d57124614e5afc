import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { hasAcceptanceLine } from '../../../shared/domain/method/meaning.ts';
import { countsOfLevel } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, localMinute } from '../book-view.ts';
import type { Canvas } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import { at, type Block, Formula, fixedRange, letters, range } from '../sheet-writer.ts';
import { columnBlock, sheetName } from '../table-sheet.ts';
import { matrixLayout } from './matrix-grid.ts';
import { registerColumn } from './register.ts';

/** The cells of a column of the register, for formulas of other sheets. */
export function registerRange(view: BookView, key: RegisterColumn): string {
  return fixedRange(sheetName(view, 'register'), columnBlock(registerColumn(view, key), view.all.length));
}

/** One for each risk of the register that counts, for formulas: whoever changes a status there sees the figures follow. */
export function isCountedIn(view: BookView): string {
  const status = registerRange(view, 'riskStatus');
  const name = (code: 'closed' | 'dismissed') => capital(view.label(`common:riskStatus.${code}`));
  return `(${status}<>"${name('closed')}")*(${status}<>"${name('dismissed')}")`;
}

/** How many risks of the register count. */
export function countedInRegister(view: BookView): string {
  return `SUMPRODUCT((${registerRange(view, 'number')}<>"")*${isCountedIn(view)})`;
}

/** The cells in which the matrix sheet counts its numbers and the unrated risks, for formulas of other sheets. */
export function matrixCheckCells(view: BookView): { readonly matrix: string; readonly unrated: string } {
  const { check } = matrixLayout(view.method);
  const cell = (row: number) =>
    fixedRange(sheetName(view, 'matrix'), { top: row, left: 3, bottom: row, right: 3 }).split(':')[0] ?? '';
  return { matrix: cell(check + 2), unrated: cell(check + 3) };
}

/** What the colours mean, and how many risks of each level the register has right now. Returns its last row. */
export function drawLegend(
  canvas: Canvas,
  view: BookView,
  top: number,
  left: number,
  withResidual: boolean,
): number {
  const { method, names, words, rows } = view;
  const [now, after] = [registerRange(view, 'level'), registerRange(view, 'residualLevel')];
  const isOne = isCountedIn(view);
  canvas.put(top, left, words('workbook:section.levels'), looks.section);
  canvas.put(top, left + 2, words('workbook:legend.now'), looks.legendHead);
  if (withResidual) canvas.put(top, left + 3, words('workbook:legend.after'), looks.legendHead);
  [...method.levels].reverse().forEach((level, index) => {
    const row = top + 1 + index;
    canvas.height(row, 22);
    canvas.put(row, left + 1, names.levels.get(level.code) ?? '', levelCell(method, level));
    const name = `$${letters(left + 1)}${row}`;
    const counts = countsOfLevel(rows, level);
    canvas.put(
      row,
      left + 2,
      new Formula(`SUMPRODUCT((${now}=${name})*${isOne})`, counts.before),
      looks.count,
    );
    // A risk without a residual level counts at the one it has, as everywhere.
    const later = `SUMPRODUCT(((${after}=${name})+(${after}="")*(${now}=${name}))*${isOne})`;
    if (withResidual) canvas.put(row, left + 3, new Formula(later, counts.after), looks.count);
  });
  if (!hasAcceptanceLine(method)) return top + method.levels.length;
  canvas.put(top + method.levels.length + 1, left + 1, words('common:acceptanceLine'), looks.note);
  return top + method.levels.length + 1;
}

/**
 * Risks in the register must be those in the matrix and the unrated ones. Formulas say whether they are, and whether
 * a rating was changed since the numbers were placed. Returns its last row.
 */
export function drawCheck(
  canvas: Canvas,
  view: BookView,
  numbers: Block,
  counts: Block,
  top: number,
): number {
  const { words, rows } = view;
  const unrated = rows.filter((row) => row.level === null).length;
  const figures: ['register' | 'matrix' | 'unrated', string, number][] = [
    ['register', countedInRegister(view), rows.length],
    ['matrix', numbersIn(range(numbers)), rows.length - unrated],
    ['unrated', withoutLevel(view), unrated],
  ];
  canvas.put(top, 1, words('workbook:section.check'), looks.section);
  canvas.height(top, 24);
  figures.forEach(([key, formula, cached], index) => {
    canvas.put(top + 1 + index, 1, words(`workbook:check.${key}`), looks.line);
    canvas.put(top + 1 + index, 3, new Formula(formula, cached), looks.count);
  });
  canvas.put(top + 4, 1, verdict(view, counts, top), looks.strongNote);
  return top + 4;
}

function verdict(view: BookView, counts: Block, top: number): Formula {
  const [register, matrix, unrated] = [at(top + 1, 3), at(top + 2, 3), at(top + 3, 3)];
  const moved = `${changedSince(view, 'probability')}+${changedSince(view, 'consequence')}`;
  const agrees = `AND(${register}=${matrix}+${unrated},SUM(${range(counts)})=${matrix},${moved}=0)`;
  const yes = view.words('workbook:check.agrees');
  const no = view.words('workbook:check.changed', { time: localMinute(view.exportedAt) });
  return new Formula(`IF(${agrees},"${yes}","${no}")`, yes);
}

/** How many numbers are written in cells of the matrix, with commas between. */
function numbersIn(cells: string): string {
  return `SUMPRODUCT((${cells}<>"")*(LEN(${cells})-LEN(SUBSTITUTE(${cells},",",""))+1))`;
}

function withoutLevel(view: BookView): string {
  return `SUMPRODUCT((${registerRange(view, 'number')}<>"")*(${registerRange(view, 'level')}="")*${isCountedIn(view)})`;
}

/** How many ratings of a scale are no longer those that were exported. */
function changedSince(view: BookView, axis: 'probability' | 'consequence'): string {
  return `SUMPRODUCT(--(${registerRange(view, axis)}<>${registerRange(view, `${axis}AtExport`)}))`;
}
