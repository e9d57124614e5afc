import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { buildWorkbook, verifyWorkbook } from '../../../../electron/export/workbook.ts';
import { nextWorkshop } from '../../../../shared/domain/workshop/next-workshop.ts';
import { applyChanges, type RowLists } from '../../../../shared/history/row-change.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { noTables } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/preset-method.ts';
import { cellsOf, partsOf, sheetsOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';

const all = { participants: true, groups: true, method: true, risks: true, levels: true, measures: true };

/** The analysis after the example: one risk lower, one as it was, one gone, the others not assessed yet. */
function nextSource(language: 'sv' | 'en'): ExportSource {
  const source = exampleSource(language);
  const { snapshot } = source;
  const made = nextWorkshop(snapshot, {
    title: 'Ett år senare',
    choices: all,
    otherMethod: presetMethod(),
  });
  const tables = applyChanges(noTables(), made.rows);
  const lists = Object.entries(tables).map(([table, rows]) => [table, [...rows.values()]]);
  const rows = Object.fromEntries(lists) as unknown as RowLists;
  const pairOf = (id: string) => {
    const { probability, consequence } = tables.earlierRisk.get(id) ?? {};
    return { probability, consequence };
  };
  const judged: Record<string, object> = {
    'r-16': { probability: 'low', consequence: 'low' },
    'r-4': pairOf('r-4'),
    'r-8': { ...pairOf('r-8'), status: 'closed' },
  };
  const risk = rows.risk.filter(({ id }) => id !== 'r-23').map((row) => ({ ...row, ...judged[row.id] }));
  const threat = rows.threat.map((row) => (row.riskId === 'r-23' ? { ...row, riskId: null } : row));
  const measureRisk = rows.measureRisk.filter(({ riskId }) => riskId !== 'r-23');
  return { ...source, snapshot: { ...snapshot, rows: { ...rows, risk, threat, measureRisk } } };
}

describe('what has changed since the earlier analysis', () => {
  it('is a sheet before the last one, with every risk then and now', async () => {
    const source = nextSource('sv');
    const content = await buildWorkbook(source);
    await verifyWorkbook(content, source);
    const parts = await partsOf(content);
    expect(
      sheetsOf(parts)
        .map(({ name }) => name)
        .slice(-3),
    ).toEqual(['Ändringar', 'Sedan förra', 'Tillsyn']);
    const rows = tableOf(parts, 'Sedan förra');
    expect(rows).toHaveLength(22);
    const of = (number: string) => rows.find(({ A }) => A === number);
    expect(of('16')).toMatchObject({ C: 'Lägre', D: '5', E: '2', F: 'Hög × Mycket hög', G: 'Låg × Låg' });
    expect(of('4')).toMatchObject({ C: 'Oförändrad', D: '1', E: '1' });
    expect(of('8')).toMatchObject({ C: 'Avslutad', D: '4', E: '4' });
    expect(of('5')).toMatchObject({ C: 'Inte bedömd igen' });
    expect(rows.at(-1)).toMatchObject({ A: '23', C: 'Borta' });
    expect(cellsOf(parts, 'Sedan förra').get('A3')?.value).toBe(
      'Jämfört med ”Anslutning till Mina Meddelanden” 2014-06-05: 1 lägre · 1 oförändrad · 1 avslutad · 18 inte bedömda igen · borta: nr 23.',
    );
  });

  it('is a part of the report that tells the changes and counts the rest', () => {
    const { blocks } = reportOf(nextSource('en'));
    const at = blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Changed since the earlier analysis',
    );
    const table = blocks[at + 2];
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['16', expect.any(String), 'Lower', '5', '2'],
      ['8', expect.any(String), 'Closed', '4', '4'],
      ['23', expect.any(String), 'Gone', expect.any(String), '–'],
    ]);
  });

  it('is counted on the first page of the report', () => {
    const { blocks } = reportOf(nextSource('sv'));
    const first = blocks.slice(
      0,
      blocks.findIndex(({ kind }) => kind === 'table'),
    );
    expect(JSON.stringify(first)).toContain('1 lägre · 1 oförändrad · 1 avslutad · 18 inte bedömda igen');
  });

  it('is nowhere in an analysis that was made from none', async () => {
    const source = exampleSource('sv');
    const names = sheetsOf(await partsOf(await buildWorkbook(source))).map(({ name }) => name);
    expect(names).not.toContain('Sedan förra');
    const titles = reportOf(source).blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(titles).not.toContain('Ändrat sedan förra analysen');
  });
});
