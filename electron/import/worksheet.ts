import { Refusal } from '../../shared/domain/refusal.ts';
import { unreckoned } from '../../shared/domain/revision/values.ts';
import { type Limits, limits } from './limits.ts';
import { type MergedCells, type RowCollector, type SheetFacts, tooLarge } from './row-collector.ts';
import { TextWithin } from './shared-texts.ts';
import { walkXml } from './xml.ts';

/**
 * Rows of a worksheet as text: what is shown in cells of text, and the stored value of all others. Cells that show an
 * error are empty and marked, hidden rows and columns are marked, cells merged downwards all have the text. `isAsStored` leaves all that
 * alone, for a workbook on its way back. Merged ranges and rules for input are counted, however large.
 */
export async function readWorksheet(
  pieces: AsyncIterable<Buffer>,
  sharedTexts: readonly string[],
  into: RowCollector,
  own: Limits = limits,
  isAsStored = false,
): Promise<SheetFacts> {
  const reader = new RowReader(sharedTexts, into, isAsStored);
  const within = new TextWithin();
  const counts = { elements: 0, ranges: 0 };
  await walkXml(pieces, {
    open: (name, attribute) => {
      if (name === 'row' || name === 'c') counts.elements += 1;
      if (name === 'mergeCell' || name === 'dataValidation') counts.ranges += 1;
      if (counts.elements > own.elements || counts.ranges > own.ranges) throw tooLarge(own);
      if (name === 'row') reader.startRow(attribute('r'), isTrue(attribute('hidden')));
      if (name === 'col' && isTrue(attribute('hidden')))
        reader.hideColumns(Number(attribute('min')), Number(attribute('max')));
      if (name === 'mergeCell' && !isAsStored) reader.merge(attribute('ref') ?? '');
      if (name === 'c') {
        within.take();
        reader.startCell(attribute('r'), attribute('t'));
      }
      if (name === 'f') reader.formula();
      within.open(name);
    },
    text: (text) => within.add(text),
    close: (name) => {
      within.close(name);
      if (name === 'c') reader.endCell(within.take());
      if (name === 'row') reader.endRow();
    },
  });
  reader.fillMerged();
  return isAsStored ? {} : { hiddenColumns: [...reader.hiddenColumns] };
}

/** Puts cells in their places, which a file may leave out: then each follows the one before. */
class RowReader {
  private readonly sharedTexts: readonly string[];
  private readonly into: RowCollector;
  private readonly isAsStored: boolean;
  private readonly merged: MergedCells[] = [];
  readonly hiddenColumns = new Set<number>();
  private isHidden = false;
  private errors: number[] = [];
  private row = 0;
  private column = -1;
  private kind: string | undefined;
  private cells: string[] = [];
  private isFormula = false;

  constructor(sharedTexts: readonly string[], into: RowCollector, isAsStored: boolean) {
    this.sharedTexts = sharedTexts;
    this.isAsStored = isAsStored;
    this.into = into;
  }

  startRow(number: string | undefined, isHidden: boolean): void {
    this.isHidden = isHidden && !this.isAsStored;
    this.errors = [];
    this.row = number === undefined ? this.row + 1 : within(Number(number), limits.lastRow);
    this.column = -1;
    this.cells = [];
  }

  startCell(address: string | undefined, kind: string | undefined): void {
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    this.kind = kind;
    this.isFormula = false;
  }

  formula(): void {
    this.isFormula = true;
  }

  endCell(text: string): void {
    const stored = this.kind === 's' && text !== '' ? this.shared(Number(text)) : text;
    // A formula with an empty text as its value says so; one that was never computed has no value at all.
    const isUnreckoned = this.isFormula && text === '' && this.kind !== 'str' && this.isAsStored;
    const value = isUnreckoned ? unreckoned : stored;
    if (value.trim() === '') return;
    if (this.column >= limits.columns) throw tooLarge();
    if (this.kind === 'e' && !this.isAsStored) {
      this.errors.push(this.column);
      return;
    }
    while (this.cells.length <= this.column) this.cells.push('');
    this.cells[this.column] = value;
  }

  endRow(): void {
    this.into.add(this.row, this.cells, {
      ...(this.isHidden && { isHidden: true as const }),
      ...(this.errors.length > 0 && { errorsIn: this.errors }),
    });
  }

  /** Columns that are hidden, counted from 1; they may be said to go on to where a sheet ends. */
  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, limits.columns); column += 1)
      this.hiddenColumns.add(column - 1);
  }

  /** A range of merged cells; those of several columns hold one text, as they did. */
  merge(range: string): void {
    const [first = '', last = ''] = range.split(':');
    const [column, from, to] = [columnOf(first), rowOf(first), rowOf(last)];
    if (last !== '' && to > from && columnOf(last) === column) this.merged.push({ column, from, to });
  }

  fillMerged(): void {
    this.into.fillMerged(this.merged);
  }

  private shared(index: number): string {
    const text = this.sharedTexts[index];
    if (text === undefined) throw new Refusal('table-broken');
    return text;
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}

function columnOf(address: string): number {
  const letters = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!letters) throw new Refusal('table-broken');
  within(Number(letters[2]), limits.lastRow);
  const column = [...(letters[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return within(column, limits.lastColumn) - 1;
}

function within(number: number, most: number): number {
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Refusal('table-broken');
  return number;
}
