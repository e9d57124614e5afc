// What Excel does to a workbook when somebody works in it, as far as the file shows: LibreOffice, which reckons here, does
// not extend a table when a row is written below it.

import { columnNumber } from './columns.ts';
import { cellsOf, elements, type Parts, partsOf, sheetsOf, withParts } from './read-xlsx.ts';

/** Cells by address; a number is written as one, null empties. */
type Edits = Readonly<Record<string, string | number | null>>;

/** The workbook with some cells of a sheet written over; a cell keeps how it looks. */
export async function withCells(content: Uint8Array, sheet: string, edits: Edits): Promise<Buffer> {
  const parts = await partsOf(content);
  const part = partOf(parts, sheet);
  let xml = parts.get(part) ?? '';
  for (const [address, value] of Object.entries(edits)) xml = withCell(xml, address, value);
  return withParts(content, new Map([[part, xml]]));
}

/**
 * The workbook with a row written below the table of a sheet, as Excel does it: the table grows by the row, and columns that
 * every row reckons are reckoned there too. Cells by the heads of their columns.
 */
export async function withTableRow(
  content: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<Buffer> {
  const parts = await partsOf(content);
  const found = tableOfSheet(parts, sheet);
  if (!found) throw new Error(`no table in ${sheet}`);
  const [name, xml] = found;
  const [, last = '', bottom = ''] = /ref="A\d+:([A-Z]+)(\d+)"/.exec(xml) ?? [];
  const row = Number(bottom) + 1;
  const columns = elements(xml, 'tableColumn');
  const own = columns.map(({ attributes, children }, index) => {
    const formula = children.get('calculatedColumnFormula');
    const address = `${lettersOf(index + 1)}${row}`;
    const value = cells[attributes.name ?? ''];
    if (formula !== undefined) return `<c r="${address}"><f>${escaped(formula)}</f></c>`;
    return value === undefined ? '' : cellXml(address, value);
  });
  const part = partOf(parts, sheet);
  const rows = (parts.get(part) ?? '').replace(
    '</sheetData>',
    `<row r="${row}">${own.join('')}</row></sheetData>`,
  );
  const grown = xml.replaceAll(new RegExp(`:${last}${bottom}"`, 'g'), `:${last}${row}"`);
  return withParts(
    content,
    new Map([
      [part, rows],
      [name, grown],
    ]),
  );
}

/** The heads of the table of a sheet, as the table itself has them. */
export function tableHeadsOf(parts: Parts, sheet: string): string[] {
  const found = tableOfSheet(parts, sheet);
  return elements(found?.[1] ?? '<none/>', 'tableColumn').map(({ attributes }) => attributes.name ?? '');
}

/** The heads of a sheet's table as its cells have them. */
export function headCellsOf(parts: Parts, sheet: string): string[] {
  const cells = cellsOf(parts, sheet);
  return tableHeadsOf(parts, sheet).map((_, index) => cells.get(`${lettersOf(index + 1)}4`)?.value ?? '');
}

function tableOfSheet(parts: Parts, sheet: string): readonly [string, string] | undefined {
  const place = sheetsOf(parts).findIndex(({ name }) => name === sheet);
  const name = `xl/tables/table${place + 1}.xml`;
  const xml = parts.get(name);
  return xml === undefined ? undefined : [name, xml];
}

function partOf(parts: Parts, sheet: string): string {
  const found = sheetsOf(parts).find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found.part;
}

function withCell(xml: string, address: string, value: string | number | null): string {
  const known = new RegExp(`<c r="${address}"([^>]*?)(/>|>.*?</c>)`).exec(xml);
  const style = / s="\d+"/.exec(known?.[1] ?? '')?.[0] ?? '';
  const cell = value === null ? `<c r="${address}"${style}/>` : cellXml(address, value, style);
  if (known) return xml.replace(known[0], () => cell);
  const row = /\d+/.exec(address)?.[0] ?? '';
  const found = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(xml);
  if (!found) return xml.replace('</sheetData>', () => `<row r="${row}">${cell}</row></sheetData>`);
  const after = [...found[0].matchAll(/<c r="([A-Z]+)\d+"/g)].find(
    ([, letters = '']) => columnNumber(letters) > columnNumber(address.replace(/\d+/, '')),
  );
  const at = after ? (after.index ?? 0) : found[0].length - '</row>'.length;
  return xml.replace(found[0], () => found[0].slice(0, at) + cell + found[0].slice(at));
}

function cellXml(address: string, value: string | number, style = ''): string {
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? lettersOf((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}
