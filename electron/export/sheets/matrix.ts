import { matrixCells, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import type { BookView } from '../book-view.ts';
import { Canvas, drawHeadLines } from '../canvas.ts';
import { numbersInCell } from '../cell-text.ts';
import { type Block, Formula, type Sheet } from '../sheet-writer.ts';
import { sheetName } from '../table-sheet.ts';
import { drawCheck, drawLegend } from './matrix-check.ts';
import { bodyAt, drawGrid, type Grid, gridColumns, matrixLayout, matrixWidths } from './matrix-grid.ts';
import { countIn } from './register-counts.ts';

/** The numbers of the risks where they stand in the matrix, now and after treatment, and a check against the register. */
export function matrixSheet(view: BookView): Sheet {
  const { method, words, rows } = view;
  const canvas = new Canvas();
  drawHeadLines(canvas, view, 'matrix', words('workbook:note.matrix'));
  const { numbers, counts, check } = matrixLayout(method);
  const treated = rows.filter((row) => row.residualLevel !== null).map(asTreated);
  const residual = words('workbook:section.residual', { count: treated.length, all: rows.length });
  drawGrid(canvas, view, numbersGrid(view, numbers, words('workbook:section.assessed'), rows));
  if (treated.length > 0)
    drawGrid(canvas, view, numbersGrid(view, bodyAt(method, numbers.top, 'right'), residual, treated));
  drawGrid(canvas, view, countsGrid(view, counts));
  const legendEnd = drawLegend(canvas, view, counts.top - 1, counts.right + 2, treated.length > 0);
  const checkEnd = drawCheck(canvas, view, { numbers, counts, left: leftOut(view) }, check);
  const right = gridColumns(method).slice(0, treated.length > 0 ? undefined : 3);
  const columns = [...gridColumns(method), matrixWidths.gap, ...right];
  const bottom = Math.max(legendEnd, checkEnd);
  return canvas.sheet(sheetName(view, 'matrix'), columns, bottom, 1);
}

/** A risk as it is judged to be after treatment, to be placed by the same rule. */
function asTreated(row: RegisterRow): RegisterRow {
  const { residualProbability: probability, residualConsequence: consequence } = row.risk;
  return { ...row, risk: { ...row.risk, probability, consequence } };
}

/** As many numbers as a cell shows when it grows; of others it says how many they are. */
const mostNumbers = 40;

function numbersGrid(view: BookView, body: Block, title: string, rows: readonly RegisterRow[]): Grid {
  const cells = matrixCells(view.method, rows);
  return { title, body, height: 54, value: (p, c) => numbersOf(cells[p]?.[c] ?? []) };
}

function numbersOf(rows: readonly RegisterRow[]): string | number {
  const numbers = rows.map(({ risk }) => risk.number);
  if (numbers.length <= mostNumbers) return numbersInCell(numbers);
  return `${numbers.slice(0, mostNumbers).join(', ')} +${numbers.length - mostNumbers}`;
}

/** How many risks of the matrix have no number there. */
function leftOut({ method, rows }: BookView): number {
  const cells = matrixCells(method, rows).flat();
  return cells.reduce((sum, own) => sum + Math.max(0, own.length - mostNumbers), 0);
}

/** How many risks the register has in each cell at this moment: formulas that follow when a rating is changed. */
function countsGrid(view: BookView, body: Block): Grid {
  const cells = matrixCells(view.method, view.rows);
  const formula = (probability: number, consequence: number) =>
    countIn(view, ['probabilityStep', String(probability + 1)], ['consequenceStep', String(consequence + 1)]);
  return {
    title: view.words('workbook:section.counts'),
    body,
    height: 22,
    value: (p, c) => new Formula(formula(p, c), cells[p]?.[c]?.length ?? 0),
  };
}
