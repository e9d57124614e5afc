import type { BookView } from './book-view.ts';
import { looks } from './cell-styles.ts';
import { type Block, type CellStyle, type Row, range, type Sheet, type Value } from './sheet-writer.ts';
import { headLines } from './table-sheet.ts';

/** A sheet drawn cell by cell, for those that are no plain table. Rows and columns count from 1. */
export class Canvas {
  private readonly merges: string[] = [];
  private readonly cells: { values: Value[]; looks: (CellStyle | null)[]; height?: number }[] = [];

  put(row: number, column: number, value: Value, look: CellStyle): void {
    const line = this.line(row);
    line.values[column - 1] = value;
    line.looks[column - 1] = look;
  }

  /** One value over a whole block. */
  putOver(block: Block, value: Value, look: CellStyle): void {
    for (let row = block.top; row <= block.bottom; row += 1)
      for (let column = block.left; column <= block.right; column += 1) this.put(row, column, null, look);
    this.put(block.top, block.left, value, look);
    if (block.top !== block.bottom || block.left !== block.right) this.merges.push(range(block));
  }

  height(row: number, points: number): void {
    const line = this.line(row);
    line.height = Math.max(line.height ?? 0, points);
  }

  /** What was drawn, as a sheet that is printed one page wide down to its last row. */
  sheet(name: string, widths: readonly number[], bottom: number, pagesHigh?: number): Sheet {
    const area = range({ top: 1, left: 1, bottom, right: widths.length });
    return {
      name,
      columns: widths.map((width) => ({ width })),
      rows: this.rows(),
      merges: this.merges,
      frozen: { rows: 0, columns: 0 },
      print: { area, pagesWide: 1, pagesHigh },
    };
  }

  private rows(): Row[] {
    return Array.from(this.cells, (line) => ({
      values: Array.from(line?.values ?? [], (value) => value ?? null),
      looks: Array.from(line?.looks ?? [], (look) => look ?? null),
      height: line?.height,
    }));
  }

  private line(row: number) {
    this.cells[row - 1] ??= { values: [], looks: [] };
    return this.cells[row - 1] as { values: Value[]; looks: (CellStyle | null)[]; height?: number };
  }
}

/** The head that every sheet has, for sheets that are drawn. */
export function drawHeadLines(
  canvas: Canvas,
  view: BookView,
  key: 'contents' | 'overview' | 'matrix' | 'method',
  note: string,
): void {
  headLines(view, key, note).forEach(({ values, looks: own, height }, index) => {
    canvas.put(index + 1, 1, values[0] ?? null, own[0] ?? looks.note);
    canvas.height(index + 1, height ?? 0);
  });
}
