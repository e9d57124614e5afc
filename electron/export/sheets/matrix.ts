import { matrixCells, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import type { BookView } from '../book-view.ts';
import { Canvas, drawHeadLines } from '../canvas.ts';
import { joinedInCell } from '../cell-text.ts';
import { type Block, Formula, letters, type Sheet } from '../sheet-writer.ts';
import { sheetName } from '../table-sheet.ts';
import { drawCheck, drawLegend, isCountedIn, registerRange } from './matrix-check.ts';
import { bodyAt, drawGrid, type Grid, gridColumns, matrixLayout, matrixWidths } from './matrix-grid.ts';

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
  const checkEnd = drawCheck(canvas, view, numbers, counts, check);
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

function numbersGrid(view: BookView, body: Block, title: string, rows: readonly RegisterRow[]): Grid {
  const cells = matrixCells(view.method, rows);
  const rest = (count: number) => view.words('workbook:more', { count, sheet: sheetName(view, 'register') });
  const numbers = (p: number, c: number) => (cells[p]?.[c] ?? []).map((row) => String(row.risk.number));
  return { title, body, height: 54, value: (p, c) => joinedInCell(numbers(p, c), ', ', rest) };
}

/** How many risks the register has in each cell at this moment: formulas that follow when a rating is changed. */
function countsGrid(view: BookView, body: Block): Grid {
  const cells = matrixCells(view.method, view.rows);
  const probabilities = registerRange(view, 'probability');
  const consequences = registerRange(view, 'consequence');
  const isOne = isCountedIn(view);
  const formula = (row: number, column: number) =>
    `SUMPRODUCT((${probabilities}=$${letters(body.left - 1)}${row})*(${consequences}=${letters(column)}$${body.bottom + 1})*${isOne})`;
  return {
    title: view.words('workbook:section.counts'),
    body,
    height: 22,
    value: (p, c, row, column) => new Formula(formula(row, column), cells[p]?.[c]?.length ?? 0),
  };
}
