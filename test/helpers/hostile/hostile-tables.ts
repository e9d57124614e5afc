import { randomBytes } from 'node:crypto';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  part,
  relationsXml,
  rowsXml,
  sheetXml,
  textsXml,
  typesXml,
  withEntryField,
  withFalseSizes,
  workbookFile,
  workbookXml,
} from '../workbook/workbook-files.ts';
import { hostilePages } from './hostile-pages.ts';

/** A file that means harm or is no table, and what is said to it; null where it is harmless when read as we read. */
export type HostileTable = {
  readonly what: string;
  readonly name: string;
  readonly make: () => Promise<Buffer> | Buffer;
  readonly refusal: RefusalCode | null;
};

const megabyte = 1024 * 1024;
const row = (text: string) => rowsXml([[text]]);
const sheet = (data: string, after = '') => workbookFile({ [part.sheet]: sheetXml(data, after) });
const ranges = (element: string, count: number, range: string) =>
  `<${element}s>${`<${element} ref="${range}" sqref="${range}" type="list"/>`.repeat(count)}</${element}s>`;

type Told = readonly [string, HostileTable['make'], RefusalCode | null];
const named = (name: string, list: readonly Told[]): HostileTable[] =>
  list.map(([what, make, refusal]) => ({ what, name, make, refusal }));

