// A book as a file: exceljs writes cells, styles and rules; tables and charts, which it cannot write, are added to the zip.

import type { Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { TellProgress } from '../../work/worker.ts';
import { plainText } from '../cell-text.ts';
import { type Book, range, type Sheet } from '../sheet-writer.ts';
import { addCharts } from './chart.ts';
import { type BookModel, newWorkbook, prepared, type SheetModel } from './exceljs.ts';
import { rowsXml } from './rows.ts';
import { mendedStyles, Styles } from './styles.ts';
import { addTable } from './table.ts';
import { addSheet, columnModels } from './worksheet.ts';

/** Parts of the file by name. */
export type Parts = Map<string, string | Buffer>;

/** Writes a book. */
export async function writeBook(book: Book, tell: TellProgress = () => undefined): Promise<Buffer> {
  const workbook = newWorkbook();
  setProperties(workbook, book);
  for (const sheet of book.sheets) addSheet(workbook, book, sheet);
  const { model, steps } = prepared(workbook);
  const parts: Parts = new Map();
  const sink = { append: (content: string, { name }: { name: string }) => void parts.set(name, content) };
  const rows = rowsOf(book, model, tell);
  await steps.addWorksheets(sink, model);
  await steps.addContentTypes(sink, model);
  await steps.addOfficeRels(sink, model);
  await steps.addWorkbookRels(sink, model);
  await steps.addSharedStrings(sink, model);
  await steps.addThemes(sink, model);
  await steps.addStyles(sink, model);
  await steps.addApp(sink, model);
  await steps.addCore(sink, model);
  await steps.addWorkbook(sink, model);
  complete(parts, book, model, rows);
  return packed(parts, book, tell);
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

/** What stands in the rows of each sheet; texts and styles are known to the whole book after this. */
function rowsOf({ sheets }: Book, model: BookModel, tell: TellProgress): Buffer[] {
  const styles = new Styles();
  const of = 3 * countOf(sheets);
  let done = 0;
  return sheets.map((sheet, index) => {
    const own = model.worksheets[index] as SheetModel;
    const right = sheet.rows.reduce((most, { values }) => Math.max(most, values.length), 1);
    own.dimensions = range({ top: 1, left: 1, bottom: Math.max(1, sheet.rows.length), right });
    own.mergeCells = sheet.merges ?? [];
    own.cols = columnModels(sheet);
    const rows = rowsXml(sheet, styles, model);
    done += sheet.rows.length;
    // Packing and reading back take about as long again as filling the cells, each.
    tell({ done, of });
    return rows;
  });
}

/** Puts the rows in their places, and all that the library does not write. */
function complete(parts: Parts, { sheets }: Book, model: BookModel, rows: readonly Buffer[]): void {
  const styles = parts.get('xl/styles.xml');
  parts.set('xl/styles.xml', mendedStyles(String(styles)));
  // With it Excel would remove the names of people at every save.
  parts.set('xl/workbook.xml', String(parts.get('xl/workbook.xml')).replace(' filterPrivacy="1"', ''));
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${model.worksheets[index]?.id}.xml`;
    const ends: string[] = [];
    if (sheet.charts) ends.push(addCharts(parts, name, sheet.charts, index + 1));
    if (sheet.table) ends.push(addTable(parts, name, sheet.table, index + 1));
    const [before = '', after = ''] = String(parts.get(name)).split('<sheetData/>');
    const end = after.replace('</worksheet>', `${asTyped}${ends.join('')}</worksheet>`);
    const own = rows[index] ?? Buffer.alloc(0);
    parts.set(
      name,
      Buffer.concat([Buffer.from(`${before}<sheetData>`), own, Buffer.from(`</sheetData>${end}`)]),
    );
  });
}

/** No green corners: figures typed as text are meant so, and so is a formula that differs from its column's. */
const asTyped =
  '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1" calculatedColumn="1"/></ignoredErrors>';

async function packed(parts: Parts, { exportedAt, sheets }: Book, tell: TellProgress): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false, date: exportedAt });
  parts.clear();
  const content = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  tell({ done: 2 * countOf(sheets), of: 3 * countOf(sheets) });
  return content;
}

function countOf(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
}
