import { describe, expect, it } from 'vitest';
import type { Difference, Found } from '../../../../shared/domain/revision/index.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import { headCellsOf, withCells } from '../../../helpers/workbook/excel.ts';
import { hasLibreOffice, throughLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { partsOf, withParts } from '../../../helpers/workbook/read-xlsx.ts';
import { foundIn, nothing } from '../../../helpers/workbook/revision.ts';
import { at, content, parts, rowOf, type Sheets, source, worked } from './worked-book.ts';

const keys = ({ differences }: Found) => differences.map(({ key }) => key);
const said = ({ notes }: Found) => notes.map(({ reason, text }) => [reason, text]);
const doubts = (differences: readonly Difference[]) =>
  differences.map((each) => [each.key, each.is === 'gone' ? undefined : each.doubt]);

describe('a workbook that has been worked on as people do', () => {
  it('differs in nothing while nobody has', async () => {
    expect(await foundIn(content, source)).toEqual(nothing);
    expect(await worked(() => undefined)).toEqual(nothing);
  });

  it('is known though its sheets are renamed, one of them or all', async () => {
    const edited = (own: Sheets) => {
      rowOf(own.Register, 'Nr', '10')[at(own.Register, 'Beskrivning')] = 'Ny';
      return own;
    };
    const one = await worked((own) => {
      const { Register, ...rest } = edited(own);
      return { 'Riskregister 2026': Register, ...rest };
    });
    expect([keys(one), said(one)]).toEqual([['risk/r-10/description'], []]);
    const xml = (parts.get('xl/workbook.xml') ?? '').replace(/<sheet [^>]*name="[^"]*"/g, (sheet) =>
      sheet.replace(/name="([^"]*)"/, 'name="x $1"'),
    );
    const all = await withParts(content, new Map([['xl/workbook.xml', xml]]));
    expect(await foundIn(all, source)).toEqual(nothing);
  });

  it('says which sheet is a copy, and reads the one with the name', async () => {
    const found = await worked((own) => {
      const copy = structuredClone(own.Register);
      rowOf(copy, 'Nr', '10')[at(copy, 'Beskrivning')] = 'I kopian';
      return { 'Register (2)': copy, ...own };
    });
    expect([keys(found), said(found)]).toEqual([[], [['copied-sheet', 'Register (2)']]]);
  });

  it('takes no copied row for the risk whose hidden code it has, above or below', async () => {
    for (const place of [4, 10, 26]) {
      const found = await worked(({ Register }) => {
        const copy = [...rowOf(Register, 'Nr', '10')];
        copy[at(Register, 'Risk')] = 'En kopia som blev en ny risk';
        Register.splice(place, 0, copy);
        return undefined;
      });
      expect([keys(found), said(found)]).toEqual([[], [['twice', 'En kopia som blev en ny risk']]]);
    }
  });

  it('knows rows that were sorted without their hidden codes, and says so', async () => {
    const found = await worked(({ Register }) => {
      const sight = at(Register, 'Kod');
      const rows = Register.slice(4);
      const shown = rows.map((row) => row.slice(0, sight)).reverse();
      rows.forEach((row, index) => {
        row.splice(0, sight, ...(shown[index] ?? []));
      });
      rowOf(Register, 'Nr', '10')[at(Register, 'Beskrivning')] = 'Ny';
      return undefined;
    });
    expect([keys(found), said(found)]).toEqual([['risk/r-10/description'], [['sorted-apart', '22']]]);
  });

  it('knows measures that were sorted so, too', async () => {
    const found = await worked(({ Åtgärder }) => {
      const sight = at(Åtgärder, 'Kod');
      const rows = Åtgärder.slice(4);
      const shown = rows.map((row) => row.slice(0, sight)).reverse();
      rows.forEach((row, index) => {
        row.splice(0, sight, ...(shown[index] ?? []));
      });
      return undefined;
    });
    expect([keys(found), found.notes.map(({ reason }) => reason)]).toEqual([[], ['sorted-apart']]);
  });

  it('proposes nothing that another cell of the row speaks against', async () => {
    const found = await worked(({ Register }) => {
      const row = rowOf(Register, 'Nr', '10');
      row[at(Register, 'Nr')] = '12';
      row[at(Register, 'Risk')] = 'Varken den ena eller den andra';
      const other = rowOf(Register, 'Nr', '8');
      other[at(Register, 'Sannolikhet')] = 'Låg';
      other[at(Register, 'Risknivå')] = '5';
      return undefined;
    });
    expect(doubts(found.differences)).toEqual([
      ['risk/r-10/title', 'contradicts'],
      ['risk/r-8/probability', 'contradicts'],
    ]);
    expect(said(found)).toEqual([
      ['number-changed', '12'],
      ['derived', '5'],
    ]);
  });

  it('does not propose a second time what has been taken in', async () => {
    const workshop = exampleWorkshop('sv');
    workshop.run({ type: 'risk.add', id: 'new', title: 'Ny i arbetsboken' });
    const work = ({ Register }: Sheets) => {
      const row = (Register[3] ?? []).map(() => '');
      row[at(Register, 'Risk')] = 'Ny i arbetsboken';
      Register.push(row);
      return undefined;
    };
    const [first] = (await worked(work)).differences;
    const [second] = (await worked(work, sourceOf(workshop))).differences;
    expect([first, second]).toEqual([
      expect.not.objectContaining({ doubt: 'already-here' }),
      expect.objectContaining({ is: 'new', doubt: 'already-here' }),
    ]);
  });

  it('names edits in columns and sheets that are not read', async () => {
    const found = await worked(({ Register, Hot, Åtgärder }) => {
      rowOf(Register, 'Nr', '10')[at(Register, 'Egenskaper')] = 'Riktighet';
      rowOf(Register, 'Nr', '12')[at(Register, 'Kostnad (tkr)')] = '999';
      rowOf(Hot, 'Nr', '1')[at(Hot, 'Hot')] = 'Omskrivet hot';
      Hot.push(['53', 'Ett nytt hot']);
      (Åtgärder[4] ?? [])[at(Åtgärder, 'Risk')] = 'Annan risk';
      return undefined;
    });
    expect(found.differences).toEqual([]);
    expect(
      found.notes.map(({ reason, sheet, sheetName, column, head, text }) => [
        reason,
        sheetName ?? sheet,
        column ?? head,
        text,
      ]),
    ).toEqual([
      ['not-read', 'register', 'properties', 'Riktighet'],
      ['not-read', 'register', 'cost', '999'],
      ['not-read', 'measures', 'risk', 'Annan risk'],
      ['not-read', 'Hot', 'Hot', 'Omskrivet hot'],
      ['row-not-read', 'Hot', undefined, '53'],
    ]);
  });

  it('takes a formula that nobody has reckoned for no empty cell', async () => {
    const register = headCellsOf(parts, 'Register');
    const column = String.fromCharCode(65 + register.indexOf('Beskrivning'));
    const sheet = 'xl/worksheets/sheet2.xml';
    const xml =
      (await partsOf(await withCells(content, 'Register', { [`${column}5`]: 'x' }))).get(sheet) ?? '';
    const bare = xml.replace(
      new RegExp(`<c r="${column}5"[^>]*>.*?</c>`),
      `<c r="${column}5"><f>A1&amp;B1</f></c>`,
    );
    // A program that reckons nothing leaves every formula so.
    const all = bare.replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1<v/>').replaceAll(' t="str"><f>', '><f>');
    for (const written of [bare, all]) {
      const found = await foundIn(await withParts(content, new Map([[sheet, written]])), source);
      expect([keys(found), found.notes.map(({ reason, column: of }) => [reason, of])]).toEqual([
        [],
        [['unreckoned', 'description']],
      ]);
    }
  });

  it('offers what stands in columns of somebody’s own as a note, once', async () => {
    const work = ({ Register }: Sheets) => {
      Register[3]?.push('Vår bedömning');
      const row = rowOf(Register, 'Nr', '10');
      row[(Register[3]?.length ?? 0) - 1] = 'Prioriteras i höst';
      return undefined;
    };
    const found = await worked(work);
    expect(found.differences).toEqual([
      expect.objectContaining({
        field: 'treatmentNote',
        doubt: 'own-columns',
        after: 'Stödet ska vara på plats före driftstart, inte efter.\nVår bedömning: Prioriteras i höst',
      }),
    ]);
    expect(said(found)).toEqual([['unknown-column', 'Vår bedömning']]);
    const workshop = exampleWorkshop('sv');
    const [difference] = found.differences;
    const note = difference?.is === 'edit' ? String(difference.after) : '';
    const strategies = workshop.tables.risk.get('r-10')?.strategies ?? [];
    workshop.run({ type: 'risk.treat', id: 'r-10', strategies, note });
    expect(keys(await worked(work, sourceOf(workshop)))).toEqual([]);
  });

  it.skipIf(!hasLibreOffice)(
    'differs in nothing after LibreOffice has saved it, in no sheet',
    async () => expect(await foundIn(throughLibreOffice(content), source)).toEqual(nothing),
    120_000,
  );
});
