import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** A workbook as its raw parts, read without the library that wrote it. */
export type Parts = ReadonlyMap<string, string>;

/** Every part of the file as text. */
export async function partsOf(content: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(content);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  );
}

/** The file again with some of its parts exchanged. */
export async function withParts(content: Uint8Array, changed: Parts): Promise<Buffer> {
  const zip = await JSZip.loadAsync(content);
  for (const [name, text] of changed) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** Sheets of the file: name and the name of its part, in order. */
export function sheetsOf(parts: Parts): { name: string; part: string }[] {
  const names = elements(parts.get('xl/workbook.xml') ?? '', 'sheet').map(
    (sheet) => sheet.attributes.name ?? '',
  );
  return names.map((name, index) => ({ name, part: `xl/worksheets/sheet${index + 1}.xml` }));
}

/** A cell as stored: its formula, its value (text of shared strings looked up) and its kind. */
export type RawCell = {
  readonly type: string;
  readonly formula: string | null;
  readonly value: string | null;
};

/** Cells of a sheet by address. */
export function cellsOf(parts: Parts, sheet: string): Map<string, RawCell> {
  const found = sheetsOf(parts).find((each) => each.name === sheet);
  const strings = elements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map((each) => each.text);
  return new Map(
    elements(parts.get(found?.part ?? '') ?? '', 'c').map(({ attributes, children }) => {
      const type = attributes.t ?? 'n';
      const raw = children.get('v') ?? null;
      const value = type === 's' && raw !== null ? (strings[Number(raw)] ?? null) : raw;
      return [attributes.r ?? '', { type, formula: children.get('f') ?? null, value: decoded(value) }];
    }),
  );
}

/** `_x0041_` as a workbook program reads it. */
function decoded(text: string | null): string | null {
  return (
    text?.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) ?? null
  );
}

/** Values of a row by the letters of their columns. */
export function rowOf(cells: ReadonlyMap<string, RawCell>, row: number): Record<string, string> {
  const own = [...cells].filter(
    ([address, { value }]) => address.replace(/[A-Z]+/, '') === String(row) && value !== null,
  );
  return Object.fromEntries(own.map(([address, { value }]) => [address.replace(/\d+/, ''), value ?? '']));
}

/** Rows of one of our tables below its heads. */
export function tableOf(parts: Parts, sheet: string): Record<string, string>[] {
  const cells = cellsOf(parts, sheet);
  const rows = [];
  for (let row = 5; cells.has(`A${row}`); row += 1) rows.push(rowOf(cells, row));
  return rows;
}

export type Element = {
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside. */
  readonly text: string;
  /** Text of its children by name. */
  readonly children: ReadonlyMap<string, string>;
};

/** Elements of a name with their text; throws where the XML is not well formed. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const open: {
    name: string;
    text: string;
    attributes: Record<string, string>;
    children: Map<string, string>;
  }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    open.push({ name: tag, text: '', attributes: attributes as Record<string, string>, children: new Map() });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', ({ name: tag }) => {
    const closed = open.pop();
    if (!closed) return;
    open.at(-1)?.children.set(tag, closed.text);
    if (tag === name) found.push(closed);
  });
  parser.write(xml).close();
  return found;
}

/** A day, as workbooks count days. */
export function dayNumber(day: string): string {
  return String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);
}
