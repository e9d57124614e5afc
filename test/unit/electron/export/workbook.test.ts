import { beforeAll, describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import {
  cellsOf,
  elements,
  type Parts,
  partsOf,
  rowOf,
  sheetsOf,
  tableOf,
} from '../../../helpers/read-xlsx.ts';

/** The published register: number and level, in its order. */
const published =
  '10:5 12:5 13:5 16:5 8:4 9:4 11:4 15:4 17:4 18:4 1:3 3:3 5:3 19:3 21:3 2:2 7:2 22:2 4:1 6:1 20:1 23:1';

/** A date as workbooks count it. */
const serial = (day: string) => String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);

describe('the workbook of the example', () => {
  let swedish: Parts;
  let english: Parts;
  beforeAll(async () => {
    swedish = await partsOf(await buildWorkbook(exampleSource('sv')));
    english = await partsOf(await buildWorkbook(exampleSource('en')));
  });

  test('has its sheets in the language of the workshop', () => {
    expect(sheetsOf(swedish).map((sheet) => sheet.name)).toEqual([
      'Innehåll',
      'Register',
      'Matris',
      'Hot',
      'Röster',
      'Åtgärder',
      'Metod',
      'Ändringar',
    ]);
    expect(sheetsOf(english).map((sheet) => sheet.name)).toEqual([
      'Contents',
      'Register',
      'Matrix',
      'Threats',
      'Votes',
      'Measures',
      'Method',
      'Changes',
    ]);
  });

  test('gives exactly the 22 published levels, in the published order, in both languages', () => {
    for (const parts of [swedish, english]) {
      const rows = tableOf(parts, 'Register');
      expect(rows.map(({ A, G }) => `${A}:${G}`).join(' ')).toBe(published);
    }
  });

  test('has every level as a formula over the method sheet', () => {
    const cells = cellsOf(swedish, 'Register');
    expect(cells.get('G5')).toEqual({
      type: 'str',
      formula:
        `IF(OR(E5="",F5=""),"",INDEX('Metod'!$C$40:$F$43,MATCH(E5,'Metod'!$B$40:$B$43,0),` +
        `MATCH(F5,'Metod'!$C$39:$F$39,0)))`,
      value: '5',
    });
    for (let row = 5; row <= 26; row += 1) {
      expect(cells.get(`G${row}`)?.formula).toContain(`IF(OR(E${row}="",F${row}=""),"",INDEX(`);
      expect(cells.get(`Z${row}`)?.formula).toContain(`IF(OR(X${row}="",Y${row}=""),"",INDEX(`);
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
      D: 'riktighet, tillgänglighet',
      E: 'Mycket hög',
      F: 'Hög',
      G: '5',
      H: 'Frågorna kommer från första dagen, och den som inte får svar kan bli utan sitt beslut.',
      I: '0.69',
      J: '0.64',
      K: '4',
      L: 'A, B, C',
      M: [
        '1 A: Telefonerna går varma första veckan och ingen vet vem som ska svara',
        '2 A: Kollegan får en fråga om brevlådan och gissar ett svar',
        '21 B: Supporten har stängt när folk sitter hemma på kvällen och läser sin post',
        '30 C: Frågor om kommunens beslut hamnar hos vår kundtjänst, som inte kan svara',
      ].join('\n'),
      O: 'förebygga, lindra',
      P: 'Stödet ska vara på plats före driftstart, inte efter.',
      T: '• Bestämma vem som svarar på vad och lägga svaren hos kontaktcenter (klar)\n• Utbilda all personal på enheten innan första utskicket (pågår)\n• Ha förstärkt bemanning i telefon de första fyra veckorna (planerad)',
      U: 'Chef för kontaktcenter\nUtbildare, verksamhetsstöd\nEnhetschef försörjningsstöd',
      V: serial('2014-11-28'),
      W: '440',
      X: 'Låg',
      Y: 'Låg',
      Z: '2',
      AA: 'r-10',
      AB: 'Mycket hög',
      AC: 'Hög',
      AD: 'integrity availability',
      AE: 'very-high',
      AF: 'high',
      AG: 'preventive reactive',
      AH: 'low',
      AI: 'low',
    });
  });

  test('offers the levels in lists, one rule a column', () => {
    const [, register] = sheetsOf(swedish);
    const rules = elements(swedish.get(register?.part ?? '') ?? '', 'dataValidation');
    expect(rules.map(({ attributes, text }) => [attributes.sqref, attributes.type, text])).toEqual([
      ['E5:E26', 'list', "'Metod'!$B$18:$B$21"],
      ['F5:F26', 'list', "'Metod'!$B$25:$B$28"],
      ['X5:X26', 'list', "'Metod'!$B$18:$B$21"],
      ['Y5:Y26', 'list', "'Metod'!$B$25:$B$28"],
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
      ...levels.map((level) => ['G5:G26', level]),
      ...levels.map((level) => ['Z5:Z26', level]),
    ]);
    const fills = elements(swedish.get('xl/styles.xml') ?? '', 'bgColor').map(
      ({ attributes }) => attributes.rgb,
    );
    expect(fills.slice(-10, -5)).toEqual(['FFE3EEF0', 'FFF5E08C', 'FFF3B84A', 'FFE57F42', 'FF86183A']);
  });

  test('places each number once in the matrix, and tallies with the register', () => {
    const matrix = cellsOf(swedish, 'Matris');
    const grid = [6, 7, 8, 9].map((row) =>
      ['C', 'D', 'E', 'F'].map((column) => matrix.get(column + row)?.value ?? ''),
    );
    expect(grid).toEqual([
      ['3', '9', '10, 12', '13'],
      ['22', '1', '8, 11, 15, 17, 18', '16'],
      ['23', '2, 7', '', '5, 19'],
      ['4', '6, 20', '21', ''],
    ]);
    const counts = [14, 15, 16, 17].map((row) =>
      ['C', 'D', 'E', 'F'].map((column) => matrix.get(column + row)?.value),
    );
    expect(counts).toEqual([
      ['1', '1', '2', '1'],
      ['1', '1', '5', '1'],
      ['1', '2', '0', '2'],
      ['1', '2', '1', '0'],
    ]);
    expect([22, 23, 24, 25].map((row) => rowOf(matrix, row))).toEqual([
      { A: 'Risker i registret', C: '22' },
      { A: 'Risker i matrisen', C: '22' },
      { A: 'Obedömda risker', C: '0' },
      { A: 'Stämmer: matrisen visar registret.' },
    ]);
  });

  test('tells of every threat which group wrote it and where it ended', () => {
    const rows = tableOf(swedish, 'Hot');
    expect(rows).toHaveLength(52);
    expect(rows[0]).toEqual({
      A: '1',
      B: 'Telefonerna går varma första veckan och ingen vet vem som ska svara',
      F: 'A',
      G: 'Norrköping, stöd',
      H: 'tillgänglighet',
      I: 'administration',
      J: '10',
      K: 'Ingen beredskap för supportfrågor från invånare och personal',
      M: 't-01',
      N: 'r-10',
      O: 'g-a',
      P: 'availability',
      Q: 'administration',
    });
    const unsorted = rows.filter((row) => row.K === '(osorterat)');
    expect(unsorted.map(({ A, J, N }) => [A, J, N])).toEqual([
      ['11', undefined, undefined],
      ['32', undefined, undefined],
      ['42', undefined, undefined],
    ]);
  });

  test('has a row for each round, risk and axis', () => {
    const rows = tableOf(english, 'Votes');
    expect(rows).toHaveLength(16);
    expect({ ...rows[13], P: '' }).toEqual({
      A: '16',
      B: 'Weak requirements give weak protection',
      C: '1',
      D: 'raised fingers',
      E: 'Consequence',
      F: '0',
      G: '0',
      H: '6',
      I: '6',
      J: '0',
      K: '12',
      M: 'High / Very high',
      N: '0.67',
      O: 'mostly agreed',
      P: '',
    });
  });

  test('has a row for each measure, with its day as a date of the calendar', () => {
    const rows = tableOf(swedish, 'Åtgärder');
    expect(rows).toHaveLength(25);
    expect({ ...rows[0], I: '' }).toEqual({
      A: '1',
      B: 'Spretiga lösningar och egna sidor gör att tjänsten används mindre',
      C: 'Besluta att nya e-tjänster ska skicka via den gemensamma brevlådan',
      D: 'förebygga',
      E: 'Verksamhetsutvecklare',
      F: serial('2014-12-15'),
      G: 'pågår',
      H: '40',
      I: '',
      J: 'r-1',
      K: 'preventive',
      L: 'ongoing',
    });
  });

  test('has the method as a legend, and what the workshop was about', () => {
    const method = cellsOf(english, 'Method');
    expect(rowOf(method, 5)).toEqual({ A: 'Date', C: '2014-06-05' });
    expect(rowOf(method, 13)).toEqual({ A: 'Method', C: 'Four levels, risk 1–5 (Sambruk/SKL 2014)' });
    expect(rowOf(method, 21)).toEqual({ A: '4', B: 'Very high', C: 'very-high' });
  });

  test('can be filtered and sorted with its hidden codes, and printed with heads and page numbers', () => {
    const xml = swedish.get('xl/worksheets/sheet2.xml') ?? '';
    const attributes = (name: string) => elements(xml, name)[0]?.attributes;
    expect(attributes('autoFilter')).toEqual({ ref: 'A4:AI26' });
    expect(attributes('pane')).toMatchObject({ xSplit: '2', ySplit: '4', state: 'frozen' });
    expect(attributes('pageSetup')).toMatchObject({
      paperSize: '8',
      orientation: 'landscape',
      fitToWidth: '2',
    });
    expect(elements(xml, 'oddFooter')[0]?.text).toContain('Sida &P av &N');
    const names = elements(swedish.get('xl/workbook.xml') ?? '', 'definedName').map((name) => name.text);
    expect(names.slice(1, 3)).toEqual(["'Register'!$A$1:$Z$26", "'Register'!$A:$B,'Register'!$4:$4"]);
  });

  test('begins with what is in it and how to go there, and counts the risks in three ways', () => {
    const contents = cellsOf(swedish, 'Innehåll');
    const names = sheetsOf(swedish).map(({ name }) => name);
    expect([5, 6, 7, 8, 9, 10, 11].map((row) => contents.get(`A${row}`))).toEqual(
      names.slice(1).map((name) => ({
        type: 'str',
        formula: `HYPERLINK("#'${name}'!A1","${name}")`,
        value: name,
      })),
    );
    expect([5, 7, 8, 9, 11].map((row) => contents.get(`C${row}`)?.value)).toEqual(
      ['Register', 'Hot', 'Röster', 'Åtgärder', 'Ändringar'].map((name) =>
        String(tableOf(swedish, name).length),
      ),
    );
    expect([14, 15, 16, 17].map((row) => rowOf(contents, row))).toEqual([
      { A: 'Risker i filen vid exporten', C: '22' },
      { A: 'Risker i registret', C: '22' },
      { A: 'Risker i matrisen och obedömda', C: '22' },
      { A: 'Stämmer: filen, registret och matrisen har lika många risker.' },
    ]);
  });

  test('tells which risks became one, and where a card was before', () => {
    const merged = tableOf(swedish, 'Register').find(({ A }) => A === '13')?.N;
    const moved = tableOf(swedish, 'Hot').filter(({ L }) => L !== undefined);
    expect([merged, moved.map(({ A, J, L }) => [A, L, J])]).toEqual(['14', [['41', '14', '13']]]);
  });

  test('offers the words for kinds and statuses of measures, which stand with their codes in the method sheet', () => {
    const part = sheetsOf(swedish).find(({ name }) => name === 'Åtgärder')?.part ?? '';
    const rules = elements(swedish.get(part) ?? '', 'dataValidation');
    expect(rules.map(({ attributes, text }) => [attributes.sqref, text])).toEqual([
      ['D5:D29', "'Metod'!$B$47:$B$51"],
      ['G5:G29', "'Metod'!$B$52:$B$54"],
    ]);
    const method = cellsOf(swedish, 'Metod');
    expect([47, 51, 52, 54].map((row) => rowOf(method, row))).toEqual([
      { B: 'förebygga', C: 'preventive', D: 'strategi, slag av åtgärd' },
      { B: 'acceptera', C: 'accept', D: 'strategi, slag av åtgärd' },
      { B: 'planerad', C: 'planned', D: 'åtgärdens status' },
      { B: 'klar', C: 'done', D: 'åtgärdens status' },
    ]);
  });

  test('says in its properties what it is, and nothing of who exported it', () => {
    const core = swedish.get('docProps/core.xml') ?? '';
    const property = (name: string) => elements(core, name)[0]?.text;
    expect([property('dc:title'), property('dc:creator'), property('cp:lastModifiedBy')]).toEqual([
      'Anslutning till Mina Meddelanden',
      'Storforum',
      'Storforum',
    ]);
    expect(property('dcterms:created')).toBe('2014-06-05T14:02:00Z');
  });

  test('ends with the log in words', () => {
    const rows = tableOf(swedish, 'Ändringar');
    const { changes } = exampleSource('sv');
    expect(rows).toHaveLength(changes.length);
    expect(rows[0]).toMatchObject({
      A: '1',
      D: 'Arbetet skapades: ”Anslutning till Mina Meddelanden”',
      F: 'workshop.create',
    });
    expect(rows.map((row) => row.D).filter((what) => what?.startsWith('Risk 5 bedömd'))).toEqual([
      'Risk 5 bedömd: Låg × Mycket hög',
    ]);
  });

  test('is the same in every language but for its words', () => {
    const figures = (parts: Parts) =>
      sheetsOf(parts).map(({ name }) =>
        [...cellsOf(parts, name)]
          .filter(([, cell]) => cell.type === 'n')
          .map(([address, { value }]) => [address, value]),
      );
    expect(figures(english)).toEqual(figures(swedish));
  });
});
