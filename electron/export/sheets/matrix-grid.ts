import { acceptanceLine } from '../../../shared/domain/method/meaning.ts';
import { level, type Method } from '../../../shared/domain/method/method.ts';
import type { BookView } from '../book-view.ts';
import type { Canvas } from '../canvas.ts';
import { levelCellWith, looks } from '../cell-styles.ts';
import type { Block, Side, Value } from '../sheet-writer.ts';
import { firstRow } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';

/** Widths of the columns of a grid: the axis, the names of its steps, the cells; and what parts two grids. */
export const matrixWidths = { axis: 5, label: 20, cell: 17, gap: 5 } as const;

/** Where things stand in the matrix sheet: the numbers of the risks, how many there are now, and the check below. */
export type MatrixLayout = { readonly numbers: Block; readonly counts: Block; readonly check: number };

export function matrixLayout(method: Method): MatrixLayout {
  const numbers = bodyAt(method, firstRow + 1, 'left');
  const counts = bodyAt(method, numbers.bottom + 5, 'left');
  return { numbers, counts, check: counts.bottom + 4 };
}

/** Widths of the columns of one grid. */
export function gridColumns({ consequence }: Method): number[] {
  return [matrixWidths.axis, matrixWidths.label, ...consequence.map(() => matrixWidths.cell)];
}

/** The block of the cells of a grid whose first row is `top`. */
export function bodyAt(method: Method, top: number, side: 'left' | 'right'): Block {
  const left = 3 + (side === 'left' ? 0 : gridColumns(method).length + 1);
  return {
    top,
    left,
    bottom: top + method.probability.length - 1,
    right: left + method.consequence.length - 1,
  };
}

/** A grid of the matrix: where its cells stand, and what is in each. */
export type Grid = {
  readonly title: string;
  readonly body: Block;
  /** Least height of a row in points: it grows with what stands in it. */
  readonly height: number;
  /** What stands at a place of each scale, the lowest being 0. */
  readonly value: (probability: number, consequence: number) => Value;
};

/** Draws a grid as on the projector: probability upwards, consequence to the right, each cell in the colour of its level. */
export function drawGrid(canvas: Canvas, view: BookView, grid: Grid): void {
  const { body, title, height } = grid;
  canvas.put(body.top - 1, body.left - 2, title, looks.section);
  canvas.height(body.top - 1, 24);
  for (let row = body.top; row <= body.bottom; row += 1) canvas.height(row, height);
  canvas.height(body.bottom + 1, 16);
  drawAxes(canvas, view, body);
  view.method.probability.forEach((probability, p) => {
    view.method.consequence.forEach((consequence, c) => {
      const row = body.bottom - p;
      const column = body.left + c;
      const of = level(view.method, probability.code, consequence.code);
      const look = of && levelCellWith(view.method, of, lineSides(view.method, p, c));
      if (!look) return;
      const value = grid.value(p, c);
      canvas.put(row, column, value, look);
      if (typeof value === 'string') canvas.height(row, heightOf(value, matrixWidths.cell, look));
    });
  });
}

/** Both cells at a line have it: spreadsheets differ in whose border they draw. */
function lineSides(method: Method, p: number, c: number): Side[] {
  const own = acceptanceLine(method, p, c);
  const runs: Readonly<Record<Side, boolean>> = {
    top: p + 1 < method.probability.length && acceptanceLine(method, p + 1, c).below,
    left: own.left,
    bottom: own.below,
    right: c + 1 < method.consequence.length && acceptanceLine(method, p, c + 1).left,
  };
  return (Object.keys(runs) as Side[]).filter((side) => runs[side]);
}

function drawAxes(canvas: Canvas, { method, names, words }: BookView, body: Block): void {
  const beside = { ...body, left: body.left - 2, right: body.left - 2 };
  const below = { ...body, top: body.bottom + 2, bottom: body.bottom + 2 };
  canvas.putOver(beside, words('common:axis.probability'), looks.axisUp);
  canvas.putOver(below, words('common:axis.consequence'), looks.axisAcross);
  method.probability.forEach(({ code }, place) => {
    const name = names.probability.get(code) ?? '';
    canvas.put(body.bottom - place, body.left - 1, name, looks.stepUp);
    canvas.height(body.bottom - place, heightOf(name, matrixWidths.label, looks.stepUp));
  });
  method.consequence.forEach(({ code }, place) => {
    const name = names.consequence.get(code) ?? '';
    canvas.put(body.bottom + 1, body.left + place, name, looks.stepAcross);
    canvas.height(body.bottom + 1, heightOf(name, matrixWidths.cell, looks.stepAcross));
  });
}