/** Files that grow when they are unpacked, or have ranges and places beyond all sense. */
const bombs = named('hot.xlsx', [
  ['100 MB of spaces in a cell', () => sheet(row(' '.repeat(100 * megabyte))), 'table-inflates'],
  [
    '100 MB of spaces that say they are few',
    async () => withFalseSizes(await sheet(row(' '.repeat(100 * megabyte))), 4_000),
    'table-broken',
  ],
  ['20 MB of letters in a cell', () => sheet(row('x'.repeat(20 * megabyte))), 'table-cell-too-long'],
  [
    '60 MB of shared texts',
    () => workbookFile({ [part.texts]: textsXml(Array(60).fill('x'.repeat(megabyte))) }),
    'table-inflates',
  ],
  [
    '300,000 shared texts',
    () => workbookFile({ [part.texts]: textsXml(Array(300_000).fill('x')) }),
    'table-too-large',
  ],
  [
    'one long shared text in 200,000 cells',
    () =>
      workbookFile({
        [part.texts]: textsXml(['x'.repeat(30_000)]),
        [part.sheet]: sheetXml(`<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(10_000)),
      }),
    'table-too-large',
  ],
  ['a merge of the whole sheet', () => sheet(row('x'), ranges('mergeCell', 1, 'A1:XFD1048576')), null],
  ['a rule for the whole sheet', () => sheet(row('x'), ranges('dataValidation', 1, 'A1:XFD1048576')), null],
  ['20,000 merges', () => sheet(row('x'), ranges('mergeCell', 20_000, 'A1:XFD1048576')), 'table-too-large'],
  [
    '20,000 rules',
    () => sheet(row('x'), ranges('dataValidation', 20_000, 'A1:XFD1048576')),
    'table-too-large',
  ],
  ['row 4,000,000,000', () => sheet('<row r="4000000000"><c><v>1</v></c></row>'), 'table-broken'],
  [
    'a cell in row 4,000,000,000',
    () => sheet('<row r="1"><c r="A4000000000"><v>1</v></c></row>'),
    'table-broken',
  ],
  ['row −1', () => sheet('<row r="-1"><c><v>1</v></c></row>'), 'table-broken'],
  ['a row that is no number', () => sheet('<row r="A"><c><v>1</v></c></row>'), 'table-broken'],
  ['a column after the last', () => sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'table-broken'],
  [
    'something in the last column',
    () => sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    'table-too-large',
  ],
  ['1,100,000 empty rows', () => sheet('<row/>'.repeat(1_100_000)), 'table-too-large'],
  ['1,100,000 empty cells', () => sheet(`<row>${'<c/>'.repeat(1_100_000)}</row>`), 'table-too-large'],
  ['10,001 rows', () => sheet('<row><c><v>1</v></c></row>'.repeat(10_001)), 'table-too-large'],
  ['101 columns', () => sheet(`<row>${'<c><v>1</v></c>'.repeat(101)}</row>`), 'table-too-large'],
  ['40,000 characters in a cell', () => sheet(row('å'.repeat(40_000))), 'table-cell-too-long'],
  [
    'a large part that nobody asks for',
    () => workbookFile({ 'xl/media/picture.bin': Buffer.alloc(200 * megabyte) }),
    null,
  ],
  [
    '51 sheets',
    () =>
      workbookFile(
        {},
        Array.from({ length: 51 }, (_, index) => `Blad ${index}`),
      ),
    'table-broken',
  ],
  [
    '2,500 parts',
    () =>
      workbookFile(Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`xl/${index}.bin`, 'x']))),
    'table-broken',
  ],
]);

const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
  '',
);
const doctype = (declared: string, data: string) =>
  sheetXml(data).replace('<worksheet', `<!DOCTYPE worksheet [${declared}]><worksheet`);

/** XML that is wrong, or right and malicious. */
const markup = named('hot.xlsx', [
  [
    'an entity that is a file of the machine',
    () => workbookFile({ [part.sheet]: doctype('<!ENTITY f SYSTEM "file:///etc/passwd">', row('&f;')) }),
    'table-broken',
  ],
  [
    'an entity from the network',
    () => workbookFile({ [part.texts]: doctype('<!ENTITY % f SYSTEM "http://127.0.0.1:9/">%f;', row('x')) }),
    'table-broken',
  ],
  [
    'entities of entities of entities',
    () => workbookFile({ [part.sheet]: doctype(`<!ENTITY l0 "ha">${entities}`, row('&l9;')) }),
    'table-broken',
  ],
  ['an entity nobody has declared', () => sheet(row('&nothing;')), 'table-broken'],
  ['a million elements within each other', () => sheet('<row>'.repeat(1_000_000)), 'table-broken'],
  ['two million attributes', () => sheet(`<row ${attributes(2_000_000)}/>`), 'table-broken'],
  ['a comment of 20 MB', () => sheet(`<!--${'x'.repeat(20 * megabyte)}-->${row('x')}`), null],
  ['tags that do not match', () => sheet('<row><c></row></c>'), 'table-broken'],
  [
    'an end in the middle',
    () => workbookFile({ [part.sheet]: sheetXml(row('x')).slice(0, -40) }),
    'table-broken',
  ],
  [
    'bytes that are not UTF-8',
    () => workbookFile({ [part.sheet]: Buffer.from(sheetXml(row('å')), 'latin1') }),
    'table-broken',
  ],
  ['a shared text that is not there', () => sheet('<row><c t="s"><v>7</v></c></row>'), 'table-broken'],
  [
    'a shared text with the name of a method',
    () => sheet('<row><c t="s"><v>length</v></c></row>'),
    'table-broken',
  ],
  [
    'a sheet outside the package',
    () => workbookFile({ [part.relations]: relationsXml([['rId1', 'worksheet', '../../../../etc/passwd']]) }),
    'table-broken',
  ],
  [
    'only hidden sheets',
    () => workbookFile({ [part.workbook]: workbookXml(['Hot'], 'veryHidden') }),
    'table-empty',
  ],
]);

/** Packed files that are broken, or something else. */
const packages = named('hot.xlsx', [
  ['the first half of a workbook', async () => (await workbookFile()).subarray(0, 900), 'table-broken'],
  [
    'the beginning of a packed file and then noise',
    () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(50_000)]),
    'table-broken',
  ],
  ['a packed file without a workbook', () => workbookFile({ [part.types]: null }), 'table-kind'],
  [
    'a text document',
    () => workbookFile({ [part.workbook]: null, 'word/document.xml': '<document/>' }),
    'table-document',
  ],
  [
    'macros',
    () => workbookFile({ [part.types]: typesXml('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
    'table-macros',
  ],
  ['a part with a password', async () => withEntryField(await workbookFile(), 8, 1), 'table-locked'],
  ['a way of packing nobody knows', async () => withEntryField(await workbookFile(), 10, 99), 'table-broken'],
  ['the same part twice', () => workbookFile({ 'xl/Workbook.xml': '<workbook/>' }), 'table-broken'],
  ['a part that leads out of the package', () => escaping(), 'table-broken'],
  ['no bytes that a packed file begins with', () => randomBytes(50_000), 'table-broken'],
  [
    'a password on the whole',
    () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), randomBytes(50_000)]),
    'table-locked',
  ],
  ['nothing', () => Buffer.alloc(0), 'table-empty'],
]);

const overlapping = '</p></table-cell></table-row><table-row><table-cell number-rows-spanned="9000"><p>x';

const openDocument = named('hot.ods', [
  [
    'an OpenDocument workbook',
    () => workbookFile({ [part.types]: null, mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'table-kind',
  ],
  ['spaces that are thousands', () => openSheet('<s c="32767"/>'.repeat(9)), 'table-cell-too-long'],
  ['more than a million lines in a cell', () => openSheet('</p><p>'.repeat(megabyte)), 'table-too-large'],
  ['merged ranges over each other', () => openSheet(`x${overlapping.repeat(9_000)}`), null],
  [
    '51 sheets',
    () =>
      openSheet('x</p></table-cell></table-row></table><table><table-row><table-cell><p>'.repeat(51) + 'x'),
    'table-too-large',
  ],
]);

/** Text that is none, or has no end. */
const texts = named('hot.csv', [
  ['one line of 50 MB', () => Buffer.alloc(50 * megabyte, 'x'), 'file-too-large'],
  ['100 MB of spaces', () => Buffer.alloc(100 * megabyte, ' '), 'file-too-large'],
  ['200 comments and no page', () => Buffer.from(`${'<!-- x -->'.repeat(200)}Hot`), null],
  [
    'a quote that never ends',
    () => Buffer.from(`Hot;Grupp\n"${'x;y\n'.repeat(megabyte)}`),
    'table-too-large',
  ],
  [
    'a quote that never ends, among lines too long',
    () => Buffer.from(`Hot\n"${'x'.repeat(megabyte)}\n`),
    'table-cell-too-long',
  ],
  ['10 MB of delimiters', () => Buffer.alloc(10 * megabyte, ';'), 'table-cell-too-long'],
  ['10 MB of quotes', () => Buffer.alloc(10 * megabyte, '"'), 'table-cell-too-long'],
  ['18 MB of empty lines', () => Buffer.alloc(18 * megabyte, '\n'), 'table-too-large'],
  ['a million lines', () => Buffer.from('hot\n'.repeat(megabyte)), 'table-too-large'],
  ['empty bytes among letters', () => Buffer.from('Str\u0000mmen\u0000g\u0000r\n'), 'table-not-text'],
  ['UTF-32', () => Buffer.concat([Buffer.from('FFFE0000', 'hex'), utf32('Strömmen går')]), 'table-not-text'],
  ['noise', () => randomBytes(200_000), 'table-not-text'],
  [
    'a picture',
    () => Buffer.concat([Buffer.from('89504E470D0A1A0A0000000D', 'hex'), randomBytes(900)]),
    'table-not-text',
  ],
  ['nothing but a mark of its encoding', () => Buffer.from('EFBBBF', 'hex'), 'table-empty'],
  ['nothing but blanks', () => Buffer.from(' \t\r\n \r\n'), 'table-empty'],
]);

const lines = named('hot.txt', [
  ['one line of 19 MB', () => Buffer.alloc(19 * megabyte, 'x'), 'table-cell-too-long'],
  ['19 MB of line ends', () => Buffer.alloc(19 * megabyte, '\n'), 'table-too-large'],
  ['19 MB of tabs', () => Buffer.alloc(19 * megabyte, '\t'), 'table-cell-too-long'],
]);

/** Every one of them; made when asked for, since some are large. */
export const hostileTables: readonly HostileTable[] = [
  ...bombs,
  ...markup,
  ...packages,
  ...openDocument,
  ...hostilePages,
  ...texts,
  ...lines,
];

/** An OpenDocument workbook with this in its first cell. */
function openSheet(text: string): Promise<Buffer> {
  const content = `<spreadsheet><table><table-row><table-cell><p>${text}</p></table-cell></table-row></table></spreadsheet>`;
  const none = Object.fromEntries(Object.values(part).map((name) => [name, null]));
  return workbookFile({ ...none, 'content.xml': content });
}

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
}

function utf32(text: string): Buffer {
  const bytes = Buffer.alloc(text.length * 4);
  for (const [index, sign] of [...text].entries()) bytes.writeUInt32LE(sign.codePointAt(0) ?? 0, index * 4);
  return bytes;
}

/** JSZip refuses to write such a name itself. */
async function escaping(): Promise<Buffer> {
  const file = await workbookFile({ 'xx/xx/evil': 'x' });
  return Buffer.from(file.toString('latin1').replaceAll('xx/xx/evil', '../../evil'), 'latin1');
}

/** Whether a file takes long to make, let alone to read: those are made of megabytes. */
export function isLarge({ what }: HostileTable): boolean {
  return /\d+ MB|million|[\d,]{9} empty|^300,000|large part|thousand heads/.test(what);
}
