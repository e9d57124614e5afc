import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import {
  countsOfLevel,
  levelAfter,
  matrixCells,
  register,
} from '../../../../../shared/domain/workshop/register.ts';
import { tablesOf } from '../../../../../shared/history/row-change.ts';
import { exampleWorkshop } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { publishedOrder, publishedRatings } from '../../../../helpers/published-2014.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();

/** A workshop in which risk n is formed of threat n, for so many numbers. */
function workshop(risks: number): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  made.run({
    type: 'group.arrange',
    groups: ['ga', 'gb', 'gc'].map((id) => ({ id, participantIds: [] })),
  });
  for (let number = 1; number <= risks; number += 1) {
    made.run({
      type: 'threat.record',
      groupId: 'gb',
      threats: [{ id: `t${number}`, text: `Hot ${number}` }],
    });
    made.run({ type: 'risk.form', id: `r${number}`, threatIds: [`t${number}`] });
  }
  return made;
}
const assess = (number: number, probability: string | null, consequence: string | null): Command => ({
  type: 'risk.assess',
  id: `r${number}`,
  probability,
  consequence,
});
const order = (made: MemoryWorkshop) => register(made.tables).map((row) => row.risk.number);

describe('the register', () => {
  it('gives the 22 published levels of 2014, in the published order', () => {
    const made = workshop(23);
    made.run({ type: 'risk.merge', id: 'r14', intoId: 'r13' });
    for (const [number, probability, consequence] of publishedRatings.toReversed())
      made.run(assess(number, probability, consequence));
    const rows = register(made.tables);
    expect(rows.map((row) => row.risk.number)).toEqual(publishedOrder);
    expect(rows.map((row) => [row.risk.number, row.level?.code])).toEqual(
      publishedOrder.map((number) => [number, publishedRatings.find((each) => each[0] === number)?.[3]]),
    );
  });

  it('puts unrated risks last, by number, and gives them no level', () => {
    const made = workshop(5);
    made.run(assess(4, 'very-low', 'very-low'));
    made.run(assess(2, 'very-high', null));
    made.run(assess(5, 'very-high', 'very-high'));
    expect(order(made)).toEqual([5, 4, 1, 2, 3]);
    expect(register(made.tables).map((row) => row.level?.code ?? null)).toEqual(['5', '1', null, null, null]);
  });

  it('names a risk by its own name, or by its first threat', () => {
    const made = workshop(2);
    made.run({ type: 'risk.edit', id: 'r2', title: 'Avbrott' });
    expect(register(made.tables).map((row) => row.title)).toEqual(['Hot 1', 'Avbrott']);
  });

  it('gathers threats, properties, groups, measures and the remaining level of each risk', () => {
    const made = workshop(1);
    const recorded = { id: 't9', text: 'Åska', properties: ['traceability', 'integrity'] } as const;
    made.run({
      type: 'threat.record',
      groupId: 'ga',
      threats: [{ ...recorded, properties: [...recorded.properties] }],
    });
    made.run({ type: 'threat.edit', id: 't1', properties: ['integrity'] });
    made.run({ type: 'threat.place', ids: ['t9'], riskId: 'r1', beforeId: 't1' });
    made.run({ type: 'risk.treat', id: 'r1', residualProbability: 'low', residualConsequence: 'high' });
    const measure = {
      riskId: 'r1',
      kind: 'preventive',
      personName: null,
      due: null,
      status: 'done',
    } as const;
    made.run({ type: 'measure.add', id: 'm1', text: 'Öva', ...measure });
    made.run({ type: 'measure.add', id: 'm2', text: 'Köp', ...measure });
    const row = register(made.tables)[0];
    expect({
      threats: row?.threats.map((threat) => threat.id),
      properties: row?.properties,
      groups: row?.groups,
      measures: row?.measures.map((each) => each.text),
      residual: row?.residualLevel?.code,
      votes: row?.votes,
    }).toEqual({
      threats: ['t9', 't1'],
      properties: ['integrity', 'traceability'],
      groups: ['A', 'B'],
      measures: ['Öva', 'Köp'],
      residual: '3',
      votes: null,
    });
  });

  it('stands in the matrix once for every rated risk, by number, and nowhere for the others', () => {
    const made = workshop(4);
    made.run(assess(3, 'low', 'high'));
    made.run(assess(1, 'low', 'high'));
    made.run(assess(2, 'very-high', 'very-low'));
    const cells = matrixCells(method, register(made.tables));
    expect(cells.map((row) => row.map((cell) => cell.map((each) => each.risk.number)))).toEqual([
      [[], [], [], []],
      [[], [], [1, 3], []],
      [[], [], [], []],
      [[2], [], [], []],
    ]);
  });

  it('is empty without a workshop', () => {
    expect(register(new MemoryWorkshop().tables)).toEqual([]);
  });
});

describe('risks counted by level', () => {
  it('count at the level they have where none is judged for when treatment is done', () => {
    const tables = tablesOf(exampleWorkshop().snapshot().rows);
    const rows = register(tables);
    const levels = tables.workshop.get('workshop')?.method.levels ?? [];
    const counts = levels.map((each) => countsOfLevel(rows, each));
    const sum = (of: 'before' | 'after') => counts.reduce((all, each) => all + each[of], 0);
    expect([sum('before'), sum('after')]).toEqual([rows.length, rows.length]);
    const unjudged = rows.filter((row) => row.residualLevel === null);
    expect(unjudged.length).toBeGreaterThan(0);
    expect(unjudged.map(levelAfter)).toEqual(unjudged.map((row) => row.level));
    expect(countsOfLevel([], null)).toEqual({ before: 0, after: 0 });
  });
});
