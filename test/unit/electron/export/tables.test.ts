import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { headCellsOf, tableHeadsOf, withCells, withTableRow } from '../../../helpers/workbook/excel.ts';
import { allThroughLibreOffice, hasLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import {
  cellsOf,
  elements,
  type Parts,
  partsOf,
  sheetsOf,
  tableOf,
} from '../../../helpers/workbook/read-xlsx.ts';

const content = await buildWorkbook(exampleSource('sv'));
const parts = await partsOf(content);

describe('the lists of a workbook', () => {
  it('are tables of Excel with the heads of their sheets, each with its own filter and stripes', () => {
    const lists = ['Register', 'Hot', 'Röster', 'Åtgärder', 'Ändringar', 'Tillsyn'];
    for (const sheet of lists) {
      expect(headCellsOf(parts, sheet).length).toBeGreaterThan(4);
      expect(tableHeadsOf(parts, sheet)).toEqual(headCellsOf(parts, sheet));
    }
    const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/'));
    const names = tables.map(([, xml]) => elements(xml, 'table')[0]?.attributes.displayName);
    expect(names).toEqual(lists);
    for (const [, xml] of tables) {
      const [table, filter, style] = ['table', 'autoFilter', 'tableStyleInfo'].map(
        (name) => elements(xml, name)[0]?.attributes,
      );
      expect(filter?.ref).toBe(table?.ref);
      expect(style).toMatchObject({ name: 'Storforum', showRowStripes: '1' });
    }
    for (const { part } of sheetsOf(parts)) expect(parts.get(part)).not.toContain('<autoFilter');
  });

  it('reckon in every row what the table says that its column reckons', () => {
    for (const [sheet, table] of [
      ['Register', 'xl/tables/table2.xml'],
      ['Åtgärder', 'xl/tables/table7.xml'],
    ] as const) {
      const formulas = elements(parts.get(table) ?? '', 'calculatedColumnFormula').map(({ text }) => text);
      const used = new Set([...cellsOf(parts, sheet).values()].flatMap(({ formula }) => formula ?? []));
      expect(new Set(formulas)).toEqual(used);
    }
  });

  it('show what fits a page of A4, and fold the rest away beside it', () => {
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const cols = elements(xml, 'col').flatMap(({ attributes: { min, max, ...rest } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, () => rest),
    );
    const heads = headCellsOf(parts, 'Register');
    expect(heads.filter((_, at) => cols[at]?.hidden !== '1')).toEqual([
      'Nr',
      'Risk',
      'Sannolikhet',
      'Konsekvens',
      'Risknivå',
      'Strategi',
      'Åtgärder',
      'Ansvarig',
      'Klart senast',
      'Kvarstående risknivå',
    ]);
    const folded = heads.filter((_, at) => cols[at]?.outlineLevel === '1');
    expect(folded).toEqual(expect.arrayContaining(['Beskrivning', 'Motivering', 'Hot i risken']));
    expect(folded).not.toContain('Kod');
  });

  it('have rows that grow with what is written in them, and no green corners', () => {
    for (const { name, part } of sheetsOf(parts)) {
      const xml = parts.get(part) ?? '';
      if (tableHeadsOf(parts, name).length > 0) expect(xml).not.toContain('customHeight="1"');
      expect(xml).toContain('numberStoredAsText="1"');
    }
  });
});

/** Numbers of columns of the register by their heads. */
const heads = headCellsOf(parts, 'Register');
const letters = (head: string) => {
  const at = heads.indexOf(head);
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`;
};
const added = {
  Risk: 'En ny risk',
  Sannolikhet: 'Hög ',
  Konsekvens: 4,
  'Kvarstående sannolikhet': 'Låg',
  'Kvarstående konsekvens': '1',
};
const agrees = 'Stämmer: matrisen visar samma risker som registret.';

describe.skipIf(!hasLibreOffice)('a workbook that somebody works on', () => {
  /** What each was worked on, reckoned anew by one LibreOffice. */
  const books = async () => {
    const made = {
      grown: await withTableRow(content, 'Register', added),
      below: await withCells(content, 'Register', { B27: 'Under tabellen' }),
      residual: await withCells(content, 'Register', { [`${letters('Kvarstående sannolikhet')}5`]: 'Hög' }),
      blank: await withCells(content, 'Register', { E5: 'Mycket hög ', F6: 3 }),
      strange: await withCells(content, 'Register', { E5: 'Ganska hög' }),
      closed: await withCells(content, 'Register', { [`${letters('Status')}5`]: 'Avslutad' }),
      measure: await withTableRow(content, 'Åtgärder', { Nr: 10, Åtgärd: 'Ny', 'Klart senast': 41_000 }),
    };
    const opened = allThroughLibreOffice(made);
    const read = Object.entries(opened).map(async ([name, bytes]) => [name, await partsOf(bytes)] as const);
    return Object.fromEntries(await Promise.all(read)) as Record<keyof typeof made, Parts>;
  };
  const value = (book: Parts, sheet: string, address: string) => cellsOf(book, sheet).get(address)?.value;
  const verdict = (book: Parts) => value(book, 'Matris', 'A25');

  it('has the level, the numbers and the counts of what is written, and says when it is no longer what was exported', async () => {
    const book = await books();
    for (const each of Object.values(book)) {
      const all = sheetsOf(each).flatMap(({ name }) => [...cellsOf(each, name).values()]);
      expect(all.filter(({ value: shown }) => /^#/.test(shown ?? ''))).toEqual([]);
    }
    const row = tableOf(book.grown, 'Register').at(-1) ?? cellsOf(book.grown, 'Register');
    expect(row).toBeDefined();
    expect(
      ['Risknivå', 'Nivå nr', 'Kvarstående risknivå'].map((head) =>
        value(book.grown, 'Register', `${letters(head)}27`),
      ),
    ).toEqual(['5', '5', '1']);
    expect(['B9', 'B15', 'C15'].map((address) => value(book.grown, 'Översikt', address))).toEqual([
      '5',
      '23',
      '23',
    ]);
    expect([value(book.grown, 'Matris', 'F15'), value(book.grown, 'Matris', 'C22')]).toEqual(['2', '23']);
    expect(value(book.below, 'Matris', 'C22')).toBe('23');
    for (const name of ['grown', 'below', 'residual', 'closed'] as const)
      expect([name, verdict(book[name])]).toEqual([name, expect.stringContaining('ändrats efter exporten')]);
    expect([value(book.blank, 'Register', 'G5'), value(book.blank, 'Register', 'G6')]).toEqual(['5', '5']);
    expect(verdict(book.blank)).toContain('ändrats efter exporten');
    expect(value(book.strange, 'Register', 'G5')).toBe('Okänd nivå');
    expect(verdict(book.strange)).toContain('Okänd nivå');
    expect(value(book.closed, 'Översikt', 'B15')).toBe('21');
    expect([value(book.measure, 'Åtgärder', 'J30'), value(book.measure, 'Översikt', 'G28')]).toEqual([
      'Försenad',
      '1',
    ]);
    expect(verdict(book.measure)).toBe(agrees);
    expect(value(book.below, 'Innehåll', 'A19')).toContain('Stämmer inte');
  }, 240_000);
});
