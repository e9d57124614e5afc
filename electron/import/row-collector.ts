import { Refusal } from '../../shared/domain/refusal.ts';
import type { Sheet, SheetRow } from '../../shared/domain/threat-table/index.ts';
import { type Limits, limits } from './limits.ts';

/** Rows as they are read, within the limits of a file. Empty cells at the end and empty rows are left out. */
export class RowCollector {
  readonly sheets: Sheet[] = [];
  private rows: SheetRow[] = [];
  private cells = 0;
  private characters = 0;
  private readonly limits: Limits;

  constructor(own: Limits = limits) {
    this.limits = own;
  }

  /** Takes a row. Throws `table-too-large`, `table-cell-too-long`. */
  add(number: number, cells: readonly string[]): void {
    const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (width === 0) return;
    const own = cells.slice(0, width);
    for (const cell of own) this.count(cell);
    this.rows.push({ number, cells: own });
    if (width > this.limits.columns || this.rows.length > this.limits.rows) throw tooLarge(this.limits);
  }

  /** Ends a sheet; one without rows is passed over. */
  end(name: string): void {
    if (this.rows.length > 0) this.sheets.push({ name, rows: this.rows });
    this.rows = [];
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
