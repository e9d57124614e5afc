import { Refusal } from '../../shared/domain/refusal.ts';
import { limits } from './limits.ts';
import { cellTooLong, errorsAmong, type MergedCells, type RowCollector, tooLarge } from './row-collector.ts';
import type { PackageParts } from './workbook-parts.ts';
import { walkXml } from './xml.ts';

const content = 'content.xml';
const manifest = 'META-INF/manifest.xml';

/** Whether a package is an OpenDocument workbook (.ods). Throws `table-locked` where it has a password. */
export async function isOpenDocument(parts: PackageParts): Promise<boolean> {
  if (parts.has('[Content_Types].xml') || !parts.has(content)) return false;
  let isLocked = false;
  if (parts.has(manifest))
    await walkXml(parts.pieces(manifest), {
      open: (name) => {
        isLocked ||= name === 'encryption-data';
      },
    });
  if (isLocked) throw new Refusal('table-locked');
  return true;
}

/**
 * Reads the visible sheets of an OpenDocument workbook (OpenDocument 1.3, part 3): what is shown in each cell, cells
 * merged downwards all with the text, hidden rows and columns marked. Throws `table-kind` where the document is another.
 */
export async function readOpenDocument(parts: PackageParts, into: RowCollector): Promise<void> {
  const reader = new SheetReader(into);
  await walkXml(parts.pieces(content), {
    open: (name, attribute) => reader.open(name, attribute),
    text: (text) => reader.add(text),
    close: (name) => reader.close(name),
  });
  if (!reader.isWorkbook) throw new Refusal('table-kind');
}

type Attribute = (name: string) => string | undefined;
/** Elements within a sheet that hold texts of their own. */
const unread = new Set(['annotation', 'shapes', 'tracked-changes', 'forms']);

class SheetReader {
  isWorkbook = false;
  private readonly into: RowCollector;
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet: { name: string; isHidden: boolean; hiddenColumns: number[]; merged: MergedCells[] } | null =
    null;
  private columns = 0;
  private row = 0;
  private rowRepeats = 1;
  private isHidden = false;
  private cells: string[] = [];
  private column = 0;
  private cell: { repeats: number; down: number; lines: string[] } | null = null;
  /** Characters in the cell. */
  private length = 0;
  private unreadDepth = 0;
  private elements = 0;

  constructor(into: RowCollector) {
    this.into = into;
  }

  open(name: string, attribute: Attribute): void {
    if (this.unreadDepth > 0 || unread.has(name)) this.unreadDepth += 1;
    if (this.unreadDepth > 0) return;
    if (name === 'spreadsheet') this.isWorkbook = true;
    if (name === 'style') this.style = attribute('name') ?? '';
    if (name === 'table-properties' && attribute('display') === 'false') this.hiddenStyles.add(this.style);
    if (name === 'table') this.openSheet(attribute);
    if (name === 'table-column') this.openColumn(attribute);
    if (name === 'table-row') this.openRow(attribute);
    if (name === 'table-cell' || name === 'covered-table-cell') this.openCell(attribute);
    if (!this.cell) return;
    if (name === 'p' || name === 'h') this.openLine(this.cell);
    if (name === 's') this.add(' '.repeat(countOf(attribute('c'), limits.cellCharacters)));
    if (name === 'tab') this.add('\t');
    if (name === 'line-break') this.add('\n');
  }

  add(text: string): void {
    const last = (this.cell?.lines.length ?? 0) - 1;
    if (this.unreadDepth > 0 || !this.cell || last < 0) return;
    this.cell.lines[last] += text;
    this.length += text.length;
    // Looked at while it grows: a space may say of itself that it is thousands.
    if (this.length > 2 * limits.cellCharacters) throw cellTooLong();
  }

  close(name: string): void {
    if (this.unreadDepth > 0) {
      this.unreadDepth -= 1;
      return;
    }
    if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
    if (name === 'table-row') this.endRow();
    if (name === 'table') this.endSheet();
  }

  private openSheet(attribute: Attribute): void {
    const isHidden = this.hiddenStyles.has(attribute('style-name') ?? '');
    this.sheet = { name: attribute('name') ?? '', isHidden, hiddenColumns: [], merged: [] };
    this.columns = 0;
    this.row = 0;
  }

  private openColumn(attribute: Attribute): void {
    const repeats = countOf(attribute('number-columns-repeated'), limits.lastColumn);
    const isHidden = isAway(attribute('visibility'));
    for (let at = 0; isHidden && at < repeats && this.columns + at < limits.columns; at += 1)
      this.sheet?.hiddenColumns.push(this.columns + at);
    this.columns += repeats;
  }

  private openRow(attribute: Attribute): void {
    this.count();
    this.rowRepeats = countOf(attribute('number-rows-repeated'), limits.lastRow);
    this.isHidden = isAway(attribute('visibility'));
    this.cells = [];
    this.column = 0;
  }

  private openCell(attribute: Attribute): void {
    this.count();
    const repeats = countOf(attribute('number-columns-repeated'), limits.lastColumn);
    const down = countOf(attribute('number-rows-spanned'), limits.lastRow);
    this.cell = { repeats, down, lines: [] };
    this.length = 0;
  }

  private openLine({ lines }: { readonly lines: string[] }): void {
    this.count();
    lines.push('');
  }

  private endCell(): void {
    if (!this.cell) return;
    const { repeats, down, lines } = this.cell;
    const text = lines.join('\n');
    this.cell = null;
    const isEmpty = text.trim() === '';
    if (!isEmpty && this.column + repeats > limits.columns) throw tooLarge();
    for (let at = 0; !isEmpty && at < repeats; at += 1) {
      while (this.cells.length <= this.column + at) this.cells.push('');
      this.cells[this.column + at] = text;
    }
    const from = this.row + 1;
    if (down > 1) this.sheet?.merged.push({ column: this.column, from, to: from + down - 1 });
    if ((this.sheet?.merged.length ?? 0) > limits.ranges) throw tooLarge();
    this.column += repeats;
  }

  private endRow(): void {
    const isEmpty = this.cells.length === 0;
    if (!this.sheet?.isHidden && !isEmpty)
      for (let at = 1; at <= this.rowRepeats; at += 1)
        this.into.add(this.row + at, this.cells, {
          ...(this.isHidden && { isHidden: true as const }),
          ...errorsAmong(this.cells),
        });
    this.row += this.rowRepeats;
  }

  private endSheet(): void {
    const sheet = this.sheet;
    this.sheet = null;
    if (sheet?.isHidden) this.into.hiddenSheets.push(sheet.name);
    if (!sheet || sheet.isHidden) return;
    this.into.fillMerged(sheet.merged);
    this.into.end(sheet.name, sheet);
  }

  private count(): void {
    this.elements += 1;
    if (this.elements > limits.elements) throw tooLarge();
  }
}

function isAway(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function countOf(value: string | undefined, most: number): number {
  const count = Number(value ?? 1);
  if (!Number.isInteger(count) || count < 1) throw new Refusal('table-broken');
  return Math.min(count, most);
}
