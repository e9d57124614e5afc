import { describe, expect, it } from 'vitest';
import { bookView } from '../../../../electron/export/book-view.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { registerColumn, registerSheet } from '../../../../electron/export/sheets/register.ts';
import type { RegisterColumn } from '../../../../shared/domain/fields/columns.ts';
import { proposedMapping } from '../../../../shared/domain/method/mapping.ts';
import { register } from '../../../../shared/domain/workshop/register.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import type { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const [own, other] = [presetMethod('sambruk-2014'), presetMethod('nist-800-30')];

const report = (workshop: MemoryWorkshop) => JSON.stringify(reportOf(sourceOf(workshop)).blocks);
const sheet = (workshop: MemoryWorkshop) => registerSheet(bookView(sourceOf(workshop)));
/** A line of the sheet and one of its columns, as written. */
const cell = (workshop: MemoryWorkshop, line: number, column: RegisterColumn) =>
  sheet(workshop).rows[line]?.values[registerColumn(bookView(sourceOf(workshop)), column) - 1];
const note = (workshop: MemoryWorkshop) =>
  sheet(workshop)
    .rows.slice(0, 3)
    .flatMap(({ values }) => values)
    .join(' ');
const numbers = (workshop: MemoryWorkshop) => register(workshop.tables).map(({ risk }) => risk.number);

describe('levels that a change of method has mapped', () => {
  it('are named in the summary, below each level and in the workbook, until they are confirmed', () => {
    const workshop = exampleWorkshop();
    workshop.run({ type: 'workshop.setMethod', method: other, mapping: proposedMapping(own, other) });
    const sentence = '22 nivåer är överförda från en tidigare metod och inte bekräftade: 1–13';
    const below = `Överförd från ${own.name.sv}, inte bekräftad.`;
    expect(report(workshop)).toContain(sentence);
    expect(report(workshop)).toContain(below);
    expect(note(workshop)).toContain(sentence);
    expect(cell(workshop, 4, 'mappedFrom')).toBe(own.name.sv);
    const rated = [...workshop.tables.risk.values()];
    for (const { id, probability, consequence } of rated)
      workshop.run({ type: 'risk.assess', id, probability, consequence, mappedFrom: '' });
    workshop.run({ type: 'risk.treat', id: rated[0]?.id ?? '', residualMappedFrom: '' });
    expect(report(workshop)).not.toContain('inte bekräftade');
    expect(note(workshop)).not.toContain('inte bekräftade');
  });
});

describe('a room that agreed to differ', () => {
  it('has both views in report and workbook, and that what was set is outside the votes', () => {
    const workshop = exampleWorkshop();
    const [first] = register(workshop.tables);
    const id = first?.risk.id ?? '';
    const [one, two] = [
      { probability: 'low', consequence: 'low', count: 7 },
      { probability: 'high', consequence: 'high', count: 6 },
    ];
    workshop.run({ type: 'round.countPairs', roundId: 'views', riskId: id, pairs: [one, two] });
    const set = { probability: 'very-high', consequence: 'very-high' };
    workshop.run({ type: 'risk.assess', id, ...set, rationale: 'Följden avgör.', views: [one, two] });
    expect(report(workshop)).toContain(
      'noterade båda synsätten: Låg × Låg (röster: 7) och Hög × Hög (röster: 6). Ingen röst gav det som är fastställt.',
    );
    const line = numbers(workshop).indexOf(first?.risk.number ?? 0) + 4;
    expect(cell(workshop, line, 'views')).toBe(
      'Låg × Låg (röster: 7)\nHög × Hög (röster: 6)\nIngen röst gav det som är fastställt.',
    );
  });
});

describe('the order by comparison', () => {
  it('is that of workbook and report too, and both say so', () => {
    const workshop = exampleWorkshop();
    const [first, second] = register(workshop.tables).map(({ risk }) => risk);
    if (!first || !second) throw new Error('the example has two risks of the highest level');
    workshop.run({ type: 'risk.compare', oneId: second.id, otherId: first.id, worse: 'one' });
    expect(note(workshop)).not.toContain('Ordnade efter jämförelser');
    workshop.run({ type: 'workshop.edit', registerOrder: 'comparison' });
    expect(note(workshop)).toContain('Ordnade efter jämförelser inom varje nivå');
    expect([4, 5].map((line) => cell(workshop, line, 'number'))).toEqual([second.number, first.number]);
    const text = report(workshop);
    expect(text).toContain('deltagarna vid en jämförelse fann värre');
    expect(text).not.toContain('kommer i nummerordning');
    expect(text.indexOf(`Risk ${second.number}: `)).toBeLessThan(text.indexOf(`Risk ${first.number}: `));
  });
});
