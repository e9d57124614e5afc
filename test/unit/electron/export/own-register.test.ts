import { describe, expect, it } from 'vitest';
import { bookView, type ExportSource } from '../../../../electron/export/book-view.ts';
import { csvOf } from '../../../../electron/export/csv.ts';
import type { Table } from '../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { letters } from '../../../../electron/export/sheet-writer.ts';
import { registerColumn } from '../../../../electron/export/sheets/register.ts';
import { buildSummary } from '../../../../electron/export/summary/build-summary.ts';
import { buildWorkbook, verifyWorkbook } from '../../../../electron/export/workbook.ts';
import type { Language } from '../../../../shared/domain/codes.ts';
import {
  columnNames,
  type RegisterColumn,
  registerColumns,
} from '../../../../shared/domain/fields/columns.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import { municipalRegister } from '../../../helpers/random/random-register.ts';
import { cellsOf, elements, partsOf, rowOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';

/** The example, whose method has a register of its own. */
function source(language: Language, ...given: readonly Method['register'][]): ExportSource {
  const workshop = exampleWorkshop(language);
  const { method } = [...workshop.tables.workshop.values()][0] as { method: Method };
  const [register] = given.length > 0 ? given : [municipalRegister];
  workshop.run({ type: 'workshop.setMethod', method: { ...method, register } });
  return sourceOf(workshop);
}

const swedish = source('sv');
const parts = await partsOf(await buildWorkbook(swedish));
const at = (key: RegisterColumn) => letters(registerColumn(bookView(swedish), key));

describe('the workbook of a municipality with a register of its own', () => {
  it('has its columns in its order under its names, and the others hidden behind', () => {
    const heads = rowOf(cellsOf(parts, 'Register'), 4);
    expect(Object.values(heads).slice(0, 12)).toEqual([
      'Löpnr',
      'Aspekt',
      'Scenario',
      'Konsekvens',
      'S',
      'K',
      'Riskvärde',
      'Ägare',
      'Åtgärder',
      'Utförare',
      'Tidpunkt',
      'Värde efter åtgärd',
    ]);
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const sight = elements(sheet, 'col').flatMap(({ attributes: { min, max, hidden } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, () => hidden !== '1'),
    );
    expect(sight.indexOf(false)).toBe(12);
    expect(sight.slice(12)).not.toContain(true);
    expect(Object.keys(heads)).toHaveLength(columnNames(registerColumns).length + 1);
    const [first] = tableOf(parts, 'Register');
    expect([first?.A, first?.C, first?.E, first?.F, first?.G, first?.[at('rationale')]]).toEqual([
      '10',
      'Ingen beredskap för supportfrågor från invånare och personal',
      'Mycket hög',
      'Hög',
      '5',
      'Frågorna kommer från första dagen, och den som inte får svar kan bli utan sitt beslut.',
    ]);
  });

  it('has the published levels, as formulas that follow the columns', () => {
    const cells = cellsOf(parts, 'Register');
    const levels = tableOf(parts, 'Register').map(({ A, G }) => `${A}:${G}`);
    expect(levels.slice(0, 5)).toEqual(['10:5', '12:5', '13:5', '16:5', '8:4']);
    expect(levels).toHaveLength(22);
    const cell = (head: string) => `Register[[#This Row],[${head}]]`;
    const missing = (p: string, c: string) => `IF(OR(${cell(p)}="",${cell(c)}=""),"",IFERROR(INDEX(`;
    expect(cells.get('G5')?.formula).toContain(missing('Sannolikhet nr', 'Konsekvens nr'));
    expect(cells.get(`${at('probabilityStep')}5`)?.formula).toContain(`MATCH(${cell('S')},`);
    const residual = missing('Kvarstående sannolikhet nr', 'Kvarstående konsekvens nr');
    expect(cells.get('L5')?.formula).toContain(residual);
  });

  it('has its lists, colours, filter, frozen panes, counts and pages where the columns are', () => {
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const attributes = (name: string) => elements(xml, name).map((each) => each.attributes);
    expect(attributes('dataValidation').map(({ sqref }) => sqref)).toEqual(
      expect.arrayContaining(['E', 'F', at('certainty')].map((column) => `${column}5:${column}20000`)),
    );
    expect(new Set(attributes('conditionalFormatting').map(({ sqref }) => sqref))).toEqual(
      new Set(['G5:G20000', 'L5:L20000']),
    );
    expect(attributes('pane')).toMatchObject([{ xSplit: '3', ySplit: '4' }]);
    const table = elements(parts.get('xl/tables/table2.xml') ?? '', 'table')[0]?.attributes;
    expect(table).toMatchObject({ displayName: 'Register', ref: 'A4:BE26' });
    expect(at('residualConsequenceStep')).toBe('BD');
    expect(attributes('pageSetup')).toMatchObject([{ fitToWidth: '1' }]);
    const matrix = [...cellsOf(parts, 'Matris').values()].map(({ formula }) => formula ?? '').join('\n');
    expect(matrix).toContain(`'Register'!$A$5:$A$20000`);
    const step = at('levelStep');
    expect(matrix).toContain(`'Register'!$${step}$5:$${step}$20000`);
    expect(matrix).toContain('TRIM(Register[S])<>TRIM(Register[Sannolikhet vid exporten])');
  });

  it('is verified also where its first column says nothing', async () => {
    const [number, ...rest] = municipalRegister;
    const owner = rest.find(({ column }) => column === 'riskOwner');
    const others = rest.filter((each) => each !== owner);
    const empty = source(
      'sv',
      [owner, number, ...others].flatMap((each) => each ?? []),
    );
    const content = await buildWorkbook(empty);
    await expect(verifyWorkbook(content, empty)).resolves.toBe(undefined);
  });

  it('has the same in English, where a name that is not given is the usual one', async () => {
    const english = await partsOf(await buildWorkbook(source('en')));
    const heads = Object.values(rowOf(cellsOf(english, 'Register'), 4));
    expect(heads.slice(3, 9)).toEqual(['Consequence', 'P', 'C', 'Risk value', 'Risk owner', 'Measures']);
    expect(heads).not.toContain('Consequence (consequence)');
  });
});

describe('what else is made of such a register', () => {
  it('is as CSV what is in sight, and the code by which rows are known again', () => {
    const [heads = ''] = csvOf('register', swedish).toString('utf8').slice(1).split('\r\n');
    expect(heads).toBe(
      'Löpnr;Aspekt;Scenario;Konsekvens;S;K;Riskvärde;Ägare;Åtgärder;Utförare;Tidpunkt;Värde efter åtgärd;Kod',
    );
  });

  it('has in the tables of the report the same order and names, and in its paragraphs the names', () => {
    const named = municipalRegister.filter(({ column }) => column !== 'consequence');
    const level = named.find(({ column }) => column === 'level');
    const reordered = [level, ...named.filter((each) => each !== level)].flatMap((each) => each ?? []);
    const rationale = { column: 'rationale', name: { sv: 'Grund', en: 'Ground' } } as const;
    const { blocks } = reportOf(source('sv', [...reordered, rationale]));
    const tables = blocks.filter((block): block is Table => block.kind === 'table');
    const heads = tables.map(({ head }) => head.map(({ text }) => text));
    expect(heads).toContainEqual(['Riskvärde', 'Löpnr', 'Scenario', 'S', 'Värde efter åtgärd']);
    expect(heads).toContainEqual(['Riskvärde', 'Löpnr', 'Scenario', 'S']);
    const labels = blocks.flatMap((block) => (block.kind === 'text' ? [block.label] : []));
    expect(labels).toContain('Grund');
    expect(labels).not.toContain('Motivering');
  });

  it('stands beside others in a summary with the usual columns, which is said only there', async () => {
    const head = { kind: 'head', folder: '/x', language: 'sv', madeAt: '2026-11-21T12:00:00.000Z' } as const;
    const linesOf = async (register: Method['register']) => {
      const { rows, personNames } = source('sv', register).snapshot;
      const part = { kind: 'workshop', file: 'a.storforum', rows, personNames } as const;
      const made = await partsOf(await buildSummary([head, part]));
      return [...cellsOf(made, 'Risker').values()].map(({ value }) => value);
    };
    const said = expect.stringContaining('Kolumnerna är de vanliga, även för analyser');
    const own = await linesOf(municipalRegister);
    expect(own).toContainEqual(said);
    expect(own).toEqual(expect.arrayContaining(['Risk', 'Beskrivning', 'Sannolikhet']));
    expect(await linesOf(undefined)).not.toContainEqual(said);
  });

  it('is of a method that says nothing exactly the usual one', async () => {
    const written = async (from: ExportSource) => {
      const made = await partsOf(await buildWorkbook(from));
      const cells = [...cellsOf(made, 'Register')].filter(
        ([, { value }]) => !value?.startsWith('storforum-'),
      );
      const shape = (made.get('xl/worksheets/sheet2.xml') ?? '').replace(/<v>[^<]*<\/v>/g, '');
      return { cells, shape };
    };
    expect(await written(source('sv', undefined))).toEqual(await written(sourceOf(exampleWorkshop('sv'))));
    const marks = (from: typeof parts) => JSON.stringify([...cellsOf(from, 'Register').values()]);
    expect(marks(parts)).toContain('storforum-columns number=');
    expect(marks(await partsOf(await buildWorkbook(source('sv', undefined))))).not.toContain('-columns');
  });
});
