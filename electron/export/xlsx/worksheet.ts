// A sheet without its rows: columns, lists, colours and how it is printed.

import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { cellText, plainText } from '../cell-text.ts';
import { type Book, type ConditionalFormat, promptLimits, type Sheet } from '../sheet-writer.ts';
import type { ColumnModel } from './exceljs.ts';

/** Numbers of paper sizes in the format. */
const paperSizes = { A3: 8, A4: 9 } as const;

/** Adds a sheet to the book, with all but its rows. */
export function addSheet(workbook: Workbook, book: Book, sheet: Sheet): void {
  const { rows: ySplit, columns: xSplit } = sheet.frozen;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: ySplit + xSplit > 0 ? 'frozen' : 'normal', xSplit, ySplit, showGridLines: false }],
  });
  if (sheet.columns.some(({ grouped }) => grouped)) worksheet.properties.outlineLevelCol = 1;
  addRules(worksheet, sheet);
  setPrint(worksheet, book, sheet);
}

/** The columns of a sheet as the file has them. The column after a group carries the sign that opens it. */
export function columnModels({ columns }: Sheet): ColumnModel[] {
  return columns.map(({ width, hidden, grouped }, index) => ({
    min: index + 1,
    max: index + 1,
    width,
    hidden: Boolean(hidden || grouped),
    ...(grouped && { outlineLevel: 1 }),
    ...(!grouped && columns[index - 1]?.grouped && { collapsed: true }),
  }));
}

function addRules(worksheet: Worksheet, sheet: Sheet): void {
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
