import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { readTable } from '../../../../electron/import/read-table.ts';
import { likelyMapping, likelySheet, threatsIn } from '../../../../shared/domain/threat-table/index.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import {
  part,
  rowsXml,
  sheetXml,
  textsXml,
  workbookFile,
  workbookXml,
} from '../../../helpers/workbook/workbook-files.ts';

async function cellsOf(name: string, bytes: Buffer): Promise<string[][]> {
  const { sheets } = await readTable({ name, bytes });
  return (sheets[0]?.rows ?? []).map(({ cells }) => [...cells]);
}

const text = (content: string) => Buffer.from(content);
const utf16 = (content: string, mark = true) => Buffer.from(`${mark ? '\uFEFF' : ''}${content}`, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('a text file', () => {
  it('is one threat a line, whatever its line ends, and empty lines are passed over', async () => {
    const bytes = text('Strömmen går, ofta\r\n\r\n  Nyckeln; försvinner\rAvtalet "går" ut\n\n');
    expect((await readTable({ name: 'hot.txt', bytes })).sheets).toEqual([
      {
        name: '',
        rows: [
          { number: 1, cells: ['Strömmen går, ofta'] },
          { number: 3, cells: ['  Nyckeln; försvinner'] },
          { number: 4, cells: ['Avtalet "går" ut'] },
        ],
      },
    ]);
  });

  it('is a table where every line has the same tabs, as cells copied from a workbook', async () => {
    expect(await cellsOf('hot', text('Hot\tGrupp\nStrömmen går\tA\n'))).toEqual([
      ['Hot', 'Grupp'],
      ['Strömmen går', 'A'],
    ]);
    expect(await cellsOf('hot', text('Hot\nStrömmen\tgår\n'))).toEqual([['Hot'], ['Strömmen går']]);
  });
});

describe('a text file in any encoding', () => {
  const content = 'Hot;Egenskap\r\nSpårbarhet – ”åäö ÅÄÖ é €”;S\r\n';
  const expected = [
    ['Hot', 'Egenskap'],
    ['Spårbarhet – ”åäö ÅÄÖ é €”', 'S'],
  ];
  const encodings: [string, Buffer][] = [
    ['UTF-8', text(content)],
    ['UTF-8 with its mark', text(`\uFEFF${content}`)],
    ['UTF-16, little end first', utf16(content)],
    ['UTF-16, big end first', swapped(utf16(content))],
    ['UTF-16 without a mark', utf16('Hot;Egenskap\r\nSpårbarhet, åäö ÅÄÖ é;S\r\n', false)],
    [
      'UTF-16, big end first, without a mark',
      swapped(utf16('Hot;Egenskap\r\nSpårbarhet, åäö ÅÄÖ é;S\r\n', false)),
    ],
    ['Windows-1252', windows1252(content)],
  ];
  for (const [name, bytes] of encodings)
    it(`is read in ${name}`, async () => {
      const rows = name.includes('without') ? [expected[0], ['Spårbarhet, åäö ÅÄÖ é', 'S']] : expected;
      expect(await cellsOf('hot.csv', bytes)).toEqual(rows);
    });
});

describe('a CSV file', () => {
  const rows = [
    ['Hot', 'Förklaring', 'Grupp'],
    ['Strömmen, nätet; allt | går', 'Två "gånger"\nom året', 'A'],
    ['Nyckel', '', 'B'],
  ];
  const quoted = (delimiter: string) =>
    rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
  for (const [name, delimiter] of [
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const)
    it(`with ${name} and quotes is read as it was written`, async () => {
      expect(await cellsOf('hot.csv', text(quoted(delimiter)))).toEqual(rows);
    });

  it('says its delimiter itself in the line that Excel writes', async () => {
    expect(await cellsOf('hot.csv', text('sep=/\r\nHot/Grupp\r\nA, B; C/D\r\n'))).toEqual([
      ['Hot', 'Grupp'],
      ['A, B; C', 'D'],
    ]);
  });

  it('of one column keeps its commas', async () => {
    const lines = [
      'Strömmen går, ofta, länge',
      'Nyckeln försvinner',
      '"Avtalet, som ""ingen"" läst, går ut"',
      'Larmet tystnar; igen',
    ];
    expect(await cellsOf('hot.csv', text(lines.join('\n')))).toEqual([
      ['Strömmen går, ofta, länge'],
      ['Nyckeln försvinner'],
      ['Avtalet, som "ingen" läst, går ut'],
      ['Larmet tystnar; igen'],
    ]);
  });

  it('may have rows of different length, and quotes in the middle of a word', async () => {
    const lines = 'Hot;Grupp\nStröm;A\nTre"fas;B\nKort\nNyckel;C\nLarm;D\nPort;E\n';
    expect((await cellsOf('hot.csv', text(lines))).slice(2, 4)).toEqual([['Tre"fas', 'B'], ['Kort']]);
  });

  it('of five thousand rows is read whole', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `Hot nummer ${n};KR;A`).join('\n');
    expect((await cellsOf('hot.csv', text(lines))).at(-1)).toEqual(['Hot nummer 4999', 'KR', 'A']);
  });
});

