import { describe, expect, it } from 'vitest';
import { bookView, type ExportSource } from '../../../../../electron/export/book-view.ts';
import type { Table } from '../../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { Formula } from '../../../../../electron/export/sheet-writer.ts';
import { overviewSheet } from '../../../../../electron/export/sheets/overview.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { measureRows } from '../../../../../shared/domain/workshop/measures.ts';
import { figuresOf } from '../../../../../shared/domain/workshop/plan.ts';
import { countsOfLevel, register } from '../../../../../shared/domain/workshop/register.ts';
import { countedRows } from '../../../../../shared/domain/workshop/risk-status.ts';
import { tablesOf } from '../../../../../shared/history/row-change.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { randomCommand } from '../../../../helpers/random/random-commands.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** A workshop in which somebody has done many things. */
function randomSource(seed: number): ExportSource {
  const random = new Random(seed);
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Slump', language: 'sv', method: presetMethod() });
  for (let step = 0; step < 400; step += 1)
    try {
      workshop.run(randomCommand(random, workshop.reader()));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  workshop.run({ type: 'workshop.edit', language: 'sv' });
  return sourceOf(workshop);
}

type Figures = {
  /** Names of levels, highest first, with how many risks have each now and after treatment. */
  readonly levels: readonly (readonly [string, number, number])[];
  readonly risks: number;
  readonly measures: number;
  readonly overdue: number;
};

/** What the views of Treat and the register show: both ask these functions with the rows that count. */
function onScreen(source: ExportSource): Figures {
  const { method, names, today } = bookView(source);
  const rows = countedRows(register(tablesOf(source.snapshot.rows)));
  const { measures, overdue } = figuresOf(measureRows(rows), today);
  return {
    levels: method.levels.toReversed().map((level) => {
      const { before, after } = countsOfLevel(rows, level);
      return [names.levels.get(level.code) ?? '', before, after];
    }),
    risks: rows.length,
    measures,
    overdue,
  };
}

/** What the overview of the workbook shows beside its labels, as it was last reckoned. */
function inWorkbook(source: ExportSource): Figures {
  const view = bookView(source);
  const values = overviewSheet(view).rows.map((row) =>
    row.values.map((value) => (value instanceof Formula ? value.cached : value)),
  );
  const beside = (label: string, left: number) => {
    const row = values.find((each) => each[left - 1] === label) ?? [];
    return row.slice(left).map(Number);
  };
  const { words, method, names } = view;
  const [measures = 0] = beside(words('workbook:overview.all'), 6);
  const [overdue = 0] = beside(words('workbook:overdue'), 6);
  return {
    levels: method.levels.toReversed().map(({ code }) => {
      const name = names.levels.get(code) ?? '';
      const [now = 0, after = 0] = beside(name, 1);
      return [name, now, after];
    }),
    risks: beside(words('workbook:check.register'), 1)[0] ?? 0,
    measures: measures || 0,
    overdue: overdue || 0,
  };
}

/** What the first pages and the plan of the report say. */
function inReport(source: ExportSource): Figures {
  const { blocks } = reportOf(source);
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const counts = tables.find(({ caption }) => caption === 'Antal risker per risknivå');
  const rows = counts?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  const plan = tables.find(({ head }) => head[0]?.text === 'Klart senast');
  const said = blocks.flatMap((block) => (block.kind === 'text' ? block.text : [])).join(' ');
  return {
    levels: rows
      .filter(([name]) => name !== 'Summa' && name !== 'inte bedömd')
      .map(([name = '', now, after = now]) => [name, Number(now), Number(after)]),
    risks: Number(rows.at(-1)?.[1] ?? 0),
    measures: plan?.rows.length ?? 0,
    overdue: Number(/(\d+) åtgärde?r? var försenade?/.exec(said)?.[1] ?? 0),
  };
}

describe('the figures of screen, register, workbook and report', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'are the same in a workshop in which anything was done (%i)',
    (seed) => {
      const source = randomSource(seed);
      const expected = onScreen(source);
      expect(expected.risks).toBeGreaterThan(0);
      expect({ workbook: inWorkbook(source), report: inReport(source) }).toEqual({
        workbook: expected,
        report: expected,
      });
    },
  );
});
