import { describe, expect, it } from 'vitest';
import { hasLibreOffice, savedByLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { foundIn, nothing } from '../../../helpers/workbook/revision.ts';
import { at, content, rowOf, type Sheets, source, worked } from './worked-book.ts';

type Sheet = keyof Sheets;

/** Every row of a sheet that has a cell of a column is given one of the cells, and what was found is told by its row. */
async function written(sheet: Sheet, head: string, cells: readonly string[]) {
  const { differences, notes } = await worked((own) => {
    const rows = own[sheet].slice(4, 4 + cells.length);
    rows.forEach((row, index) => {
      row[at(own[sheet], head)] = cells[index] ?? '';
    });
    return undefined;
  });
  const edits = differences.flatMap((each) => (each.is === 'edit' ? [each.after] : []));
  return { edits, notes };
}

describe('words that people write in a workbook', () => {
  it.each<[string, string[]]>([
    [
      'in figures',
      ['2026-12-24', '24/12/26', '24/12 2026', '261224', '20261224', '46380', '46380.5', '24-12-2026'],
    ],
    [
      'in words',
      ['24 dec 2026', '24 december 2026', 'den 24 december 2026', 'December 24, 2026', '24 Dec. 2026'],
    ],
    [
      'after the day of the week',
      [
        'torsdag 24 december 2026',
        'tors 24/12 2026',
        'Thursday, 24 December 2026',
        'torsdagen den 24 december 2026',
      ],
    ],
    ['with what a paste brings', ['\u00A024 dec 2026\u200B', '2026-12-24 00:00:00', '2026-12-24T00:00:00Z']],
  ])('name a day %s', async (_, cells) => {
    const { edits, notes } = await written('Åtgärder', 'Klart senast', cells);
    expect(edits).toEqual(cells.map(() => '2026-12-24'));
    expect(notes).toEqual([]);
  });

  it('that name no day are listed, each with what may stand there', async () => {
    const cells = ['2026-13-45', '31 feb 2026', '12/24/2026', 'i höst', '20261301', '?', '-', 'ASAP'];
    const { edits, notes } = await written('Åtgärder', 'Klart senast', cells);
    expect(edits).toEqual([]);
    expect(notes.map(({ reason, text, expects }) => [reason, text, expects])).toEqual(
      cells.map((cell) => ['not-understood', cell, 'looseDate']),
    );
  });

  it.each<[string, string, string[]]>([
    [
      'done',
      'Status',
      ['Klart', 'KLAR', 'Klar.', 'Done', 'Utförd', 'Slutfört', 'Completed', '\u00A0klart\u200B', 'Åtgärdad'],
    ],
    [
      'ongoing',
      'Status',
      ['Pågående', 'Pågår', 'In progress', 'Påbörjad', 'På gång', 'Started', 'Under arbete'],
    ],
    ['planned', 'Status', ['Ej påbörjad', 'Planerat', 'Not started', 'Ej startad', 'To do', 'Att göra']],
  ])('say that a measure is %s', async (code, head, cells) => {
    const { edits, notes } = await written('Åtgärder', head, cells);
    expect(notes).toEqual([]);
    expect(new Set(edits)).toEqual(new Set([code]));
  });

  it('name a level by its name, its number, or both, whatever signs are beside', async () => {
    const cells = [
      '2',
      '2,0',
      '(2)',
      'nivå 2',
      'Level 2',
      'Låg (2)',
      '2 – Låg',
      '2. låg',
      'LÅG',
      'Low',
      '\u200BLåg\u00A0',
      'low',
      'Låg, 2',
    ];
    const { edits, notes } = await written('Register', 'Sannolikhet', cells);
    expect(notes).toEqual([]);
    expect(new Set(edits)).toEqual(new Set(['low']));
  });

  it('name no level where name and number speak against each other, or where there is none', async () => {
    const cells = ['Låg (3)', '3 – Låg', '5', '0', 'Medel', 'låg/hög', 'Låg?', '3/4'];
    const { edits, notes } = await written('Register', 'Sannolikhet', cells);
    expect(edits).toEqual([]);
    const understood = notes.filter(({ reason }) => reason === 'not-understood');
    expect(understood.map(({ text, allowed }) => [text, allowed])).toEqual(
      cells.map((cell) => [cell, ['Mycket låg', 'Låg', 'Hög', 'Mycket hög']]),
    );
  });
});

describe('cells and rows that were emptied or pasted', () => {
  it('a row of which only the hidden codes are left counts as taken away, and nothing of it is proposed', async () => {
    const found = await worked(({ Register, Åtgärder }) => {
      for (const [sheet, row] of [
        [Register, rowOf(Register, 'Nr', '10')],
        [Åtgärder, Åtgärder[5] ?? []],
      ] as const)
        row.fill('', 0, at(sheet, 'Kod'));
      return undefined;
    });
    expect(found.notes.map(({ reason, text }) => [reason, text])).toEqual([
      ['not-in-workbook', expect.stringMatching(/^10 /)],
    ]);
    expect(found.differences.map(({ is, key }) => [is, key])).toEqual([['gone', 'measure/n-22']]);
  });

  it('a single cell that was emptied is a difference', async () => {
    const found = await worked(({ Register }) => {
      rowOf(Register, 'Nr', '10')[at(Register, 'Beskrivning')] = '';
      return undefined;
    });
    expect(found.differences).toEqual([expect.objectContaining({ key: 'risk/r-10/description', after: '' })]);
  });

  it('text that was pasted over itself differs in nothing', async () => {
    const found = await worked(({ Register }) => {
      const row = rowOf(Register, 'Nr', '10');
      const place = at(Register, 'Beskrivning');
      row[place] = `\u200B ${(row[place] ?? '').replaceAll(' ', '\u00A0')}\u00A0\r\n`;
      row[at(Register, 'Risk')] = `${(row[at(Register, 'Risk')] ?? '').replace(' ', '\u202F')}\uFEFF`;
      return undefined;
    });
    expect(found).toEqual(nothing);
  });

  it('a column that was copied beside itself is told', async () => {
    const found = await worked(({ Register }) => {
      const place = at(Register, 'Beskrivning');
      for (const row of Register) row.splice(place + 1, 0, row[place] ?? '');
      return undefined;
    });
    expect(found.differences.filter((each) => each.is !== 'edit' || each.doubt === undefined)).toEqual([]);
    expect(found.notes.map(({ reason, text }) => [reason, text])).toEqual([
      ['unknown-column', 'Beskrivning'],
    ]);
  });
});

it.skipIf(!hasLibreOffice)(
  'a workbook that LibreOffice has saved as .ods differs in nothing',
  async () => expect(await foundIn(savedByLibreOffice(content, 'ods'), source)).toEqual(nothing),
  120_000,
);
