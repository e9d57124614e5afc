import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../electron/export/csv.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { columnsMarkIn, columnsMarkText } from '../../../../shared/domain/revision/mark.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import { Random } from '../../../helpers/random/random.ts';
import { municipalRegister, randomRegister } from '../../../helpers/random/random-register.ts';
import { hasLibreOffice, throughLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { partsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { foundIn, nothing } from '../../../helpers/workbook/revision.ts';
import { type Grid, gridOf, rewritten } from '../../../helpers/workbook/rewritten-xlsx.ts';

function withRegister(register: Method['register'], language: 'sv' | 'en' = 'sv') {
  const workshop = exampleWorkshop(language);
  const { method } = [...workshop.tables.workshop.values()][0] as { method: Method };
  workshop.run({ type: 'workshop.setMethod', method: { ...method, register } });
  return { workshop, source: sourceOf(workshop), method };
}

const { source, workshop, method } = withRegister(municipalRegister);
const bytes = await buildWorkbook(source);
const sheet = async (): Promise<Grid> => gridOf(await partsOf(bytes), 'Register');
const back = async (grid: Grid, now = source, base = source) =>
  foundIn(await rewritten({ Register: grid }, new Random(3)), now, base);
/** Cells of the risk 10 changed, by what stands at the head of their column. */
function written(grid: Grid, cells: Readonly<Record<string, string>>): Grid {
  const heads = grid[3] ?? [];
  const row = grid.find((each, index) => index > 3 && each[heads.indexOf('Löpnr')] === '10') ?? [];
  for (const [head, cell] of Object.entries(cells)) row[heads.indexOf(head)] = cell;
  return grid;
}
const moved = (grid: Grid, from: number, to: number): Grid =>
  grid.map((row) => {
    const whole = Array.from({ length: grid[3]?.length ?? 0 }, (_, index) => row[index] ?? '');
    return whole.toSpliced(from, 1).toSpliced(to, 0, whole[from] ?? '');
  });

describe('a register of an organisation on its way back', () => {
  it('differs in nothing while nobody has changed it, as a workbook, as CSV, in either language', async () => {
    expect(await foundIn(bytes, source)).toEqual(nothing);
    expect(await foundIn(csvOf('register', source), source, source, 'register.csv')).toEqual(nothing);
    const english = withRegister(municipalRegister, 'en').source;
    expect(await foundIn(await buildWorkbook(english), english)).toEqual(nothing);
    for (let seed = 1; seed <= 8; seed += 1) {
      const any = withRegister(randomRegister(new Random(seed)), seed % 2 ? 'sv' : 'en').source;
      expect([seed, await foundIn(await buildWorkbook(any), any)]).toEqual([seed, nothing]);
    }
  });

  it('gives what was changed, where one column has the usual name of another', async () => {
    const grid = written(await sheet(), {
      Konsekvens: 'Ingen får svar.',
      K: 'Låg',
      Scenario: 'Frågor utan svar',
    });
    const { differences, notes } = await back(grid);
    expect(differences.map((each) => each.is === 'edit' && [each.key, each.after])).toEqual([
      ['risk/r-10/title', 'Frågor utan svar'],
      ['risk/r-10/description', 'Ingen får svar.'],
      ['risk/r-10/consequence', 'low'],
    ]);
    expect(notes).toEqual([]);
  });

  it('is known again with its columns moved and some taken away', async () => {
    const grid = moved(moved(written(await sheet(), { S: 'Låg' }), 4, 0), 30, 2);
    const heads = grid[3] ?? [];
    const gone = ['Konsekvens', 'Ägare', 'Motivering'];
    const without = grid.map((row) => row.filter((_, index) => !gone.includes(heads[index] ?? '')));
    for (const each of [grid, without]) {
      const { differences, notes } = await back(each);
      expect(differences.map(({ key }) => key)).toEqual(['risk/r-10/probability']);
      expect(notes).toEqual([]);
    }
  });

  it('says which column it no longer knows where somebody has renamed one, and reads the others', async () => {
    const grid = written(await sheet(), { Konsekvens: 'Ingen får svar.', Riskvärde: '5' });
    const heads = grid[3] ?? [];
    heads[heads.indexOf('S')] = 'Hur troligt';
    const { differences, notes } = await back(grid);
    expect(differences.map(({ key }) => key)).toEqual(['risk/r-10/description']);
    expect(notes.map(({ reason, text }) => [reason, text])).toEqual([['unknown-column', 'Hur troligt']]);
  });

  it('is known by the names of the method where the marks are gone', async () => {
    const grid = written(await sheet(), { Konsekvens: 'Ingen får svar.' });
    const bare = grid.map((row, index) => (index < 3 ? [] : row));
    const { differences } = await back(bare);
    expect(differences.map(({ key }) => key)).toEqual(['risk/r-10/description']);
  });

  it('is known as it was exported, whatever the register has become since', async () => {
    const before = withRegister(undefined);
    const usual = await buildWorkbook(before.source);
    expect(await foundIn(usual, source, source)).toEqual(nothing);
    expect(await foundIn(csvOf('register', before.source), source, source, 'a.csv')).toEqual(nothing);
    workshop.run({ type: 'workshop.setMethod', method });
    expect(await foundIn(bytes, sourceOf(workshop), source)).toEqual(nothing);
  });

  it.skipIf(!hasLibreOffice)(
    'differs in nothing after LibreOffice has saved it',
    async () => expect(await foundIn(throughLibreOffice(bytes), source)).toEqual(nothing),
    120_000,
  );
});

describe('the mark of the columns', () => {
  it('holds any heads, and of a damaged one what can be read', () => {
    const heads = new Map([
      ['risk', 'Vad kan hända? = "&%  åäö\n'],
      ['level', 'Nivå'],
    ]);
    expect(columnsMarkIn(columnsMarkText(heads))).toEqual([...heads].map(([column, head]) => [head, column]));
    expect(columnsMarkIn('storforum-columns risk=%E0%A4%A level=Niv%C3%A5 =x y')).toEqual([
      ['Nivå', 'level'],
    ]);
    expect(columnsMarkIn('Register')).toBe(null);
  });
});
