import type { DataValidation, Style, Workbook, Worksheet } from 'exceljs';
// @ts-expect-error Types are there for the whole library only.
import ExcelJsWorkbook from 'exceljs/lib/doc/workbook.js';
import type { TellProgress } from '../work/worker.ts';
import { cellText, plainText } from './cell-text.ts';
import {
  type Book,
  type CellStyle,
  type ConditionalFormat,
  Formula,
  promptLimits,
  type Row,
  type Sheet,
  type Value,
} from './sheet-writer.ts';

/**
 * A new workbook of exceljs. Its main entry would also load what reads and writes as a stream, which nothing here uses:
 * a hundred packages, one of them without a licence.
 */
export const newWorkbook = (): Workbook => new ExcelJsWorkbook();

/** Numbers of paper sizes in the format. */
const paperSizes = { A3: 8, A4: 9 } as const;
const textFormat = '@';
const line = { style: 'thin', color: { argb: 'FFD9D4C7' } } as const;

/** Writes a book with exceljs. */
export async function writeBook(book: Book, tell: TellProgress = () => undefined): Promise<Buffer> {
  const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let done = 0;
  const workbook = newWorkbook();
  setProperties(workbook, book);
  const styles = new Styles();
  for (const sheet of book.sheets) {
    addSheet(workbook, book, sheet, styles);
    done += sheet.rows.length;
    // Packing and reading back take about as long again as filling the cells, each.
    tell({ done, of: 3 * rows });
  }
  const content = Buffer.from(await workbook.xlsx.writeBuffer());
  tell({ done: 2 * rows, of: 3 * rows });
  return content;
}

function setProperties(workbook: Workbook, book: Book): void {
  const { title, subject, keywords, description, exportedAt } = book;
  workbook.creator = 'Storforum';
  workbook.lastModifiedBy = 'Storforum';
  workbook.title = plainText(title);
  workbook.subject = plainText(subject);
  workbook.keywords = plainText(keywords);
  workbook.description = plainText(description);
  workbook.company = '';
  workbook.created = exportedAt;
  workbook.modified = exportedAt;
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 18_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}

function addSheet(workbook: Workbook, book: Book, sheet: Sheet, styles: Styles): void {
  const { rows: ySplit, columns: xSplit } = sheet.frozen;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: ySplit + xSplit > 0 ? 'frozen' : 'normal', xSplit, ySplit, showGridLines: false }],
  });
  worksheet.columns = sheet.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  sheet.rows.forEach((row, index) => {
    addRow(worksheet, index + 1, row, styles);
  });
  for (const merged of sheet.merges ?? []) worksheet.mergeCells(merged);
  addRules(worksheet, sheet);
  setPrint(worksheet, book, sheet);
}

function addRow(worksheet: Worksheet, number: number, { values, looks, height }: Row, styles: Styles): void {
  const row = worksheet.getRow(number);
  if (height !== undefined) row.height = height;
  values.forEach((value, index) => {
    const look = looks[index] ?? null;
    if (value === null && look === null) return;
    const cell = row.getCell(index + 1);
    if (value !== null && value !== '') cell.value = written(value);
    cell.style = styles.of(look, value);
  });
}

/** The only way for values into a cell: strings become text and nothing else, and only the app's own formulas are formulas. */
function written(value: Exclude<Value, null>) {
  if (typeof value === 'string') return cellText(value);
  if (value instanceof Formula) return { formula: value.text, result: cached(value.cached) };
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  throw new TypeError('a cell holds text, a number, a date or a formula of our own');
}

function cached(value: string | number): string | number {
  return typeof value === 'string' ? cellText(value) : value;
}

/** Styles of exceljs by look, one object each: it tells equal styles apart by object, and that is what makes it quick. */
class Styles {
  private readonly byFormat = new Map<string, Map<CellStyle | null, Partial<Style>>>();

  of(look: CellStyle | null, value: Value): Partial<Style> {
    const format = formatOf(look, value);
    const byLook = this.byFormat.get(format) ?? new Map<CellStyle | null, Partial<Style>>();
    this.byFormat.set(format, byLook);
    const style = byLook.get(look) ?? styleOf(look ?? {}, format);
    byLook.set(look, style);
    return style;
  }
}

function formatOf(look: CellStyle | null, value: Value): string {
  if (typeof value === 'string') return textFormat;
  if (value instanceof Formula && typeof value.cached === 'string') return 'General';
  return look?.format ?? (value === null ? textFormat : 'General');
}

