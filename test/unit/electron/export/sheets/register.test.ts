import { describe, expect, test } from 'vitest';
import { bookView } from '../../../../../electron/export/book-view.ts';
import { letters } from '../../../../../electron/export/sheet-writer.ts';
import { registerColumn } from '../../../../../electron/export/sheets/register.ts';
import type { RegisterColumn } from '../../../../../shared/domain/fields/columns.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import {
  cellsOf,
  dayNumber,
  elements,
  rowOf,
  sheetsOf,
  tableOf,
} from '../../../../helpers/workbook/read-xlsx.ts';
import { exampleWorkbook } from '../example-workbook.ts';

/** The published register: number and level, in its order. */
const published =
  '10:5 12:5 13:5 16:5 8:4 9:4 11:4 15:4 17:4 18:4 1:3 3:3 5:3 19:3 21:3 2:2 7:2 22:2 4:1 6:1 20:1 23:1';

/** Columns that nobody sees stand after those that people read, however many these are. */
const view = bookView(exampleSource('sv'));
const column = (key: RegisterColumn) => letters(registerColumn(view, key));

const swedish = await exampleWorkbook('sv');
const english = await exampleWorkbook('en');

describe('the workbook of the example', () => {
  test('gives exactly the 22 published levels, in the published order, in both languages', () => {
    for (const parts of [swedish, english]) {
      const rows = tableOf(parts, 'Register');
      expect(rows.map(({ A, G }) => `${A}:${G}`).join(' ')).toBe(published);
    }
  });

  test('has every level as a formula over the method sheet, the same in every row', () => {
    const cells = cellsOf(swedish, 'Register');
    const [p, c] = ['Sannolikhet nr', 'Konsekvens nr'].map((head) => `Register[[#This Row],[${head}]]`);
    const formula = `IF(OR(${p}="",${c}=""),"",IFERROR(INDEX('Metod'!$C$40:$F$43,5-${p},${c}),"Okänd nivå"))`;
    expect(cells.get('G5')).toEqual({ type: 'str', formula, value: '5' });
    const named = 'Register[[#This Row],[Sannolikhet]]';
    expect(cells.get(`${column('probabilityStep')}5`)).toEqual({
      type: 'n',
      formula:
        `IF(TRIM(${named})="","",IFERROR(MATCH(${named},'Metod'!$B$18:$B$21,0),` +
        `IFERROR(MATCH(TRIM(${named}),'Metod'!$B$18:$B$21,0),IFERROR(MATCH(TRIM(${named}),{"1","2","3","4"},0),"?"))))`,
      value: '4',
    });
    for (const key of ['level', 'residualLevel', 'levelStep', 'probabilityStep'] as const) {
      const all = Array.from({ length: 22 }, (_, row) => cells.get(`${column(key)}${row + 5}`)?.formula);
      expect([key, new Set(all).size]).toEqual([key, 1]);
    }
    const method = cellsOf(swedish, 'Metod');
    expect(rowOf(method, 39)).toMatchObject({ C: 'Mycket låg', D: 'Låg', E: 'Hög', F: 'Mycket hög' });
    expect(rowOf(method, 40)).toEqual({ B: 'Mycket hög', C: '3', D: '4', E: '5', F: '5' });
    expect(rowOf(method, 43)).toEqual({ B: 'Mycket låg', C: '1', D: '1', E: '3', F: '3' });
  });

  test('says all there is to say of a risk on its row', () => {
    const [first] = tableOf(swedish, 'Register');
    expect(first).toEqual({
      A: '10',
      B: 'Ingen beredskap för supportfrågor från invånare och personal',
      C: 'Invånare och personal får frågor och problem som ingen har i uppdrag att ta hand om. Frågorna skickas runt eller får gissade svar.',
      D: 'Riktighet, tillgänglighet',
      E: 'Mycket hög',
      F: 'Hög',
      G: '5',
      H: '5',
      I: 'Frågorna kommer från första dagen, och den som inte får svar kan bli utan sitt beslut.',
      J: '0.69',
      K: '0.64',
      L: '4',
      M: 'A, B, C',
      N: [
        '1 A: Telefonerna går varma första veckan och ingen vet vem som ska svara',
        '2 A: Kollegan får en fråga om brevlådan och gissar ett svar',
        '21 B: Supporten har stängt när folk sitter hemma på kvällen och läser sin post',
        '30 C: Frågor om kommunens beslut hamnar hos vår kundtjänst, som inte kan svara',
      ].join('\n'),
      P: 'Förebygga, begränsa',
      Q: 'Stödet ska vara på plats före driftstart, inte efter.',
      U: '• Bestämma vem som svarar på vad och lägga svaren hos kontaktcenter (klar)\n• Utbilda all personal på enheten innan första utskicket (pågår)\n• Ha förstärkt bemanning i telefon de första fyra veckorna (planerad)',
      V: 'Chef för kontaktcenter\nUtbildare, verksamhetsstöd\nEnhetschef försörjningsstöd',
      W: dayNumber('2014-11-28'),
      X: '440',
      Y: 'Låg',
      Z: 'Låg',
      AA: '2',
      AB: '2',
      [column('riskStatus')]: 'Öppen',
      [column('residualBasis')]: 'Satt för hand, utan omröstning',
      [column('code')]: 'r-10',
      [column('probabilityAtExport')]: 'Mycket hög',
      [column('consequenceAtExport')]: 'Hög',
      [column('propertyCodes')]: 'integrity availability',
      [column('probabilityCode')]: 'very-high',
      [column('consequenceCode')]: 'high',
      [column('strategyCodes')]: 'preventive reactive',
      [column('residualProbabilityCode')]: 'low',
      [column('residualConsequenceCode')]: 'low',
      [column('residualProbabilityAtExport')]: 'Låg',
      [column('residualConsequenceAtExport')]: 'Låg',
      [column('probabilityStep')]: '4',
      [column('consequenceStep')]: '3',
      [column('residualProbabilityStep')]: '2',
      [column('residualConsequenceStep')]: '2',
      BE: expect.stringMatching(/^[0-9a-z]{32}$/),
    });
  });

  test('offers the levels in lists, one rule a column', () => {
    const [, register] = sheetsOf(swedish);
    const rules = elements(swedish.get(register?.part ?? '') ?? '', 'dataValidation');
    expect(rules.map(({ attributes, text }) => [attributes.sqref, attributes.type, text])).toEqual([
      [`${column('certainty')}5:${column('certainty')}20000`, 'list', '"Låg,Medel,Hög"'],
      [`${column('riskStatus')}5:${column('riskStatus')}20000`, 'list', '"Öppen,Avslutad,Avskriven"'],
      [
        `${column('decidingDomain')}5:${column('decidingDomain')}20000`,
        'list',
        '"Ekonomi,Hälsa och säkerhet,Förtroende,Verksamhet,Lagkrav,Utomstående"',
      ],
      ['E5:E20000', 'list', "'Metod'!$B$18:$B$21"],
      ['F5:F20000', 'list', "'Metod'!$B$25:$B$28"],
      ['Y5:Y20000', 'list', "'Metod'!$B$18:$B$21"],
      ['Z5:Z20000', 'list', "'Metod'!$B$25:$B$28"],
    ]);
    const method = cellsOf(swedish, 'Metod');
    const listed = (from: number) => [0, 1, 2, 3].map((index) => method.get(`B${from + index}`)?.value);
    expect([listed(18), listed(25)]).toEqual([
      ['Mycket låg', 'Låg', 'Hög', 'Mycket hög'],
      ['Mycket låg', 'Låg', 'Hög', 'Mycket hög'],
    ]);
  });

  test('colours each level by a rule, so that a changed level changes colour', () => {
    const xml = swedish.get('xl/worksheets/sheet2.xml') ?? '';
    const rules = elements(xml, 'conditionalFormatting').map(({ attributes, text }) => [
      attributes.sqref,
      text,
    ]);
    const levels = ['"1"', '"2"', '"3"', '"4"', '"5"'];
    expect(rules).toEqual([
      ...levels.map((level) => ['G5:G20000', level]),
      ...levels.map((level) => ['AA5:AA20000', level]),
    ]);
    const fills = elements(swedish.get('xl/styles.xml') ?? '', 'bgColor').map(
      ({ attributes }) => attributes.rgb,
    );
    expect(fills.slice(-12, -7)).toEqual(['FFE3EEF0', 'FFF5E08C', 'FFF3B84A', 'FFE57F42', 'FF86183A']);
  });

  test('can be filtered and sorted with its hidden codes, and printed with heads and page numbers', () => {
    const xml = swedish.get('xl/worksheets/sheet2.xml') ?? '';
    const attributes = (name: string) => elements(xml, name)[0]?.attributes;
    const table = elements(swedish.get('xl/tables/table2.xml') ?? '', 'autoFilter')[0]?.attributes;
    expect([table, column('residualConsequenceStep')]).toEqual([{ ref: 'A4:BE26' }, 'BD']);
    expect(attributes('pane')).toMatchObject({ xSplit: '2', ySplit: '4', state: 'frozen' });
    expect(attributes('pageSetup')).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
    });
    expect(elements(xml, 'oddFooter')[0]?.text).toContain('Sida &P av &N');
    const names = elements(swedish.get('xl/workbook.xml') ?? '', 'definedName').map((name) => name.text);
    // Columns that nobody has used are hidden, and on paper as soon as somebody shows them.
    const last = letters(registerColumn(view, 'code') - 1);
    expect(names.slice(1, 3)).toEqual([`'Register'!$A$1:$${last}$26`, "'Register'!$A:$B,'Register'!$4:$4"]);
  });
});
