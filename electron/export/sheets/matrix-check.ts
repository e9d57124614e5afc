import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { hasAcceptanceLine } from '../../../shared/domain/method/meaning.ts';
import { countsOfLevel } from '../../../shared/domain/workshop/register.ts';
import { type BookView, localMinute } from '../book-view.ts';
import type { Canvas } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import { at, type Block, Formula, fixedRange, inTable, range } from '../sheet-writer.ts';
import { sheetName, tableName } from '../table-sheet.ts';
import { matrixLayout } from './matrix-grid.ts';
import { countedInRegister, countsOfLevelIn, ratedInRegister, strangeInRegister } from './register-counts.ts';

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
  canvas.put(top, left, words('workbook:section.levels'), looks.section);
  canvas.put(top, left + 2, words('workbook:legend.now'), looks.legendHead);
  if (withResidual) canvas.put(top, left + 3, words('workbook:legend.after'), looks.legendHead);
  [...method.levels].reverse().forEach((level, index) => {
    const row = top + 1 + index;
    canvas.height(row, 22);
    canvas.put(row, left + 1, names.levels.get(level.code) ?? '', levelCell(method, level));
    const counts = countsOfLevel(rows, level);
    const { now, after } = countsOfLevelIn(view, level);
    canvas.put(row, left + 2, new Formula(now, counts.before), looks.count);
    if (withResidual) canvas.put(row, left + 3, new Formula(after, counts.after), looks.count);
  });
  if (!hasAcceptanceLine(method)) return top + method.levels.length;
  canvas.put(top + method.levels.length + 1, left + 1, words('common:acceptanceLine'), looks.note);
  return top + method.levels.length + 1;
}

/** Numbers of risks in the matrix: where they stand, and how many are there of which a cell only says how many. */
type Placed = { readonly numbers: Block; readonly counts: Block; readonly left: number };

/**
 * Risks in the register must be those in the matrix and the unrated ones. Formulas say whether they are, and whether
 * a rating was changed since the numbers were placed, or names no level. Returns its last row.
 */
export function drawCheck(canvas: Canvas, view: BookView, placed: Placed, top: number): number {
  const { words, rows } = view;
  const unrated = rows.filter((row) => row.level === null).length;
  const figures: ['register' | 'matrix' | 'unrated', string, number][] = [
    ['register', countedInRegister(view), rows.length],
    ['matrix', numbersIn(range(placed.numbers), placed.left), rows.length - unrated],
    ['unrated', `${countedInRegister(view)}-${ratedInRegister(view)}`, unrated],
  ];
  canvas.put(top, 1, words('workbook:section.check'), looks.section);
  canvas.height(top, 24);
  figures.forEach(([key, formula, cached], index) => {
    canvas.put(top + 1 + index, 1, words(`workbook:check.${key}`), looks.line);
    canvas.put(top + 1 + index, 3, new Formula(formula, cached), looks.count);
  });
  canvas.put(top + 4, 1, verdict(view, placed.counts, top), looks.strongNote);
  return top + 4;
}

function verdict(view: BookView, counts: Block, top: number): Formula {
  const [register, matrix, unrated] = [at(top + 1, 3), at(top + 2, 3), at(top + 3, 3)];
  const moved = axesAtExport.map(([now, then]) => changedSince(view, now, then)).join('+');
  const same = `${register}=${view.rows.length},${register}=${matrix}+${unrated},SUM(${range(counts)})=${matrix}`;
  const yes = view.words('workbook:check.agrees');
  const no = view.words('workbook:check.changed', { time: localMinute(view.exportedAt) });
  const strange = view.words('workbook:check.strange');
  return new Formula(
    `IF(${strangeInRegister(view)}>0,"${strange}",IF(AND(${same},${moved}=0),"${yes}","${no}"))`,
    yes,
  );
}

const axesAtExport = [
  ['probability', 'probabilityAtExport'],
  ['consequence', 'consequenceAtExport'],
  ['residualProbability', 'residualProbabilityAtExport'],
  ['residualConsequence', 'residualConsequenceAtExport'],
] as const;

/** How many numbers are written in cells of the matrix, with commas between, and how many more are only counted there. */
function numbersIn(cells: string, left: number): string {
  const written = `SUMPRODUCT((${cells}<>"")*(LEN(${cells})-LEN(SUBSTITUTE(${cells},",",""))+1))`;
  return left === 0 ? written : `${written}+${left}`;
}

/** How many ratings of a scale are no longer those that were exported. */
function changedSince(view: BookView, now: RegisterColumn, then: RegisterColumn): string {
  const cells = (key: RegisterColumn) => inTable(tableName(view, 'register'), view.register.get(key) ?? '');
  return `SUMPRODUCT(--(TRIM(${cells(now)})<>TRIM(${cells(then)})))`;
}
