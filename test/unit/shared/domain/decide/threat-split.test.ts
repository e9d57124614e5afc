import { describe, expect, it } from 'vitest';
import { byRank } from '../../../../../shared/domain/workshop/rank.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  made.run({ type: 'group.add', id: 'g', name: '' });
  const threats = ['t1', 't2', 't3'].map((id) => ({ id, text: id, detail: `of ${id}` }));
  made.run({ type: 'threat.record', groupId: 'g', threats });
  return made;
}

const listed = (made: MemoryWorkshop, riskId: string | null) =>
  [...made.tables.threat.values()].filter((threat) => threat.riskId === riskId).sort(byRank);

describe('a threat split in two', () => {
  it('keeps its wording and number, and another with the same words stands after it', () => {
    const made = workshop();
    const original = made.tables.threat.get('t2');
    made.run({ type: 'threat.split', id: 't2', newId: 'new' });
    expect(made.tables.threat.get('t2')).toEqual(original);
    expect(listed(made, null).map(({ id, number }) => [id, number])).toEqual([
      ['t1', 1],
      ['t2', 2],
      ['new', 4],
      ['t3', 3],
    ]);
    expect(made.tables.threat.get('new')).toMatchObject({ text: 't2', detail: 'of t2', groupId: 'g' });
  });

  it('stays in its risk with both, and is whole again by undo', () => {
    const made = workshop();
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t1', 't2'] });
    const before = structuredClone(made.tables);
    const change = made.run({ type: 'threat.split', id: 't2', newId: 'new' });
    expect(listed(made, 'r').map(({ id }) => id)).toEqual(['t1', 't2', 'new']);
    made.undo(change);
    expect(made.tables).toEqual(before);
  });

  it('is refused for a threat that is not there, and under an id that is', () => {
    const made = workshop();
    expect(() => made.run({ type: 'threat.split', id: 'gone', newId: 'new' })).toThrow();
    expect(() => made.run({ type: 'threat.split', id: 't1', newId: 't2' })).toThrow();
  });
});