describe('an Excel workbook', () => {
  it('of several sheets is read sheet by sheet, the hidden and the empty left out', async () => {
    const bytes = await workbookFile(
      {
        [part.workbook]: workbookXml(['Hot', 'Tomt', 'Gömt']).replace(
          'sheetId="3" state="visible"',
          'sheetId="3" state="hidden"',
        ),
        'xl/worksheets/sheet2.xml': sheetXml('<row r="1"/>'),
      },
      ['Hot', 'Tomt', 'Gömt'],
    );
    expect((await readTable({ name: 'hot.xlsx', bytes })).sheets).toEqual([
      {
        name: 'Hot',
        rows: [
          { number: 1, cells: ['Hot', 'Egenskap'] },
          { number: 2, cells: ['Strömmen går', 'T'] },
        ],
      },
    ]);
  });

  it('gives each cell its text, whatever kind it is and wherever it stands', async () => {
    const data = [
      '<row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3" t="str"><f>A1</f><v>räknat</v></c></row>',
      '<row><c t="inlineStr"><is><r><t>ri</t></r><r><t xml:space="preserve">k </t></r><rPh><t>ton</t></rPh></is></c><c><v>12.5</v></c></row>',
      '<row r="9"><c r="A9" t="b"><v>1</v></c><c r="B9" t="e"><v>#REF!</v></c><c r="C9" t="s"><v></v></c></row>',
    ].join('');
    const texts = textsXml(['nej', 'rad ett_x000D_&#10;rad _x005F_x0041_ &lt;två&gt; &amp;c']);
    const bytes = await workbookFile({ [part.sheet]: sheetXml(data), [part.texts]: texts });
    expect((await readTable({ name: 'hot.xlsx', bytes })).sheets[0]?.rows).toEqual([
      { number: 3, cells: ['', 'rad ett\r\nrad _x0041_ <två> &c', '', 'räknat'] },
      { number: 4, cells: ['rik ', '12.5'] },
      { number: 9, cells: ['1'], errorsIn: [1] },
    ]);
  });

  it('may write its names with prefixes and its places from the root', async () => {
    const prefixed = sheetXml(rowsXml([['Hot']]))
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const relations = `<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`;
    const bytes = await workbookFile({ [part.sheet]: prefixed, [part.relations]: relations });
    expect(await cellsOf('hot.xlsx', bytes)).toEqual([['Hot']]);
  });

  it('is known by its bytes, whatever its name', async () => {
    expect(await cellsOf('hot.txt', await workbookFile())).toEqual([
      ['Hot', 'Egenskap'],
      ['Strömmen går', 'T'],
    ]);
  });

  it('that the app wrote itself gives back every threat, its group and its properties', async () => {
    const source = exampleSource();
    const { sheets } = await readTable({
      name: 'register.xlsx',
      bytes: Buffer.from(await buildWorkbook(source)),
    });
    const groups = source.snapshot.rows.workGroup;
    const sheet = sheets[likelySheet(sheets)];
    if (!sheet) throw new Error('no sheet');
    const { threats } = threatsIn(sheet, likelyMapping(sheet, groups), groups, 'sv');
    const written = source.snapshot.rows.threat.toSorted((a, b) => a.number - b.number);
    expect(
      threats.map(({ text, detail, properties, group }) => [text, detail, properties, group?.id ?? null]),
    ).toEqual(written.map(({ text, detail, properties, groupId }) => [text, detail, properties, groupId]));
  });
});

/** Node writes Latin-1; what Windows-1252 has besides stands where Latin-1 has control characters. */
function windows1252(content: string): Buffer {
  const codes: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '”': 0x94 };
  return Buffer.from([...content].map((sign) => codes[sign] ?? sign.charCodeAt(0)));
}
