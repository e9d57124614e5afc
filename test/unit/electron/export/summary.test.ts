import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildSummary } from '../../../../electron/export/summary/build-summary.ts';
import type { SummaryPart } from '../../../../electron/export/summary/source.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { publishedOrder } from '../../../helpers/published-2014.ts';
import { cellsOf, partsOf, rowOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const madeAt = '2026-11-21T12:00:00.000Z';
const head: SummaryPart = { kind: 'head', folder: '/x/arbeten', language: 'sv', madeAt };

/** The example as a part of a summary, with some of the workshop's facts exchanged. */
function example(file: string, facts: object = {}): SummaryPart {
  const { rows, personNames } = exampleSource('sv').snapshot;
  const workshop = rows.workshop.map((row) => ({ ...row, ...facts }));
  return { kind: 'workshop', file, rows: { ...rows, workshop }, personNames };
}

/** Lines of the sheet of figures as text, from the first that begins so. */
async function figures(parts: readonly SummaryPart[]): Promise<string[]> {
  const cells = cellsOf(await partsOf(await buildSummary(parts)), 'Statistik');
  const last = Math.max(...[...cells.keys()].map((address) => Number(address.replace(/\D/g, ''))));
  return Array.from({ length: last }, (_, index) => Object.values(rowOf(cells, index + 1)).join(' '));
}

describe('a summary of several workshops', () => {
  it('has every risk of every workshop, naming its workshop, its file and its method', async () => {
    const parts = await partsOf(
      await buildSummary([head, example('b.storforum', { title: 'Andra' }), example('a.storforum')]),
    );
    const rows = tableOf(parts, 'Risker');
    expect(rows.length).toBe(44);
    expect(rows.slice(0, 22).map((row) => Number(row.E))).toEqual(publishedOrder);
    expect(new Set(rows.map((row) => `${row.A} | ${row.D} | ${row.V}`))).toEqual(
      new Set([
        'Andra | Fyra nivåer, risk 1–5 (Sambruk/SKL 2014) | b.storforum',
        'Anslutning till Mina Meddelanden | Fyra nivåer, risk 1–5 (Sambruk/SKL 2014) | a.storforum',
      ]),
    );
  });

  it('counts by level, workshop, object, year and property, and says when one method holds for all', async () => {
    const lines = await figures([
      head,
      example('a.storforum'),
      example('b.storforum', { date: '2026-05-06' }),
    ]);
    expect(lines[2]).toBe('Alla analyser har samma metod.');
    expect(lines).toContain('Bedömd risk 8 6 10 12 8 0 44');
    expect(lines).toContain('2014 4 3 5 6 4 0 22');
    expect(lines).toContain('2026 4 3 5 6 4 0 22');
    expect(lines.filter((line) => line.startsWith('Metod:')).length).toBe(1);
  });

  it('never adds up levels of different methods, even under one name', async () => {
    const method = presetMethod('sambruk-2014');
    const changed = { ...method, matrix: { ...method.matrix, cells: method.matrix.cells.toReversed() } };
    const lines = await figures([head, example('a.storforum'), example('b.storforum', { method: changed })]);
    expect(lines[2]).toMatch(/^Analyserna har 2 olika metoder\./);
    expect(lines.filter((line) => line.startsWith('Metod:'))).toEqual([
      'Metod: Fyra nivåer, risk 1–5 (Sambruk/SKL 2014)',
      'Metod: Fyra nivåer, risk 1–5 (Sambruk/SKL 2014) (2)',
    ]);
    expect(lines.filter((line) => / 44$/.test(line))).toEqual([]);
  });

  it('gives each level the colour it has in its own workshop, though two methods use one name for two levels', async () => {
    const method = presetMethod('sambruk-2014');
    const fewer = {
      ...method,
      levels: method.levels.slice(1),
      matrix: {
        ...method.matrix,
        cells: method.matrix.cells.map((row) => row.map((code) => (code === '1' ? '2' : code))),
      },
    };
    const content = await buildSummary([
      head,
      example('a.storforum'),
      example('b.storforum', { method: fewer }),
    ]);
    const book = await new exceljs.Workbook().xlsx.load(new Uint8Array(content).buffer);
    const seen = new Set<string>();
    book.getWorksheet('Risker')?.eachRow((row, number) => {
      const { text, fill } = row.getCell('K');
      if (number > 4)
        seen.add(`${row.getCell('V').text} ${text} ${fill?.type === 'pattern' && fill.fgColor?.argb}`);
    });
    expect([...seen].toSorted()).toEqual([
      'a.storforum 1 FFE3EEF0',
      'a.storforum 2 FFF5E08C',
      'a.storforum 3 FFF3B84A',
      'a.storforum 4 FFE57F42',
      'a.storforum 5 FF86183A',
      'b.storforum 2 FFE3EEF0',
      'b.storforum 3 FFF5E08C',
      'b.storforum 4 FFE57F42',
      'b.storforum 5 FF86183A',
    ]);
  });

  it('names the files that could not be read, and why', async () => {
    const damaged: SummaryPart = {
      kind: 'skipped',
      file: 'trasig.storforum',
      fault: { code: 'file-damaged', params: {} },
    };
    const parts = await partsOf(await buildSummary([head, example('a.storforum'), damaged]));
    const cells = cellsOf(parts, 'Analyser');
    expect(cells.get('A3')?.value).toBe('1 analys · 22 risker · 1 fil kunde inte läsas');
    expect(cells.get('A8')?.value).toBe('trasig.storforum');
    expect(cells.get('B8')?.value).toBe(
      'Filen är skadad och har inte ändrats. Återställ en säkerhetskopia eller rädda det som går att läsa under Säkerhetskopior och återställning.',
    );
  });

  it('keeps what was typed as text', async () => {
    const parts = await partsOf(await buildSummary([head, example('a.storforum', { title: '=1+1' })]));
    const formulas = [...cellsOf(parts, 'Risker').values()].filter(({ formula }) => formula !== null);
    expect(formulas).toEqual([]);
    expect(cellsOf(parts, 'Risker').get('A5')?.value).toBe('=1+1');
  });
});