function styleOf(look: CellStyle, format: string): Partial<Style> {
  return {
    numFmt: format,
    font: {
      name: 'Arial',
      family: 2,
      size: look.size ?? 10,
      bold: look.bold ?? false,
      ...(look.underline && { underline: true }),
      color: { argb: `FF${look.colour ?? '14212B'}` },
    },
    alignment: {
      horizontal: look.across ?? (look.wrap ? 'left' : undefined),
      vertical: look.down ?? 'top',
      wrapText: look.wrap ?? false,
      // Words of neighbouring columns are kept apart.
      indent: (look.wrap && look.across === undefined) || look.across === 'right' ? 1 : 0,
      ...(look.turned && { textRotation: 90 }),
    },
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } }),
    ...borderOf(look),
  } as Partial<Style>;
}

function borderOf({ border, thick = [] }: CellStyle): Partial<Style> {
  if (!border && thick.length === 0) return {};
  const around = { top: line, left: line, bottom: line, right: line };
  const own = border === 'around' ? around : border === 'below' ? { bottom: line } : {};
  const lines = Object.fromEntries(
    thick.map((side) => [side, { ...line, style: 'thick', color: { argb: 'FF14212B' } }]),
  );
  return { border: { ...own, ...lines } } as Partial<Style>;
}

function addRules(worksheet: Worksheet, sheet: Sheet): void {
  if (sheet.filter) worksheet.autoFilter = sheet.filter;
  (sheet.colourings ?? []).forEach((colouring, index) => {
    worksheet.addConditionalFormatting({ ref: colouring.range, rules: [ruleOf(colouring, index + 1)] });
  });
  for (const { range, from, otherwise, asks, prompt } of sheet.choices ?? [])
    validationsOf(worksheet).add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [from],
      showErrorMessage: true,
      errorStyle: asks ? 'warning' : 'stop',
      error: otherwise,
      ...(prompt && {
        showInputMessage: true,
        promptTitle: cellText(prompt.head).slice(0, promptLimits.head),
        // A line end in an attribute is read as a blank unless it is written so.
        prompt: cellText(prompt.text).slice(0, promptLimits.text).replaceAll('\n', '_x000a_'),
      }),
    });
}

function ruleOf({ equals, look }: ConditionalFormat, priority: number) {
  return {
    type: 'cellIs' as const,
    operator: 'equal' as const,
    priority,
    formulae: [`"${cellText(equals).replaceAll('"', '""')}"`],
    style: {
      font: { color: { argb: `FF${look.colour}` } },
      fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: `FF${look.fill}` } },
    },
  };
}

/** exceljs can hold one rule for a whole range, which its types do not say. */
function validationsOf(worksheet: Worksheet): {
  add(range: string, validation: DataValidation): void;
} {
  return (worksheet as unknown as { dataValidations: ReturnType<typeof validationsOf> }).dataValidations;
}

function setPrint(worksheet: Worksheet, book: Book, { print }: Sheet): void {
  const inches = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 };
  Object.assign(worksheet.pageSetup, {
    paperSize: paperSizes[print.paper ?? 'A4'],
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: print.pagesHigh ?? 0,
    pageOrder: 'overThenDown',
    margins: inches,
    printArea: print.area.replace(/(\d+)/g, '$$$1'),
    printTitlesRow: print.repeatedRows,
    printTitlesColumn: print.repeatedColumns,
  });
  const { head, mark, foot, page, of } = book.printed;
  const middle = mark === '' ? '' : `&C&"-,Bold"${printable(mark, mostBesideMark)}`;
  const left = printable(head, mark === '' ? undefined : mostBesideMark);
  worksheet.headerFooter.oddHeader = `&L${left}${middle}&R&A`;
  worksheet.headerFooter.oddFooter = `&L${printable(foot)}&R${printable(page)} &P ${printable(of)} &N`;
}

/** Signs of the head and of the mark that fit beside each other, were they all ampersands. */
const mostBesideMark = 55;

/** In the lines of a printed page an ampersand begins a code, and there is room for 255 signs in all. */
function printable(text: string, most = 90): string {
  const whole = [...plainText(text).replace(/\s+/g, ' ')];
  const short = whole.length > most ? [...whole.slice(0, most - 1), '…'] : whole;
  return short.join('').replaceAll('&', '&&');
}
