import { part, rowsXml, sheetXml, textsXml, workbookFile } from '../workbook/workbook-files.ts';
import type { HostileTable } from './hostile-tables.ts';

const megabyte = 1024 * 1024;
const heads = ['Nr', 'Risk', 'Beskrivning', 'Sannolikhet', 'Konsekvens', 'Nivå', 'Motivering', 'Kod'];
const register = (data: string, after = '') =>
  workbookFile({ [part.sheet]: sheetXml(`${rowsXml([heads])}${data}`, after) }, ['Register']);
const cells = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const named = (list: readonly (readonly [string, HostileTable['make'], HostileTable['refusal']])[]) =>
  list.map(([what, make, refusal]) => ({ what, name: 'register.xlsx', make, refusal }));

/** Files that look like a register on its way back and mean harm, or are broken. */
export const hostileBooks: readonly HostileTable[] = named([
  [
    '100 MB of spaces in a cell',
    () => register(`<row>${cells(' '.repeat(100 * megabyte))}</row>`),
    'table-inflates',
  ],
  [
    '20 MB of letters in a cell',
    () => register(`<row>${cells('x'.repeat(20 * megabyte))}</row>`),
    'table-cell-too-long',
  ],
  ['25,001 rows', () => register('<row><c><v>1</v></c></row>'.repeat(25_001)), 'table-too-large'],
  ['101 columns', () => register(`<row>${'<c><v>1</v></c>'.repeat(101)}</row>`), 'table-too-large'],
  ['2,100,000 empty rows', () => register('<row/>'.repeat(2_100_000)), 'table-too-large'],
  ['row 4,000,000,000', () => register('<row r="4000000000"><c><v>1</v></c></row>'), 'table-broken'],
  [
    'one long shared text in every cell',
    () =>
      workbookFile(
        {
          [part.texts]: textsXml(['x'.repeat(30_000)]),
          [part.sheet]: sheetXml(
            `${rowsXml([heads])}${`<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(10_000)}`,
          ),
        },
        ['Register'],
      ),
    'table-too-large',
  ],
  [
    '60 MB of shared texts',
    () => workbookFile({ [part.texts]: textsXml(Array(60).fill('x'.repeat(megabyte))) }, ['Register']),
    'table-inflates',
  ],
  [
    'a merge and a rule for the whole sheet',
    () =>
      register(
        '<row><c><v>1</v></c></row>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576" type="list"/></dataValidations>',
      ),
    null,
  ],
  ['a million elements within each other', () => register('<row>'.repeat(1_000_000)), 'table-broken'],
  ['tags that do not match', () => register('<row><c></row></c>'), 'table-broken'],
  [
    'a document type',
    () =>
      workbookFile(
        {
          [part.sheet]: sheetXml('').replace(
            '<worksheet',
            '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet',
          ),
        },
        ['Register'],
      ),
    'table-broken',
  ],
  ['a shared text that is not there', () => register('<row><c t="s"><v>7</v></c></row>'), 'table-broken'],
  [
    'a text that is no number among the shared ones',
    () => register('<row><c t="s"><v>length</v></c></row>'),
    'table-broken',
  ],
  [
    'the first half of a register',
    async () => (await register(rowsXml([heads]))).subarray(0, 700),
    'table-broken',
  ],
  ['only heads', () => register(''), null],
  [
    'twenty thousand heads above each other',
    () => register(rowsXml(Array.from({ length: 20_000 }, () => heads))),
    null,
  ],
]);
