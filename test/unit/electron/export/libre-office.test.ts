import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { localMinute } from '../../../../electron/export/book-view.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { allThroughLibreOffice, hasLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { cellsOf, partsOf, type RawCell, withParts } from '../../../helpers/workbook/read-xlsx.ts';
import { readByTwo } from '../../../helpers/workbook/two-readers.ts';

if (!hasLibreOffice)
  console.warn('LibreOffice (soffice) is not installed: the workbook is not opened by it in this run.');

const slow = 180_000;

/** Value of a cell whose text or figure came of a formula. */
const formulaValues = (cells: ReadonlyMap<string, RawCell>) =>
  Object.fromEntries(
    [...cells]
      .filter(([, cell]) => cell.formula !== null)
      .map(([address, { value }]) => [address, value ?? '']),
  );

/** The example with the labels of its method exchanged. */
function labelled(label: (level: Method['levels'][number], index: number) => string): ExportSource {
  const source = exampleSource('sv');
  const scale = (levels: Method['levels']) =>
    levels.map((level, index) => ({ ...level, sv: label(level, index) }));
  const workshop = source.snapshot.rows.workshop.map((row) => {
    const { probability, consequence, levels, ...rest } = row.method;
    const method = {
      ...rest,
      probability: scale(probability),
      consequence: scale(consequence),
      levels: scale(levels),
    };
    return { ...row, method };
  });
  return { ...source, snapshot: { ...source.snapshot, rows: { ...source.snapshot.rows, workshop } } };
}

/** The example with the rating of two risks changed in the file, as an analyst does. */
async function rerated(content: Uint8Array): Promise<Uint8Array> {
  const part = 'xl/worksheets/sheet2.xml';
  const xml = (await partsOf(content)).get(part) ?? '';
  // Risk 10 in row 5, risk 4 in row 23: the probability of the one is given to the other, the second one's taken away.
  const stored = (address: string) =>
    new RegExp(`<c r="${address}"[^>]*><v>(\\d+)</v></c>`).exec(xml) ?? ['', ''];
  const [was, high] = stored('E5');
  const [low, lowest] = stored('E23');
  const changed = xml
    .replace(was, was.replace(`<v>${high}</v>`, `<v>${lowest}</v>`))
    .replace(low, low.replace(/ t="s"><v>\d+<\/v><\/c>/, '/>'));
  expect(changed).not.toBe(xml);
  return withParts(content, new Map([[part, changed]]));
}

const labels = ['< 1 gång per 100 år', '*', 'n?st~n', '"5" & mer', '=1+1', '_x0041_'];

function withoutRisks(): ExportSource {
  const { snapshot, ...rest } = exampleSource('sv');
  const rows = { ...snapshot.rows, risk: [], threat: [], measure: [], tally: [], votingRound: [] };
  return { ...rest, changes: [], snapshot: { ...snapshot, rows } };
}

type Name = 'sv' | 'en' | 'rerated' | 'labelled' | 'empty';
type Books = { readonly written: Record<Name, Uint8Array>; readonly opened: Record<Name, Uint8Array> };
let books: Promise<Books> | null = null;

/** What is written, and what LibreOffice makes of it: opened once for all tests. */
function throughOffice(): Promise<Books> {
  books ??= openAll();
  return books;
}

async function openAll(): Promise<Books> {
  const sv = await buildWorkbook(exampleSource('sv'));
  const written = {
    sv,
    en: await buildWorkbook(exampleSource('en')),
    rerated: await rerated(sv),
    labelled: await buildWorkbook(labelled((_, index) => labels[index] ?? '')),
    empty: await buildWorkbook(withoutRisks()),
  };
  return { written, opened: allThroughLibreOffice(written) };
}

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  test(
    'reckons every formula to the value it was written with',
    async () => {
      const { written, opened } = await throughOffice();
      for (const [language, sheets] of [
        ['sv', ['Innehåll', 'Register', 'Matris']],
        ['en', ['Contents', 'Register', 'Matrix']],
      ] as const) {
        const before = await partsOf(written[language]);
        const after = await partsOf(opened[language]);
        for (const sheet of sheets) {
          const values = formulaValues(cellsOf(before, sheet));
          expect(Object.keys(values).length).toBeGreaterThan(9);
          expect(formulaValues(cellsOf(after, sheet))).toEqual(values);
        }
      }
    },
    slow,
  );

  test(
    'follows with the level when a rating is changed, and says that the matrix does not',
    async () => {
      const parts = await partsOf((await throughOffice()).opened.rerated);
      const register = cellsOf(parts, 'Register');
      expect([register.get('A5')?.value, register.get('E5')?.value, register.get('G5')?.value]).toEqual([
        '10',
        'Mycket låg',
        '3',
      ]);
      expect([
        register.get('A23')?.value,
        register.get('E23')?.value ?? '',
        register.get('G23')?.value ?? '',
      ]).toEqual(['4', '', '']);
      const matrix = cellsOf(parts, 'Matris');
      expect(['C22', 'C23', 'C24'].map((address) => matrix.get(address)?.value)).toEqual(['22', '22', '1']);
      expect(matrix.get('A25')?.value).toBe(
        `Registret har ändrats efter exporten. Numren i matrisen visar hur det såg ut ${localMinute('2014-06-05T14:02:00.000Z')}.`,
      );
    },
    slow,
  );

  test(
    'finds levels whatever they are called',
    async () => {
      const { written, opened } = await throughOffice();
      const values = formulaValues(cellsOf(await partsOf(written.labelled), 'Register'));
      const steps = ['1', '2', '3', '4', '5'];
      expect(new Set(Object.values(values))).toEqual(new Set(['', ...labels.slice(0, 5), ...steps]));
      expect(formulaValues(cellsOf(await partsOf(opened.labelled), 'Register'))).toEqual(values);
    },
    slow,
  );

  test(
    'and another program read whatever was typed as it was typed',
    async () => {
      // A share of what `long/two-readers` does.
      const { texts, wrong } = await readByTwo(100, 12, 1);
      expect([texts > 400, wrong]).toEqual([true, []]);
    },
    slow,
  );

  test(
    'opens a workbook without any risks',
    async () => {
      const { written, opened } = await throughOffice();
      expect(formulaValues(cellsOf(await partsOf(opened.empty), 'Matris'))).toEqual(
        formulaValues(cellsOf(await partsOf(written.empty), 'Matris')),
      );
    },
    slow,
  );
});
