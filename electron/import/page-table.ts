import { limits } from './limits.ts';
import { cellTooLong, errorsAmong, type RowCollector, type RowFacts, tooLarge } from './row-collector.ts';

type Attributes = Readonly<Record<string, string>>;
type Row = { readonly number: number; readonly cells: string[]; readonly facts: RowFacts };
type Cell = {
  readonly column: number;
  readonly across: number;
  readonly down: number;
  lines: string[];
  line: string;
};

/** A table of a page as it is read. A cell that spans rows has its text in each of them. */
export class PageTable {
  private readonly rows: Row[] = [];
  private readonly below = new Map<number, { text: string; left: number }>();
  private readonly hidden = new Set<number>();
  private number = 0;
  private row: Row | null = null;
  private cell: Cell | null = null;
  /** Characters in the cell. */
  private length = 0;
  private column = 0;
  private columnElements = 0;

  /** Whether it has rows enough to be data; a table of one row is layout. */
  get isTable(): boolean {
    return this.rows.length > 1;
  }

  get isInCell(): boolean {
    return this.cell !== null;
  }

  /** The texts of a table that is layout only. */
  get lines(): string[] {
    return this.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
  }

  open(name: string, attributes: Attributes, isHidden: boolean): void {
    if (name === 'col') this.openColumn(attributes, isHidden);
    if (name === 'tr') this.openRow(isHidden);
    if (name === 'td' || name === 'th') this.openCell(attributes, isHidden);
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.endCell();
    if (name === 'tr') this.endRow();
  }

  add(text: string): void {
    if (!this.cell) return;
    this.cell.line += text;
    this.length += text.length;
    // Looked at while it grows: of a cell without an end, no more is kept than of one that may be read.
    if (this.length > 2 * limits.cellCharacters) throw cellTooLong();
  }

  endLine(): void {
    const line = this.cell?.line.trim();
    if (!this.cell || !line) return;
    this.cell.lines.push(line);
    this.cell.line = '';
  }

  end(): void {
    this.endRow();
  }

  give(into: RowCollector, name: string): void {
    for (const { number, cells, facts } of this.rows)
      into.add(number, cells, { ...facts, ...errorsAmong(cells) });
    into.end(name, { hiddenColumns: [...this.hidden] });
  }

  private openColumn(attributes: Attributes, isHidden: boolean): void {
    const span = spanOf(attributes.span, limits.columns);
    if (this.columnElements > limits.lastColumn) throw tooLarge();
    for (let at = 0; isHidden && at < span; at += 1) this.hidden.add(this.columnElements + at);
    this.columnElements += span;
  }

  private openRow(isHidden: boolean): void {
    this.endRow();
    this.number += 1;
    this.row = { number: this.number, cells: [], facts: isHidden ? { isHidden: true } : {} };
    this.column = 0;
  }

  private openCell(attributes: Attributes, isHidden: boolean): void {
    this.endCell();
    if (!this.row) this.openRow(false);
    this.passMerged();
    if (isHidden) this.hidden.add(this.column);
    this.cell = {
      column: this.column,
      across: spanOf(attributes.colspan, limits.columns),
      down: spanOf(attributes.rowspan, limits.rows),
      lines: [],
      line: '',
    };
    this.length = 0;
  }

  private endCell(): void {
    this.endLine();
    if (!this.cell) return;
    const { column, across, down, lines } = this.cell;
    const text = lines.join('\n');
    this.cell = null;
    this.put(column, text);
    this.column = column + across;
    if (this.column > limits.lastColumn) throw tooLarge();
    if (down > 1)
      for (let at = 0; at < across && column + at < limits.columns; at += 1)
        this.below.set(column + at, { text: at === 0 ? text : '', left: down - 1 });
  }

  private endRow(): void {
    this.endCell();
    if (!this.row) return;
    // Cells of the rows above may reach into this one to the right of its last cell.
    const last = Math.max(-1, ...this.below.keys());
    while (this.column <= last) {
      this.passMerged();
      this.column += 1;
    }
    if (this.row.cells.some((cell) => cell !== '')) this.rows.push(this.row);
    if (this.rows.length > limits.rows) throw tooLarge();
    this.row = null;
  }

  private passMerged(): void {
    for (let cell = this.below.get(this.column); cell; cell = this.below.get(this.column)) {
      this.put(this.column, cell.text);
      cell.left -= 1;
      if (cell.left === 0) this.below.delete(this.column);
      this.column += 1;
    }
  }

  private put(column: number, text: string): void {
    if (text === '' || !this.row) return;
    if (column >= limits.columns) throw tooLarge();
    while (this.row.cells.length <= column) this.row.cells.push('');
    this.row.cells[column] = text;
  }
}

/** The columns or rows that a cell spans, at most as many as may be read at all. */
function spanOf(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(1, number), most) : 1;
}
