import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../../../../electron/export/workbook.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { filledWorkshop } from '../../../../helpers/filled-workshop.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { hasLibreOffice, readByLibreOffice } from '../../../../helpers/workbook/libre-office.ts';
import {
  cellsOf,
  dayNumber,
  elements,
  partsOf,
  sheetsOf,
  tableOf,
  withParts,
} from '../../../../helpers/workbook/read-xlsx.ts';
import { foundIn } from '../../../../helpers/workbook/revision.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const [due, day, status] = ['Klart senast', 'Klart senast, dag', 'Status'].map(
  (head) => `Åtgärder[[#This Row],[${head}]]`,
);
const dues = ['2014-05-30', 'Q1 2014', '2014-12', 'löpande', null, '2014-05-30'];
/** The last of the measures is done. */
function workshopWith(times: readonly (string | null)[]): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Tider', language: 'sv', method: presetMethod() });
  workshop.run({ type: 'risk.add', id: 'r', title: 'Risken' });
  times.forEach((due, index) => {
    workshop.run({
      type: 'measure.add',
      id: `m-${index}`,
      riskId: 'r',
      text: `Åtgärd ${index}`,
      kind: 'preventive',
      personName: null,
      due,
      status: index === times.length - 1 ? 'done' : 'planned',
    });
  });
  return workshop;
}
/** Whether each column of the sheet of measures is in sight, by its letter's number. */
async function hiddenOf(workshop: MemoryWorkshop): Promise<string[]> {
  const parts = await partsOf(await buildWorkbook(sourceOf(workshop)));
  const part = sheetsOf(parts).find(({ name }) => name === 'Åtgärder')?.part ?? '';
  const heads = cellsOf(parts, 'Åtgärder');
  return elements(parts.get(part) ?? '', 'col')
    .filter(({ attributes }) => attributes.hidden === '1')
    .flatMap(({ attributes: { min, max } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, (_, step) => {
        const letter = String.fromCharCode(64 + Number(min) + step);
        return heads.get(`${letter}4`)?.value ?? '';
      }),
    );
}

describe('the times of measures in the workbook', () => {
  test('are days where they are days, else the text with the day it sorts by, and what is overdue says so', async () => {
    const parts = await partsOf(await buildWorkbook(sourceOf(workshopWith(dues))));
    const rows = tableOf(parts, 'Åtgärder');
    expect(rows.map(({ F, I, J }) => [F ?? '', I ?? '', J ?? ''])).toEqual([
      [dayNumber('2014-05-30'), dayNumber('2014-05-30'), 'Försenad'],
      ['Q1 2014', dayNumber('2014-03-31'), 'Försenad'],
      ['2014-12', dayNumber('2014-12-31'), ''],
      ['löpande', '', ''],
      ['', '', ''],
      [dayNumber('2014-05-30'), dayNumber('2014-05-30'), ''],
    ]);
    const cells = cellsOf(parts, 'Åtgärder');
    expect([cells.get('I6')?.formula, cells.get('J6')?.formula]).toEqual([
      `IF(ISNUMBER(${due}),${due},IF(${due}="Q1 2014",DATE(2014,3,31),""))`,
      `IF(ISNUMBER(${day}),IF(AND(${day}<'Översikt'!$B$5,TRIM(${status})<>"Klar"),"Försenad",""),"")`,
    ]);
    expect(cells.get('A3')?.value).toBe('6 åtgärder · 2 försenade 2014-06-05');
  });

  test('put nothing into a formula that nobody could have typed, whatever a file holds', async () => {
    const hostile = `${'under '.repeat(60)}Q1 2014`;
    const source = sourceOf(workshopWith(dues));
    const measure = source.snapshot.rows.measure.map((each) => ({ ...each, due: hostile }));
    const rows = { ...source.snapshot.rows, measure };
    const parts = await partsOf(await buildWorkbook({ ...source, snapshot: { ...source.snapshot, rows } }));
    expect(cellsOf(parts, 'Åtgärder').get('I6')?.formula).toBe(`IF(ISNUMBER(${due}),${due},"")`);
  });

  test.runIf(hasLibreOffice)(
    'are late by the day that stands in the overview, whenever it is opened',
    async () => {
      const content = await buildWorkbook(sourceOf(workshopWith(dues)));
      const lateIn = (bytes: Uint8Array) =>
        (readByLibreOffice(bytes).get('Åtgärder') ?? []).slice(4).map((row) => row[9]);
      expect(lateIn(content)).toEqual(['Försenad', 'Försenad', '', '', '', '']);
      const part = 'xl/worksheets/sheet3.xml';
      const xml = (await partsOf(content)).get(part) ?? '';
      const later = xml.replace(`<v>${dayNumber('2014-06-05')}</v>`, `<v>${dayNumber('2015-01-01')}</v>`);
      expect(later).not.toBe(xml);
      const changed = await withParts(content, new Map([[part, later]]));
      expect(lateIn(changed)).toEqual(['Försenad', 'Försenad', 'Försenad', '', '', '']);
      const all = [...(await partsOf(content)).values()].join('');
      expect(all).not.toContain('TODAY()');
    },
    180_000,
  );

  test('come back as they were, without a difference or a remark', async () => {
    const source = sourceOf(workshopWith(dues));
    expect(await foundIn(await buildWorkbook(source), source)).toEqual({ differences: [], notes: [] });
  });

  test('have no column of their own where nobody uses them', async () => {
    const unused = ['Prioritet', 'Start', 'Klar den', 'Kommentar om läget', 'Bieffekter', 'Uppföljd effekt'];
    const codes = ['Kod', 'Riskens kod', 'Typens kod', 'Statusens kod', 'Riskens status', 'Radkontroll'];
    expect(await hiddenOf(workshopWith([null, null]))).toEqual([
      'Klart senast, dag',
      'Försenad',
      ...unused,
      ...codes,
    ]);
    expect(await hiddenOf(workshopWith(['2014-12-31', null]))).toEqual([
      'Klart senast, dag',
      ...unused,
      ...codes,
    ]);
    expect(await hiddenOf(workshopWith(['Q3 2014', null]))).toEqual([...unused, ...codes]);
  });
});

test('on two pages, no title stands in the column that is printed on both', async () => {
  const titleOf = async (workshop: MemoryWorkshop) => {
    const cells = cellsOf(await partsOf(await buildWorkbook(sourceOf(workshop))), 'Åtgärder');
    return ['A1', 'B1'].map((address) => cells.get(address)?.value ?? '');
  };
  expect(await titleOf(workshopWith(['löpande']))).toEqual(['Åtgärder', '']);
  expect(await titleOf(filledWorkshop())).toEqual(['', 'Åtgärder']);
  const source = sourceOf(filledWorkshop());
  expect(await foundIn(await buildWorkbook(source), source)).toEqual({ differences: [], notes: [] });
});
