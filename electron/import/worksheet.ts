import { Refusal } from '../../shared/domain/refusal.ts';
import { type Limits, limits } from './limits.ts';
import { type RowCollector, tooLarge } from './row-collector.ts';
import { TextWithin } from './shared-texts.ts';
import { walkXml } from './xml.ts';

/**
 * Rows of a worksheet as text: what is shown in cells of text, and the stored value of all others. Merged ranges and
 * rules for input are counted and otherwise passed over, however large the range they name.
 */
export async function readWorksheet(
  pieces: AsyncIterable<Buffer>,
  sharedTexts: readonly string[],
  into: RowCollector,
  own: Limits = limits,
): Promise<void> {
  const reader = new RowReader(sharedTexts, into);
  const within = new TextWithin();
  const counts = { elements: 0, ranges: 0 };
  await walkXml(pieces, {
    open: (name, attribute) => {
      if (name === 'row' || name === 'c') counts.elements += 1;
      if (name === 'mergeCell' || name === 'dataValidation') counts.ranges += 1;
      if (counts.elements > own.elements || counts.ranges > own.ranges) throw tooLarge(own);
      if (name === 'row') reader.startRow(attribute('r'));
      if (name === 'c') {
        within.take();
        reader.startCell(attribute('r'), attribute('t'));
      }
      within.open(name);
    },
    text: (text) => within.add(text),
    close: (name) => {
      within.close(name);
      if (name === 'c') reader.endCell(within.take());
      if (name === 'row') reader.endRow();
    },
  });
}

/** Puts cells in their places, which a file may leave out: then each follows the one before. */
class RowReader {
  private readonly sharedTexts: readonly string[];
  private readonly into: RowCollector;
  private row = 0;
  private column = -1;
  private kind: string | undefined;
  private cells: string[] = [];

  constructor(sharedTexts: readonly string[], into: RowCollector) {
    this.sharedTexts = sharedTexts;
    this.into = into;
  }

  startRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : within(Number(number), limits.lastRow);
    this.column = -1;
    this.cells = [];
  }

  startCell(address: string | undefined, kind: string | undefined): void {
    this.column = address === undefined ? this.column + 1 : columnOf(address);
    this.kind = kind;
  }

  endCell(text: string): void {
    const value = this.kind === 's' && text !== '' ? this.shared(Number(text)) : text;
    if (value.trim() === '') return;
    if (this.column >= limits.columns) throw tooLarge();
    while (this.cells.length <= this.column) this.cells.push('');
    this.cells[this.column] = value;
  }

  endRow(): void {
    this.into.add(this.row, this.cells);
  }

  private shared(index: number): string {
    const text = this.sharedTexts[index];
    if (text === undefined) throw new Refusal('table-broken');
    return text;
  }
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
