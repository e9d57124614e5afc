import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { bookView } from '../../../../electron/export/book-view.ts';
import { letters } from '../../../../electron/export/sheet-writer.ts';
import { registerColumn } from '../../../../electron/export/sheets/register.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { languages } from '../../../../shared/domain/codes.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import {
  cellsOf,
  type Parts,
  partsOf,
  rowOf,
  sheetsOf,
  tableOf,
} from '../../../helpers/workbook/read-xlsx.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const read = async (source: ExportSource): Promise<Parts> => partsOf(await buildWorkbook(source));

describe('a workbook at any other moment', () => {
  const begun = () => {
    const workshop = new MemoryWorkshop();
    workshop.run({ type: 'workshop.create', title: 'Tomt', language: 'sv', method: presetMethod() });
    return workshop;
  };

  test('can be had of a workshop without a single risk or threat', async () => {
    const parts = await read(sourceOf(begun()));
    // A table has one row to be written in, in which nothing stands but formulas.
    for (const { name } of sheetsOf(parts).filter(
      ({ name }) => !['Innehåll', 'Översikt', 'Matris', 'Metod', 'Ändringar', 'Tillsyn'].includes(name),
    ))
      for (const value of Object.values(rowOf(cellsOf(parts, name), 5))) expect(value).toBe('');
    const matrix = cellsOf(parts, 'Matris');
    expect(
      [22, 23, 24, 25].map((row) => matrix.get(`C${row}`)?.value ?? matrix.get(`A${row}`)?.value),
    ).toEqual(['0', '0', '0', 'Stämmer: matrisen visar samma risker som registret.']);
  });

  test('keeps unrated, half rated and a middle level apart', async () => {
    const workshop = begun();
    workshop.run({
      type: 'threat.record',
      groupId: null,
      threats: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
    });
    for (const id of ['a', 'b', 'c']) workshop.run({ type: 'risk.form', id: `r-${id}`, threatIds: [id] });
    workshop.run({ type: 'risk.assess', id: 'r-b', probability: 'high', consequence: null });
    workshop.run({ type: 'risk.assess', id: 'r-c', probability: 'high', consequence: 'low' });
    const parts = await read(sourceOf(workshop));
    const rows = tableOf(parts, 'Register');
    expect(rows.map(({ A, B, E, F, G }) => [A, B, E, F, G])).toEqual([
      ['3', 'c', 'Hög', 'Låg', '3'],
      ['1', 'a', undefined, undefined, ''],
      ['2', 'b', 'Hög', undefined, ''],
    ]);
    expect(cellsOf(parts, 'Register').get('A3')?.value).toBe('3 risker · 2 inte bedömda');
    expect(rowOf(cellsOf(parts, 'Matris'), 24)).toEqual({ A: 'Risker som inte är bedömda', C: '2' });
  });

  test('tells who changed what, and what was undone', async () => {
    const workshop = begun();
    workshop.run({ type: 'workshop.setFacilitator', personName: { id: 'n-1', text: 'Siv Lingonsten' } });
    const recorded = workshop.run({
      type: 'threat.record',
      groupId: null,
      threats: [{ id: 't', text: 'Fel' }],
    });
    workshop.undo(recorded);
    const changes = workshop.changes.map((change) =>
      change === recorded ? { ...change, inForce: false } : change,
    );
    const rows = tableOf(await read({ ...sourceOf(workshop), changes }), 'Ändringar');
    expect(rows.map(({ C, D, E, F }) => [C, D, E, F])).toEqual([
      [undefined, 'Analysen skapades: ”Tomt”', undefined, 'workshop.create'],
      ['Siv Lingonsten', 'Analysledare angiven', undefined, 'workshop.setFacilitator'],
      ['Siv Lingonsten', 'Hot 1 tillagt: ”Fel”', 'ja', 'threat.record'],
      ['Siv Lingonsten', 'Ångrade: Hot 1 tillagt: ”Fel”', undefined, 'undo 3'],
    ]);
    const { snapshot } = sourceOf(workshop);
    const forgotten = await read({
      ...sourceOf(workshop),
      snapshot: { ...snapshot, personNames: [] },
      changes,
    });
    expect(tableOf(forgotten, 'Ändringar').at(-1)?.C).toBe('(namnet borttaget)');
  });

  test('says where to read on when a risk has more measures than a cell holds', async () => {
    const workshop = exampleWorkshop('sv');
    for (let index = 0; index < 40; index += 1)
      workshop.run({
        type: 'measure.add',
        id: `lång-${index}`.replace('å', 'a'),
        riskId: 'r-1',
        text: `${index} ${'ord '.repeat(490)}`,
        kind: 'preventive',
        personName: null,
        due: null,
        status: 'planned',
      });
    const parts = await read(sourceOf(workshop));
    const cell = tableOf(parts, 'Register').find(({ A }) => A === '1')?.U ?? '';
    expect(cell.split('\n').at(-1)).toMatch(/^… och \d+ till, se bladet Åtgärder$/);
    expect(tableOf(parts, 'Åtgärder')).toHaveLength(65);
  });

  test('has a formula, a list and a colour for every preset method in both languages', async () => {
    for (const language of languages)
      for (const id of ['msb-metodstod', 'nist-800-30', 'sambruk-2014'] as const) {
        const workshop = new MemoryWorkshop();
        const method = presetMethod(id);
        workshop.run({ type: 'workshop.create', title: id, language, method });
        for (const probability of method.probability)
          for (const consequence of method.consequence) {
            const riskId = `${probability.code}-${consequence.code}`;
            workshop.run({
              type: 'threat.record',
              groupId: null,
              threats: [{ id: `t-${riskId}`, text: riskId }],
            });
            workshop.run({ type: 'risk.form', id: riskId, threatIds: [`t-${riskId}`] });
            const pair = { probability: probability.code, consequence: consequence.code };
            workshop.run({ type: 'risk.assess', id: riskId, ...pair });
          }
        const source = sourceOf(workshop);
        const rows = tableOf(await read(source), 'Register');
        const codeColumn = letters(registerColumn(bookView(source), 'code'));
        const shown = new Map(rows.map((row) => [row[codeColumn], row.G]));
        for (const [p, probability] of method.probability.entries())
          for (const [c, consequence] of method.consequence.entries()) {
            const level = method.levels.find((each) => each.code === method.matrix.cells[p]?.[c]);
            expect(shown.get(`${probability.code}-${consequence.code}`)).toBe(level?.[language]);
          }
      }
  });
});
