import { cellText } from '../cell-text.ts';
import { at, Formula, type Row, type Sheet, type Value } from '../sheet-writer.ts';
import { type CellModel, cellTypes, newRowXform, newXmlStream, type Shared } from './exceljs.ts';
import type { Styles } from './styles.ts';

/** How many rows are made into one piece of text. */
const rowsAtOnce = 500;

/**
 * The rows of a sheet as they stand in the file, written by the library a row at a time: no more than one is ever held in
 * its own words.
 */
export function rowsXml(sheet: Sheet, styles: Styles, shared: Shared): Buffer {
  const xform = newRowXform();
  const rowStyle = {};
  const pieces: Buffer[] = [];
  let xml = newXmlStream();
  sheet.rows.forEach((row, index) => {
    const cells = cellsOf(row, index + 1, styles);
    if (cells.length > 0 || row.height !== undefined) {
      const span = { min: 1, max: Math.max(1, row.values.length) };
      const model = { number: index + 1, ...span, cells, style: rowStyle, height: row.height };
      xform.prepare(model, { ...shared, formulae: {} });
      xform.render(xml, model);
    }
    if ((index + 1) % rowsAtOnce > 0 && index + 1 < sheet.rows.length) return;
    pieces.push(Buffer.from(sheet.table ? growing(xml.xml) : xml.xml, 'utf8'));
    xml = newXmlStream();
  });
  return Buffer.concat(pieces);
}

/** A row whose height nobody has set grows with what is written in it. */
function growing(xml: string): string {
  return xml.replaceAll(' customHeight="1"', '');
}

function cellsOf({ values, looks }: Row, row: number, styles: Styles): CellModel[] {
  return values.flatMap((value, index): CellModel[] => {
    const look = looks[index] ?? null;
    if (value === null && look === null) return [];
    return [{ address: at(row, index + 1), ...written(value), style: styles.of(look, value) }];
  });
}

/** The only way for values into a cell: strings become text and nothing else, and only the app's own formulas are formulas. */
function written(value: Value): Omit<CellModel, 'address' | 'style'> {
  if (value === null || value === '') return { type: cellTypes.empty };
  if (typeof value === 'string') return text(value);
  if (value instanceof Formula)
    return { type: cellTypes.formula, formula: value.text, result: cached(value.cached) };
  if (typeof value === 'number' && Number.isFinite(value)) return { type: cellTypes.number, value };
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { type: cellTypes.date, value };
  throw new TypeError('a cell holds text, a number, a date or a formula of our own');
}

/** A text of which a file can hold nothing (control characters alone) gets an empty cell. */
function text(value: string): Omit<CellModel, 'address' | 'style'> {
  const own = cellText(value);
  return own === '' ? { type: cellTypes.empty } : { type: cellTypes.text, value: own };
}

function cached(value: string | number): string | number {
  return typeof value === 'string' ? cellText(value) : value;
}
