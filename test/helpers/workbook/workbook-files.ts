import JSZip from 'jszip';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Parts of a small workbook by name; those given take the place of the usual ones, and null leaves one out. */
export type WorkbookParts = { readonly [part: string]: string | Uint8Array | null };

/** Names of the parts worth exchanging. */
export const part = {
  types: '[Content_Types].xml',
  root: '_rels/.rels',
  workbook: 'xl/workbook.xml',
  relations: 'xl/_rels/workbook.xml.rels',
  sheet: 'xl/worksheets/sheet1.xml',
  texts: 'xl/sharedStrings.xml',
} as const;

/** A workbook of these rows, written by hand so that any part can be made wrong. */
export async function workbookFile(changed: WorkbookParts = {}, sheets = ['Hot']): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries({ ...usualParts(sheets), ...changed }))
    if (content !== null) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A worksheet with something in its `sheetData`, and after it. */
export function sheetXml(data: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** Rows of texts that stand in the cells themselves. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, at, index + 1)).join('')}</row>`,
    )
    .join('');
}

export function textsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${main}">${items}</sst>`;
}

export function typesXml(workbookType = `${sheetType}.sheet.main+xml`): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`;
}

/** Relations of the workbook, each an id, a kind and a target. */
export function relationsXml(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`;
}

export function workbookXml(sheets: readonly string[], state = 'visible'): string {
  const items = sheets.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${items.join('')}</sheets></workbook>`;
}

/** The file with its parts said to be so many bytes when unpacked, which is not so. */
export function withFalseSizes(file: Buffer, bytes: number): Buffer {
  const changed = Buffer.from(file);
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 4))
    changed.writeUInt32LE(bytes, at + 24);
  return changed;
}

/** The file with a field of every entry in its list of parts exchanged: flags at 8, method of packing at 10. */
export function withEntryField(file: Buffer, offset: 8 | 10, value: number): Buffer {
  const changed = Buffer.from(file);
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 4))
    changed.writeUInt16LE(value, at + offset);
  return changed;
}

function usualParts(sheets: readonly string[]): WorkbookParts {
  const rows = sheetXml(
    rowsXml([
      ['Hot', 'Egenskap'],
      ['Strömmen går', 'T'],
    ]),
  );
  return {
    [part.types]: typesXml(),
    [part.root]: relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    [part.workbook]: workbookXml(sheets),
    [part.relations]: relationsXml([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rId999', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    [part.texts]: textsXml(['delad text']),
    ...Object.fromEntries(sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, rows])),
  };
}

function cellXml(text: string, column: number, row: number): string {
  const address = `${String.fromCharCode(65 + column)}${row}`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
