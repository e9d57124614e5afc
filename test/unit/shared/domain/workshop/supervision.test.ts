import { describe, expect, it } from 'vitest';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { type Finding, supervision } from '../../../../../shared/domain/workshop/supervision.ts';
import { exampleWorkshop } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const findings = (workshop: MemoryWorkshop, today = '2026-06-01') => {
  const { tables } = workshop;
  const own = tables.workshop.get('workshop');
  if (!own) throw new Error('no workshop');
  return supervision({ workshop: own, rows: register(tables), threats: [...tables.threat.values()], today });
};
const stateOf = (all: readonly Finding[], point: Finding['point']) =>
  all.find((each) => each.point === point)?.state;
const gapsOf = (all: readonly Finding[]) =>
  Object.fromEntries(
    all.flatMap(({ gaps }) => gaps).map(({ check, count, of, risks }) => [check, [count, of, risks]]),
  );

/** A method that says of each level what it means, and who may accept it. */
const explained = () => {
  const method = presetMethod();
  const inWords = (level: (typeof method.levels)[number]) => ({
    ...level,
    description: { sv: 'Så', en: 'So' },
  });
  return {
    ...method,
    probability: method.probability.map(inWords),
    consequence: method.consequence.map(inWords),
    levels: method.levels.map((level) => ({ ...level, acceptance: { ownerMay: true } })),
  };
};
const begun = () => {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Tillsyn', language: 'sv', method: explained() });
  return workshop;
};
const withRisks = (...ids: string[]) => {
  const workshop = begun();
  workshop.run({
    type: 'threat.record',
    groupId: null,
    threats: ids.map((id) => ({ id: `t-${id}`, text: id })),
  });
  for (const id of ids) workshop.run({ type: 'risk.form', id, threatIds: [`t-${id}`] });
  return workshop;
};
const measure = { kind: 'preventive', personName: null, due: null, status: 'planned' } as const;

describe('what a supervisor would look for', () => {
  it('is told point by point in the order of the annex', () => {
    expect(findings(begun()).map(({ at }) => at)).toEqual([
      '2.1.1',
      ...[...'abcdefghij'].map((letter) => `2.1.2 ${letter}`),
      '2.1.4',
    ]);
  });

  it('says of an empty analysis that there is nothing to examine, and never that something is in order', () => {
    const states = Map.groupBy(findings(begun()), ({ state }) => state);
    expect([...states].map(([state, all]) => [state, all.map(({ at }) => at)])).toEqual([
      ['gaps', ['2.1.1']],
      ['held', ['2.1.2 a', '2.1.2 b', '2.1.2 c']],
      ['nothing', [...[...'defghij'].map((letter) => `2.1.2 ${letter}`), '2.1.4']],
    ]);
  });

  it('counts accepted risks without who, when and why, by their numbers', () => {
    const workshop = withRisks('a', 'b', 'c');
    for (const id of ['c', 'a']) workshop.run({ type: 'risk.treat', id, strategies: ['accept'] });
    workshop.run({ type: 'risk.accept', id: 'a', reason: 'Det kostar mer än det ger', on: '2026-05-02' });
    const all = findings(workshop);
    expect(gapsOf(all)).toMatchObject({
      acceptedByNobody: [2, 2, [1, 3]],
      acceptedWithoutDate: [1, 2, [3]],
      acceptedWithoutReason: [1, 2, [3]],
      untreated: [1, 3, [2]],
      withoutResidual: [2, 2, [1, 3]],
    });
    expect(stateOf(all, 'decision')).toBe('gaps');
  });

  it('counts a measure that serves two risks once, with the numbers of both', () => {
    const workshop = withRisks('a', 'b', 'c');
    workshop.run({ type: 'measure.add', id: 'm', riskId: 'b', text: 'Öva', ...measure });
    workshop.run({ type: 'measure.share', id: 'm', riskId: 'c' });
    workshop.run({ type: 'measure.add', id: 'n', riskId: 'a', text: 'Byt', ...measure, due: '2026-05-31' });
    expect(gapsOf(findings(workshop))).toMatchObject({
      withoutOwner: [2, 2, [1, 2, 3]],
      withoutDue: [1, 2, [2, 3]],
      overdue: [1, 2, [1]],
    });
    expect(gapsOf(findings(workshop, '2026-05-31')).overdue).toBeUndefined();
  });

  it('is content with what is there, and tells of a review only when its day has passed', () => {
    const workshop = withRisks('a');
    workshop.run({ type: 'threat.edit', id: 't-a', properties: ['integrity'] });
    const judged = { probability: 'low', consequence: 'high', rationale: 'Hände 2024' };
    workshop.run({ type: 'risk.assess', id: 'a', ...judged });
    workshop.run({ type: 'workshop.decide', personName: { id: 'd', text: 'Chefen' } });
    workshop.run({ type: 'risk.setOwner', id: 'a', personName: { id: 'n', text: 'Kanslichefen' } });
    workshop.run({ type: 'risk.treat', id: 'a', reviewOn: '2026-06-01', note: 'Väntar på budget' });
    workshop.run({ type: 'risk.treat', id: 'a', residualProbability: 'low', residualConsequence: 'low' });
    const all = findings(workshop);
    expect(gapsOf(all)).toEqual({});
    const held = all.filter(({ state }) => state === 'held').map(({ point }) => point);
    expect(held).toEqual([
      'decision',
      'methodology',
      'tolerance',
      'criteria',
      'identification',
      'analysis',
      'evaluation',
      'treatment',
      'plan',
      'review',
    ]);
    expect(gapsOf(findings(workshop, '2026-06-02'))).toEqual({ reviewPassed: [1, 1, [1]] });
  });

  it('asks of a risk that is closed or none why it is so, and nothing more', () => {
    const workshop = withRisks('a', 'b');
    workshop.run({ type: 'risk.setStatus', id: 'a', status: 'closed', reason: 'Åtgärdad', on: '2026-05-01' });
    expect(gapsOf(findings(workshop))).toMatchObject({ unrated: [1, 1, [2]], untreated: [1, 1, [2]] });
    expect(gapsOf(findings(workshop))).not.toHaveProperty('setAsideWithoutReason');
    workshop.run({ type: 'risk.setStatus', id: 'b', status: 'dismissed' });
    expect(gapsOf(findings(workshop))).toMatchObject({ setAsideWithoutReason: [1, 2, [2]] });
  });

  it('names the gaps of the example', () => {
    const gaps = gapsOf(findings(exampleWorkshop('sv'), '2014-06-05'));
    expect(gaps).toMatchObject({
      acceptedWithoutReason: [1, 4, [20]],
      levelWithoutMeaning: [8, 8, []],
      unsortedThreat: [3, 52, []],
      untreated: [2, 22, [7, 23]],
      withoutDue: [2, 25, [13, 17]],
      withoutOwner: [1, 25, [15]],
      withoutPriority: [25, 25, expect.any(Array)],
      withoutRiskOwner: [22, 22, expect.any(Array)],
      levelWithoutCriterion: [5, 5, []],
      withoutResidual: [9, 20, [2, 3, 4, 6, 9, 19, 20, 21, 22]],
    });
    expect(Object.keys(gaps)).not.toContain('unrated');
  });
});
