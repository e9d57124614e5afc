import { describe, expect, test } from 'vitest';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import {
  cellsOf,
  dayNumber,
  elements,
  type Parts,
  rowOf,
  sheetsOf,
  tableOf,
} from '../../../helpers/workbook/read-xlsx.ts';
import { exampleWorkbook } from './example-workbook.ts';

const swedish = await exampleWorkbook('sv');
const english = await exampleWorkbook('en');

describe('the workbook of the example', () => {
  test('has its sheets in the language of the workshop', () => {
    expect(sheetsOf(swedish).map((sheet) => sheet.name)).toEqual([
      'Innehåll',
      'Register',
      'Översikt',
      'Matris',
      'Hot',
      'Röster',
      'Åtgärder',
      'Metod',
      'Ändringar',
      'Tillsyn',
    ]);
    expect(sheetsOf(english).map((sheet) => sheet.name)).toEqual([
      'Contents',
      'Register',
      'Overview',
      'Matrix',
      'Threats',
      'Votes',
      'Measures',
      'Method',
      'Changes',
      'Supervision',
    ]);
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
      { A: 'Risker som inte är bedömda', C: '0' },
      { A: 'Stämmer: matrisen visar samma risker som registret.' },
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
      H: 'Tillgänglighet',
      I: 'Administration',
      J: '10',
      K: 'Ingen beredskap för supportfrågor från invånare och personal',
      N: 't-01',
      O: 'r-10',
      P: 'g-a',
      Q: 'availability',
      R: 'administration',
      S: expect.stringMatching(/^[0-9a-z]{72}$/),
    });
    const unsorted = rows.filter((row) => row.K === '(osorterat)');
    expect(unsorted.map(({ A, J, O }) => [A, J, O])).toEqual([
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
      D: 'Show of fingers',
      E: 'Consequence',
      F: '0',
      G: '0',
      H: '6',
      I: '6',
      J: '0',
      K: '12',
      M: 'High / Very high',
      N: '0.67',
      O: 'Mostly in agreement',
      P: '',
      Q: expect.stringMatching(/^[0-9a-z]{64}$/),
    });
  });

  test('has a row for each measure, with its day as a date of the calendar', () => {
    const rows = tableOf(swedish, 'Åtgärder');
    expect(rows).toHaveLength(25);
    expect({ ...rows[0], Q: '' }).toEqual({
      A: '1',
      B: 'Spretiga lösningar och egna sidor gör att tjänsten används mindre',
      C: 'Besluta att nya e-tjänster ska skicka via den gemensamma brevlådan',
      D: 'Förebygga',
      E: 'Verksamhetsutvecklare',
      F: dayNumber('2014-12-15'),
      G: 'Pågår',
      H: '40',
      I: dayNumber('2014-12-15'),
      J: '',
      Q: '',
      R: 'r-1',
      S: 'preventive',
      T: 'ongoing',
      U: 'Öppen',
      V: expect.stringMatching(/^[0-9a-z]{4}$/),
    });
  });

  test('has the method as a legend, and what the workshop was about', () => {
    const method = cellsOf(english, 'Method');
    expect(rowOf(method, 5)).toEqual({ A: 'Date', C: '2014-06-05' });
    expect(rowOf(method, 13)).toEqual({ A: 'Method', C: 'Four levels, risk 1–5 (Sambruk/SKL 2014)' });
    expect(rowOf(method, 21)).toEqual({ A: '4', B: 'Very high', C: 'very-high' });
  });

  test('begins with what is in it and how to go there, and counts the risks in three ways', () => {
    const contents = cellsOf(swedish, 'Innehåll');
    const names = sheetsOf(swedish).map(({ name }) => name);
    expect([5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => contents.get(`A${row}`))).toEqual(
      names.slice(1).map((name) => ({
        type: 'str',
        formula: `HYPERLINK("#'${name}'!A1","${name}")`,
        value: name,
      })),
    );
    expect([5, 8, 9, 10, 12].map((row) => contents.get(`C${row}`)?.value)).toEqual(
      ['Register', 'Hot', 'Röster', 'Åtgärder', 'Ändringar'].map((name) =>
        String(tableOf(swedish, name).length),
      ),
    );
    expect([16, 17, 18, 19].map((row) => rowOf(contents, row))).toEqual([
      { A: 'Risker i filen vid exporten', C: '22' },
      { A: 'Risker i registret', C: '22' },
      { A: 'Risker i matrisen och inte bedömda', C: '22' },
      { A: 'Stämmer: filen, registret och matrisen har lika många risker.' },
    ]);
  });

  test('tells which risks became one, and where a card was before', () => {
    const merged = tableOf(swedish, 'Register').find(({ A }) => A === '13')?.O;
    const moved = tableOf(swedish, 'Hot').filter(({ L }) => L !== undefined);
    expect([merged, moved.map(({ A, J, L }) => [A, L, J])]).toEqual(['14', [['41', '14', '13']]]);
  });

  test('offers the words for kinds and statuses of measures, which stand with their codes in the method sheet', () => {
    const part = sheetsOf(swedish).find(({ name }) => name === 'Åtgärder')?.part ?? '';
    const rules = elements(swedish.get(part) ?? '', 'dataValidation');
    expect(rules.map(({ attributes, text }) => [attributes.sqref, text])).toEqual([
      ['D5:D20000', "'Metod'!$B$47:$B$51"],
      ['G5:G20000', "'Metod'!$B$52:$B$54"],
      ['K5:K20000', '"Låg,Medel,Hög"'],
    ]);
    const method = cellsOf(swedish, 'Metod');
    expect([47, 51, 52, 54].map((row) => rowOf(method, row))).toEqual([
      { B: 'Förebygga', C: 'preventive', D: 'strategi, typ av åtgärd' },
      { B: 'Acceptera', C: 'accept', D: 'strategi, typ av åtgärd' },
      { B: 'Planerad', C: 'planned', D: 'åtgärdens status' },
      { B: 'Klar', C: 'done', D: 'åtgärdens status' },
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

  test('has the log in words', () => {
    const rows = tableOf(swedish, 'Ändringar');
    const { changes } = exampleSource('sv');
    expect(rows).toHaveLength(changes.length);
    expect(rows[0]).toMatchObject({
      A: '1',
      D: 'Analysen skapades: ”Anslutning till Mina Meddelanden”',
      F: 'workshop.create',
    });
    expect(rows.map((row) => row.D).filter((what) => what?.startsWith('Risk 5 bedömd'))).toEqual([
      'Risk 5 bedömd: Låg × Mycket hög',
    ]);
  });

  test('closes with what a supervisor would look for, and names the gaps by the numbers of the risks', () => {
    const rows = tableOf(swedish, 'Tillsyn');
    expect(rows.map(({ A, C }) => [A, C]).slice(0, 4)).toEqual([
      ['2.1.1', 'Uppgifter saknas'],
      ['2.1.2 a', 'Uppgifter finns'],
      ['2.1.2 b', 'Uppgifter saknas'],
      ['2.1.2 c', 'Uppgifter saknas'],
    ]);
    expect(rows.find(({ A }) => A === '2.1.2 i')?.D).toBe(
      '1 åtgärd saknar ansvarig (risk 15).\n2 åtgärder saknar datum (risk 13 och 17).',
    );
    expect(tableOf(english, 'Supervision').find(({ A }) => A === '2.1.2 j')?.D).toBe(
      '1 accepted risk lacks a reason: no. 20.\n' +
        '9 treated risks lack an assessment of the residual risk: no. 2–4, 6, 9 and 19–22.',
    );
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
