import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { costOf, isOverdue, measureRows } from '../../../../../shared/domain/workshop/measures.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const measure = (id: string, riskId: string): Command => ({
  type: 'measure.add',
  id,
  riskId,
  text: id,
  kind: 'preventive',
  personName: null,
  due: null,
  status: 'planned',
});

/** Risks r1 to r3, a measure of each of the first two, and one that serves both. */
function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  const threats = ['t1', 't2', 't3'].map((id) => ({ id, text: id }));
  made.run({ type: 'threat.record', groupId: null, threats });
  for (const number of [1, 2, 3])
    made.run({ type: 'risk.form', id: `r${number}`, threatIds: [`t${number}`] });
  for (const each of [measure('shared', 'r1'), measure('m1', 'r1'), measure('m2', 'r2')]) made.run(each);
  made.run({ type: 'measure.share', id: 'shared', riskId: 'r2' });
  return made;
}

/** Measures by the number of their risk, in their order there. */
const measuresOf = (made: MemoryWorkshop) =>
  Object.fromEntries(
    register(made.tables).map(({ risk, measures }) => [risk.id, measures.map(({ id }) => id)]),
  );

describe('a measure', () => {
  it('may serve several risks, and has a place among the measures of each', () => {
    const made = workshop();
    expect(measuresOf(made)).toEqual({ r1: ['shared', 'm1'], r2: ['m2', 'shared'], r3: [] });
    expect(made.run({ type: 'measure.share', id: 'shared', riskId: 'r2' }).rows).toEqual([]);
  });

  it('is listed once, with all its risks by their numbers', () => {
    const rows = measureRows(register(workshop().tables));
    expect(rows.map(({ measure, risks }) => [measure.id, risks.map(({ risk }) => risk.number)])).toEqual([
      ['shared', [1, 2]],
      ['m1', [1]],
      ['m2', [2]],
    ]);
  });

  it('may cease to serve a risk, but not the last one', () => {
    const made = workshop();
    made.run({ type: 'measure.unshare', id: 'shared', riskId: 'r1' });
    expect(measuresOf(made)).toEqual({ r1: ['m1'], r2: ['m2', 'shared'], r3: [] });
    const unshare = () => made.run({ type: 'measure.unshare', id: 'shared', riskId: 'r2' });
    expect(unshare).toThrow(new Refusal('measure-needs-risk'));
    expect(() => made.run({ type: 'measure.unshare', id: 'shared', riskId: 'r1' })).toThrow('not-found');
  });

  it('stays for the others when one of its risks is removed, and goes with the last', () => {
    const made = workshop();
    const removed = made.run({ type: 'risk.remove', id: 'r1' });
    expect([...made.tables.measure.keys()]).toEqual(['shared', 'm2']);
    made.undo(removed);
    expect(measuresOf(made)).toEqual({ r1: ['shared', 'm1'], r2: ['m2', 'shared'], r3: [] });
    for (const id of ['r1', 'r2']) made.run({ type: 'risk.remove', id });
    expect([made.tables.measure.size, made.tables.measureRisk.size]).toEqual([0, 0]);
  });

  it('is removed from all its risks at once', () => {
    const made = workshop();
    made.run({ type: 'measure.remove', id: 'shared' });
    expect([measuresOf(made), made.tables.measureRisk.size]).toEqual([{ r1: ['m1'], r2: ['m2'], r3: [] }, 2]);
  });

  it('of two risks that become one serves that one, once', () => {
    const made = workshop();
    made.run({ type: 'risk.merge', id: 'r2', intoId: 'r1' });
    expect(measuresOf(made)).toEqual({ r1: ['shared', 'm1', 'm2'], r3: [] });
    expect(made.tables.measureRisk.size).toBe(3);
  });

  it('keeps a risk from dissolving with its last threat', () => {
    const made = workshop();
    made.run({ type: 'threat.place', ids: ['t2', 't3'], riskId: 'r1', beforeId: null });
    expect(register(made.tables).map(({ risk }) => risk.id)).toEqual(['r1', 'r2']);
  });

  it('is overdue from the day after it should have been done, unless it is', () => {
    const due = '2026-11-20';
    const cases = [
      isOverdue({ due, status: 'ongoing' }, '2026-11-20'),
      isOverdue({ due, status: 'ongoing' }, '2026-11-21'),
      isOverdue({ due, status: 'done' }, '2026-11-21'),
      isOverdue({ due: null, status: 'planned' }, '2026-11-21'),
    ];
    expect(cases).toEqual([false, true, false, false]);
  });

  it('has a cost where somebody has said one; a sum is of those that are known', () => {
    const made = workshop();
    made.run({ type: 'measure.edit', id: 'm1', cost: 50 });
    made.run({ type: 'measure.edit', id: 'm2', cost: 0 });
    const all = [...made.tables.measure.values()];
    expect([all.map(({ cost }) => cost), costOf(all), costOf([])]).toEqual([[null, 50, 0], 50, null]);
  });
});

describe('a risk that is accepted', () => {
  it('says why, who decided so and when, each by itself', () => {
    const made = workshop();
    const accept = { type: 'risk.accept', id: 'r1' } as const;
    made.run({ ...accept, reason: ' Ryms i vardagen ', personName: { id: 'n1', text: 'Siv' } });
    made.run({ ...accept, on: '2026-06-05' });
    const { acceptedReason, acceptedById, acceptedOn } = made.tables.risk.get('r1') ?? {};
    expect([acceptedReason, acceptedById, acceptedOn]).toEqual(['Ryms i vardagen', 'n1', '2026-06-05']);
  });

  it('gives that on to the risk it becomes one with', () => {
    const made = workshop();
    made.run({ type: 'risk.accept', id: 'r1', reason: 'Ena' });
    made.run({ type: 'risk.accept', id: 'r2', reason: 'Andra', on: '2026-06-05' });
    made.run({ type: 'risk.merge', id: 'r2', intoId: 'r1' });
    const { acceptedReason, acceptedOn } = made.tables.risk.get('r1') ?? {};
    expect([acceptedReason, acceptedOn]).toEqual(['Ena\nAndra', '2026-06-05']);
  });
});
