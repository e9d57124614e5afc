// What Excel repairs, refuses or marks in a workbook that is valid by the schema of its format.

import { columnNumber } from './columns.ts';
import { cellsOf, elements, type Parts, partsOf, sheetsOf } from './read-xlsx.ts';

/** Every fault that is found, as a sentence with where it is. */
export async function excelFaults(content: Uint8Array): Promise<string[]> {
  const parts = await partsOf(content);
  return [
    ...bookFaults(parts),
    ...styleFaults(parts.get('xl/styles.xml') ?? ''),
    ...tableFaults(parts),
    ...sheetsOf(parts).flatMap(({ name, part }) =>
      sheetFaults(parts, name, parts.get(part) ?? '').map((fault) => `${name}: ${fault}`),
    ),
  ];
}

function bookFaults(parts: Parts): string[] {
  const book = parts.get('xl/workbook.xml') ?? '';
  const names = sheetsOf(parts).map(({ name }) => name);
  const wrong = names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$|^history$/i.test(name));
  return [
    ...wrong.map((name) => `no name of a sheet: ${name}`),
    ...(twice(names.map((name) => name.toLowerCase())) ? ['two sheets of one name'] : []),
    ...(/filterPrivacy="(1|true)"/.test(book) ? ['names of people are taken out at every save'] : []),
  ];
}

const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'];
const fontParts = [...fontOrder, 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

function styleFaults(xml: string): string[] {
  const fonts = [...xml.matchAll(/<font>(.*?)<\/font>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<(\w+)/g)].map(([, name = '']) => fontParts.indexOf(name)),
  );
  const formats = elements(xml, 'numFmt').map(({ attributes }) => attributes.formatCode ?? '');
  return [
    ...fonts.flatMap((places) => (isSorted(places) ? [] : ['a font in another order than Excel writes it'])),
    ...formats
      .filter((format) => /#+ #+0/.test(format))
      .map((format) => `a blank is no separator: ${format}`),
  ];
}

function tableFaults(parts: Parts): string[] {
  const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/'));
  const names = tables.map(([, xml]) => elements(xml, 'table')[0]?.attributes.displayName?.toLowerCase());
  return [
    ...(twice(names) ? ['two tables of one name'] : []),
    ...names
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name ?? ''))
      .map((name) => `no name: ${name}`),
  ];
}

function sheetFaults(parts: Parts, name: string, xml: string): string[] {
  const cells = cellsOf(parts, name);
  const lists = elements(xml, 'dataValidation');
  return [
    ...[...cells].flatMap(([address, cell]) => cellFaults(cell).map((fault) => `${address} ${fault}`)),
    ...lists.flatMap(({ attributes: { prompt = '', error = '', promptTitle = '' } }) => [
      ...(prompt.replaceAll('_x000a_', '\n').length > 255 ? ['a prompt too long'] : []),
      ...(error.length > 225 ? ['a message too long'] : []),
      ...(promptTitle.length > 32 ? ['a head of a prompt too long'] : []),
    ]),
    ...headFaults(parts, name, cells),
    ...(/<autoFilter/.test(xml) ? ['a filter outside of a table'] : []),
    ...(elements(xml, 'row').some(({ attributes }) => Number(attributes.ht ?? 0) > 409.5)
      ? ['a row too high']
      : []),
    ...elements(xml, 'oddHeader').flatMap(({ text }) => (text.length > 255 ? ['a head too long'] : [])),
    ...(xml.includes('numberStoredAsText="1"') ? [] : ['green corners']),
  ];
}

type Cell = { readonly type: string; readonly formula: string | null; readonly value: string | null };

function cellFaults({ type, formula, value }: Cell): string[] {
  const said = formula?.match(/"(?:[^"]|"")*"/g) ?? [];
  const bare = formula?.replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  return [
    ...((value ?? '').length > 32_767 ? ['a text too long'] : []),
    ...(type === 'e' ? ['an error'] : []),
    ...(formula !== null && value === null ? ['a formula without a value'] : []),
    ...((formula ?? '').length > 8_192 ? ['a formula too long'] : []),
    ...(said.some((text) => text.length > 257) ? ['a text in a formula too long'] : []),
    ...(bare.includes(';') || bare.startsWith('=') ? ['a formula as it is typed, not as it is kept'] : []),
    ...(/\b(TODAY|NOW|INDIRECT|OFFSET|MINIFS|MAXIFS|TEXTJOIN|FILTER|XLOOKUP|IFS)\(/.test(bare)
      ? ['a function that every version does not know, or that reckons at every key']
      : []),
  ];
}

/** The heads of a table and those of its cells are the same, none empty, no two alike; its cells are within it. */
function headFaults(parts: Parts, name: string, cells: ReadonlyMap<string, Cell>): string[] {
  const place = sheetsOf(parts).findIndex((sheet) => sheet.name === name);
  const xml = parts.get(`xl/tables/table${place + 1}.xml`);
  if (xml === undefined) return [];
  const [, left = '', top = '', right = '', bottom = ''] =
    /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(xml) ?? [];
  const heads = elements(xml, 'tableColumn').map(({ attributes }) => attributes.name ?? '');
  const written = [...cells].filter(([address]) => address.endsWith(top) && /^[A-Z]+/.exec(address));
  const shown = written
    .filter(([address]) => address.replace(/[A-Z]+/, '') === top)
    .sort(([a], [b]) => columnNumber(a.replace(/\d+/, '')) - columnNumber(b.replace(/\d+/, '')))
    .map(([, { value }]) => value ?? '');
  const width = columnNumber(right) - columnNumber(left) + 1;
  return [
    ...(JSON.stringify(heads.map(decoded)) === JSON.stringify(shown)
      ? []
      : ['heads that are not those of the table']),
    ...(heads.length === width ? [] : ['a table of another width']),
    ...(heads.some((head) => head.trim() === '') ? ['a head without a word'] : []),
    ...(twice(heads.map((head) => head.toLowerCase())) ? ['two heads alike'] : []),
    ...(Number(bottom) > Number(top) ? [] : ['a table without a row']),
  ];
}

function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function twice(list: readonly unknown[]): boolean {
  return new Set(list).size < list.length;
}

function isSorted(list: readonly number[]): boolean {
  return list.every((place, at) => at === 0 || place > (list[at - 1] ?? 0));
}
