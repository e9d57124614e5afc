import { Refusal } from '../../shared/domain/refusal.ts';
import { isCellError } from '../../shared/domain/text/cells.ts';
import type { Sheet, SheetRow } from '../../shared/domain/threat-table/index.ts';
import { type Limits, limits } from './limits.ts';

/** What else is known of a row. */
export type RowFacts = Pick<SheetRow, 'isHidden' | 'errorsIn'>;

/** The cells of a text that show an error, as facts of their row. */
export function errorsAmong(cells: readonly string[]): RowFacts {
  const errorsIn = cells.flatMap((cell, at) => (isCellError(cell) ? [at] : []));
  return errorsIn.length > 0 ? { errorsIn } : {};
}

/** What else is known of a sheet. */
export type SheetFacts = Pick<Sheet, 'hiddenColumns'>;

/** Cells of one column that were merged: rows by number, the last one too. */
export type MergedCells = { readonly column: number; readonly from: number; readonly to: number };

/** Rows as they are read, within the limits of a file. Empty cells at the end and empty rows are left out. */
export class RowCollector {
  readonly sheets: Sheet[] = [];
  readonly hiddenSheets: string[] = [];
  private rows: SheetRow[] = [];
  private cells = 0;
  private characters = 0;
  private readonly limits: Limits;

  constructor(own: Limits = limits) {
    this.limits = own;
  }

  /** Takes a row. Throws `table-too-large`, `table-cell-too-long`. */
  add(number: number, cells: readonly string[], facts: RowFacts = {}): void {
    const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (width === 0 && !facts.errorsIn) return;
    const own = cells.slice(0, width);
    for (const cell of own) this.count(cell);
    this.rows.push({ number, cells: own, ...facts });
    if (width > this.limits.columns || this.rows.length > this.limits.rows) throw tooLarge(this.limits);
  }

  /**
   * Fills the cells that were merged downwards with what stands in the first of them. Ranges that overlap, which no
   * spreadsheet writes, are filled once: each row is looked at once for every column, however many ranges there are.
   */
  fillMerged(merged: readonly MergedCells[]): void {
    const indexes = new Map(this.rows.map(({ number }, index) => [number, index]));
    const filledTo = new Map<number, number>();
    for (const cells of merged.toSorted((a, b) => a.from - b.from)) {
      if (cells.from <= (filledTo.get(cells.column) ?? 0)) continue;
      filledTo.set(cells.column, cells.to);
      const index = indexes.get(cells.from);
      if (index !== undefined) this.fillDown(cells, index);
    }
  }

  private fillDown({ column, to }: MergedCells, from: number): void {
    const text = this.rows[from]?.cells[column] ?? '';
    if (text === '') return;
    for (let index = from + 1; index < this.rows.length; index += 1) {
      const row = this.rows[index];
      if (!row || row.number > to) return;
      if ((row.cells[column] ?? '') !== '') continue;
      const cells = Array.from(
        { length: Math.max(column + 1, row.cells.length) },
        (_, at) => row.cells[at] ?? '',
      );
      cells[column] = text;
      this.count(text);
      this.rows[index] = { ...row, cells };
    }
  }

  /** Ends a sheet; one without rows is passed over. Throws `table-too-large`: a page may have tables without end. */
  end(name: string, { hiddenColumns = [] }: SheetFacts = {}): void {
    if (this.rows.length > 0)
      this.sheets.push({ name, rows: this.rows, ...(hiddenColumns.length > 0 && { hiddenColumns }) });
    this.rows = [];
    if (this.sheets.length > this.limits.sheets) throw tooLarge(this.limits);
  }

  private count(cell: string): void {
    if (cell.length > limits.cellCharacters) throw cellTooLong();
    if (cell !== '') this.cells += 1;
    this.characters += cell.length;
    if (this.cells > this.limits.cells || this.characters > this.limits.characters)
      throw tooLarge(this.limits);
  }
}

export function tooLarge({ rows, columns, cells }: Limits = limits): Refusal {
  return new Refusal('table-too-large', { rows, columns, cells });
}

export function cellTooLong(): Refusal {
  return new Refusal('table-cell-too-long', { longest: limits.cellCharacters });
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
