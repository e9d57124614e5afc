import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparisonCircles,
  contradictions,
  neighboursToCompare,
  orderedByComparison,
} from '../../../../../shared/domain/voting/comparison.ts';
import { comparedOrder, register } from '../../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();

/** Risks a to d: the highest level, two on one lower level, and one that nobody has rated. */
function rated(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  const pairs = { a: ['very-high', 'very-high'], b: ['low', 'low'], c: ['low', 'low'], d: [null, null] };
  for (const [id, [probability = null, consequence = null]] of Object.entries(pairs)) {
    workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: `t-${id}`, text: 'Åska' }] });
    workshop.run({ type: 'risk.form', id, threatIds: [`t-${id}`] });
    workshop.run({ type: 'risk.assess', id, probability, consequence });
  }
  return workshop;
}

const found = ({ tables }: MemoryWorkshop) =>
  contradictions(method, register(tables), tables.comparison.values()).map(({ worse, better, isEqual }) => [
    worse.risk.id,
    better.risk.id,
    isEqual,
  ]);
const asked = ({ tables }: MemoryWorkshop) =>
  neighboursToCompare(register(tables), tables.comparison).map((pair) => pair.map((row) => row.risk.id));

describe('comparisons', () => {
  it('are asked of neighbours in the register that have a level, each pair once', () => {
    const workshop = rated();
    expect(asked(workshop)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    workshop.run({ type: 'risk.compare', oneId: 'b', otherId: 'a', worse: 'other' });
    expect(asked(workshop)).toEqual([['b', 'c']]);
  });

  it('contradict the levels where the worse risk stands lower, or equal ones stand apart', () => {
    const workshop = rated();
    const compare = (oneId: string, otherId: string, worse: 'one' | 'other' | 'equal') =>
      workshop.run({ type: 'risk.compare', oneId, otherId, worse });
    compare('a', 'b', 'one');
    compare('b', 'c', 'other');
    compare('c', 'd', 'other');
    expect(found(workshop)).toEqual([]);
    compare('a', 'b', 'other');
    compare('a', 'c', 'equal');
    expect(found(workshop)).toEqual([
      ['a', 'c', true],
      ['b', 'a', false],
    ]);
  });

  it('tell of answers that go round in a circle, also by way of equal ones, and of no others', () => {
    const workshop = rated();
    const compare = (oneId: string, otherId: string, worse: 'one' | 'other' | 'equal') =>
      workshop.run({ type: 'risk.compare', oneId, otherId, worse });
    const circles = () =>
      comparisonCircles(workshop.tables.risk, workshop.tables.comparison.values()).map(
        ({ risks, answers }) => [
          risks.map(({ id }) => id),
          answers.map(({ worse, better }) => `${worse.id}>${better.id}`).sort(),
        ],
      );
    compare('a', 'b', 'one');
    compare('b', 'c', 'one');
    compare('c', 'd', 'one');
    expect(circles()).toEqual([]);
    compare('a', 'c', 'other');
    expect(circles()).toEqual([
      [
        ['a', 'b', 'c'],
        ['a>b', 'b>c', 'c>a'],
      ],
    ]);
    compare('a', 'c', 'equal');
    expect(circles()).toEqual([
      [
        ['a', 'b', 'c'],
        ['a>b', 'b>c'],
      ],
    ]);
    compare('a', 'c', 'one');
    expect(circles()).toEqual([]);
  });
});

describe('the order within a level', () => {
  const ordered = ({ tables }: MemoryWorkshop) =>
    orderedByComparison(register(tables), tables.comparison.values()).map(({ risk }) => risk.id);
  const compare = (
    workshop: MemoryWorkshop,
    oneId: string,
    otherId: string,
    worse: 'one' | 'equal' = 'one',
  ) => workshop.run({ type: 'risk.compare', oneId, otherId, worse });

  it('is that of the register without answers, and where two were found equal', () => {
    const workshop = rated();
    expect(ordered(workshop)).toEqual(['a', 'b', 'c', 'd']);
    compare(workshop, 'c', 'b', 'equal');
    expect(ordered(workshop)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts what was found worse first', () => {
    const workshop = rated();
    compare(workshop, 'c', 'b');
    expect(ordered(workshop)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('never moves a risk across levels, nor one that nobody has rated', () => {
    const workshop = rated();
    compare(workshop, 'b', 'a');
    compare(workshop, 'd', 'c');
    expect(ordered(workshop)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps every risk once where answers go round in a circle', () => {
    const workshop = rated();
    workshop.run({ type: 'risk.assess', id: 'd', probability: 'low', consequence: 'low' });
    compare(workshop, 'b', 'c');
    compare(workshop, 'c', 'd');
    compare(workshop, 'd', 'b');
    expect(ordered(workshop)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts what is worse than one of two equal ones before both', () => {
    const workshop = rated();
    workshop.run({ type: 'risk.assess', id: 'd', probability: 'low', consequence: 'low' });
    compare(workshop, 'd', 'c');
    compare(workshop, 'c', 'b', 'equal');
    expect(ordered(workshop)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('is not offered to risks whose circle goes by way of another level, and still to the others', () => {
    const workshop = rated();
    workshop.run({ type: 'risk.assess', id: 'd', probability: 'low', consequence: 'low' });
    compare(workshop, 'c', 'b');
    compare(workshop, 'b', 'a');
    compare(workshop, 'a', 'c');
    expect(ordered(workshop)).toEqual(['a', 'b', 'c', 'd']);
    compare(workshop, 'd', 'b');
    expect(ordered(workshop)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('keeps every risk, its level and what was found worse, whatever was answered', () => {
    const ids = ['a', 'b', 'c', 'd'] as const;
    const anyAnswer = fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.constantFrom('one', 'equal'),
    );
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 8 }), (answers) => {
        const workshop = rated();
        workshop.run({ type: 'risk.assess', id: 'd', probability: 'low', consequence: 'low' });
        for (const [one, other, worse] of answers) if (one !== other) compare(workshop, one, other, worse);
        const { tables } = workshop;
        const order = ordered(workshop);
        expect(order.toSorted()).toEqual([...ids]);
        expect(order[0]).toBe('a');
        const circling = new Set(
          comparisonCircles(tables.risk, tables.comparison.values()).flatMap(({ risks }) =>
            risks.map(({ id }) => id),
          ),
        );
        for (const { oneId, otherId, worse } of tables.comparison.values()) {
          const [first, second] = worse === 'one' ? [oneId, otherId] : [otherId, oneId];
          const isOrdered = worse !== 'equal' && ![first, second].includes('a');
          if (isOrdered && !(circling.has(first) && circling.has(second)))
            expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
        }
      }),
    );
  });
});

describe('the order of the register', () => {
  const inOrder = ({ tables }: MemoryWorkshop) => register(tables).map(({ risk }) => risk.id);

  it('follows comparisons once somebody says so, and numbers again by one undo', () => {
    const workshop = rated();
    expect(comparedOrder(workshop.tables)).toEqual({ isOffered: false, isOn: false });
    workshop.run({ type: 'risk.compare', oneId: 'c', otherId: 'b', worse: 'one' });
    expect(comparedOrder(workshop.tables)).toEqual({ isOffered: true, isOn: false });
    expect(inOrder(workshop)).toEqual(['a', 'b', 'c', 'd']);
    const change = workshop.run({ type: 'workshop.edit', registerOrder: 'comparison' });
    expect(comparedOrder(workshop.tables)).toEqual({ isOffered: true, isOn: true });
    expect(inOrder(workshop)).toEqual(['a', 'c', 'b', 'd']);
    workshop.undo(change);
    expect(inOrder(workshop)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is said to follow them nowhere where they order nothing', () => {
    const workshop = rated();
    workshop.run({ type: 'workshop.edit', registerOrder: 'comparison' });
    workshop.run({ type: 'risk.compare', oneId: 'b', otherId: 'c', worse: 'one' });
    expect(comparedOrder(workshop.tables).isOn).toBe(false);
  });
});
