import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/import/read-table.ts';
import type { Sheet } from '../../../../shared/domain/threat-table/index.ts';
import {
  part,
  rowsXml,
  sheetXml,
  workbookFile,
  workbookXml,
} from '../../../helpers/workbook/workbook-files.ts';

async function sheetsOf(content: string, name = 'rapport.xls'): Promise<readonly Sheet[]> {
  return (await readTable({ name, bytes: Buffer.from(content) })).sheets;
}
const cellsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells);

describe('a page with tables', () => {
  it('gives a cell with several paragraphs as one, and what is merged in every row', async () => {
    const [sheet] = await sheetsOf(`<html xmlns:o="urn:x"><head><style>td{}</style></head><body>
      <table border=1><thead><tr><th rowspan=2>Hot</th><th colspan=2>Egenskaper</th></tr>
      <tr><th>K</th><th>R</th></tr></thead>
      <tr><td><p class=MsoNormal>Taket
        läcker</p><p>över&nbsp;serverskåpet &amp; mer</p></td><td>x<td></tr>
      <tr><td rowspan="2">Hissen<br>står</td><td></td><td>x</td></tr><tr><td>x</td><td></td></tr>
      </table></body></html>`);
    expect(cellsOf(sheet)).toEqual([
      ['Hot', 'Egenskaper'],
      ['Hot', 'K', 'R'],
      ['Taket läcker\növer\u00A0serverskåpet & mer', 'x'],
      ['Hissen\nstår', '', 'x'],
      ['Hissen\nstår', 'x'],
    ]);
  });

  it('tells what was hidden, and reads nothing that was struck out or is no text', async () => {
    const [sheet] = await sheetsOf(`<table><col><col style='display:none'><col>
      <tr><th>Hot</th><th>Ansvarig</th><th>Grupp</th></tr>
      <tr style='display:none'><td>Gammalt</td><td>Bo</td><td>A</td></tr>
      <tr><td><del>Förr</del>Nu<script>alert(1)</script><span style="display:none">x</span></td><td>Bo</td><td>A</td></tr></table>`);
    expect(sheet?.hiddenColumns).toEqual([1]);
    expect(sheet?.rows.slice(1)).toEqual([
      { number: 2, cells: ['Gammalt', 'Bo', 'A'], isHidden: true },
      { number: 3, cells: ['Nu', 'Bo', 'A'] },
    ]);
  });

  it('is a sheet a table, tables that only place others being none', async () => {
    const table = (text: string) => `<table><tr><td>Hot</td></tr><tr><td>${text}</td></tr></table>`;
    const sheets = await sheetsOf(
      `<table><tr><td>${table('Ett')}</td></tr></table><p>Efteråt</p>${table('Två')}`,
    );
    expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
      ['1', [['Hot'], ['Ett']]],
      ['2', [['Hot'], ['Två']]],
      ['¶', [['Efteråt']]],
    ]);
  });
});

describe('a page with lists', () => {
  it('says how deep each item stands', async () => {
    const [sheet] = await sheetsOf(
      '<h2>Grupp A</h2><ul><li>Strömmen går<ol><li>Åska</li></ol></li><li><p>Nyckel borta</p></ul><p>Slut',
      'lista.html',
    );
    expect(cellsOf(sheet)).toEqual([
      ['# Grupp A'],
      ['- Strömmen går'],
      ['    - Åska'],
      ['- Nyckel borta'],
      ['Slut'],
    ]);
  });

  it('of a word processor is known by its own marks', async () => {
    const item = (level: number, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></p>`;
    const [sheet] = await sheetsOf(`<html>${item(1, 'Strömmen går')}${item(2, 'Åska')}</html>`, 'x');
    expect(cellsOf(sheet)).toEqual([['- Strömmen går'], ['    - Åska']]);
  });
});

it('a page that means harm is refused', async () => {
  await expect(sheetsOf('<div>'.repeat(3_000))).rejects.toThrow('table-broken');
  await expect(sheetsOf(`<table><tr>${'<td>x</td>'.repeat(101)}</tr><tr><td>y</table>`)).rejects.toThrow(
    'table-too-large',
  );
  const spans = '<tr><td rowspan=999999999 colspan=999999999>x</td></tr>';
  await expect(sheetsOf(`<table>${spans.repeat(10_001)}</table>`)).rejects.toThrow('table-too-large');
  await expect(sheetsOf(`<table><tr><td>${'x'.repeat(32_768)}</td></tr><tr><td>y</table>`)).rejects.toThrow(
    'table-cell-too-long',
  );
  await expect(sheetsOf('<html></html>')).rejects.toThrow('table-empty');
});

it('an Excel workbook tells hidden columns and sheets', async () => {
  const columns = '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
  const bytes = await workbookFile(
    {
      [part.sheet]: sheetXml(rowsXml([['Hot', 'Dolt', 'Grupp']])).replace(
        '<sheetData>',
        `${columns}<sheetData>`,
      ),
      [part.workbook]: workbookXml(['Hot', 'Gömt']).replace(
        'sheetId="2" state="visible"',
        'sheetId="2" state="hidden"',
      ),
    },
    ['Hot', 'Gömt'],
  );
  const { sheets, hiddenSheets } = await readTable({ name: 'hot.xlsx', bytes });
  expect(sheets[0]?.hiddenColumns?.slice(0, 2)).toEqual([1, 8]);
  expect(hiddenSheets).toEqual(['Gömt']);
});

describe('an OpenDocument workbook', () => {
  const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"';
  async function openDocument(body: string, more: Record<string, string> = {}): Promise<Buffer> {
    const zip = new JSZip();
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet');
    zip.file(
      'content.xml',
      `<office:document-content ${names}><office:automatic-styles>${style}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    );
    for (const [name, content] of Object.entries(more)) zip.file(name, content);
    return zip.generateAsync({ type: 'nodebuffer' });
  }
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const sheet = (name: string, rows: string, attributes = '') =>
    `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;

  it('is read as it is shown, merged cells filled, what is hidden marked', async () => {
    const away = 'table:visibility="filter"';
    const bytes = await openDocument(
      `<office:spreadsheet>${sheet(
        'Blad1',
        `<table:table-column table:number-columns-repeated="2"/><table:table-column ${away}/>` +
          row(cell('Hot') + cell('Grupp') + cell('Dolt')) +
          row(
            cell('Taket</text:p><text:p>läcker<office:annotation><text:p>tips</text:p></office:annotation>') +
              cell('A', 'table:number-rows-spanned="2"'),
          ) +
          row(`${cell('Hissen<text:s text:c="2"/>står')}<table:covered-table-cell/>`, away) +
          row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"'),
      )}${sheet('Gömt', row(cell('x')), 'table:style-name="ta2"')}</office:spreadsheet>`,
    );
    expect(await readTable({ name: 'hot.ods', bytes })).toEqual({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            { number: 1, cells: ['Hot', 'Grupp', 'Dolt'] },
            { number: 2, cells: ['Taket\nläcker', 'A'] },
            { number: 3, cells: ['Hissen  står', 'A'], isHidden: true },
          ],
          hiddenColumns: [2],
        },
      ],
      hiddenSheets: ['Gömt'],
    });
  });

  it('is refused where it is locked, no workbook, or means harm', async () => {
    const rows = (repeated: number) =>
      `<office:spreadsheet>${sheet('x', row(cell('x'), `table:number-rows-repeated="${repeated}"`))}</office:spreadsheet>`;
    const refused = async (bytes: Buffer, code: string) =>
      expect(readTable({ name: 'hot.ods', bytes })).rejects.toThrow(code);
    const manifest = '<manifest xmlns:m="m"><m:encryption-data/></manifest>';
    await refused(await openDocument(rows(1), { 'META-INF/manifest.xml': manifest }), 'table-locked');
    await refused(await openDocument('<office:text/>'), 'table-kind');
    await refused(await openDocument(rows(1_000_000)), 'table-too-large');
    await refused(await openDocument(rows(-1)), 'table-broken');
  });
});
