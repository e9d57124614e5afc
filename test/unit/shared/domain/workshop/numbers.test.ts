import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { nextAfter } from '../../../../../shared/domain/workshop/numbers.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function workshop(...commands: Command[]): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const command of commands) made.run(command);
  return made;
}
const threats = (...ids: string[]): Command => ({
  type: 'threat.record',
  groupId: null,
  threats: ids.map((id) => ({ id, text: id })),
});
const form = (id: string, ...threatIds: string[]): Command => ({ type: 'risk.form', id, threatIds });
const numbers = (made: MemoryWorkshop, table: 'risk' | 'threat') =>
  [...made.tables[table].values()].map((row) => `${row.id} ${row.number}`).sort();

describe('numbers', () => {
  it('are given in order, to many threats at once as to one after the other', () => {
    expect(numbers(workshop(threats('a', 'b'), threats('c')), 'threat')).toEqual(['a 1', 'b 2', 'c 3']);
  });

  it('of a merged risk stay empty for ever, and the lower survives whichever is dropped upon', () => {
    const three = [threats('a', 'b', 'c', 'd'), form('r1', 'a'), form('r2', 'b'), form('r3', 'c')];
    const down = workshop(...three, { type: 'risk.merge', id: 'r3', intoId: 'r2' }, form('r4', 'd'));
    expect(numbers(down, 'risk')).toEqual(['r1 1', 'r2 2', 'r4 4']);
    const up = workshop(...three, { type: 'risk.merge', id: 'r1', intoId: 'r3' }, form('r4', 'd'));
    expect(numbers(up, 'risk')).toEqual(['r1 1', 'r2 2', 'r4 4']);
  });

  it('of what was removed or undone are not given again', () => {
    const removed = workshop(threats('a', 'b'), { type: 'threat.remove', ids: ['b'] }, threats('c'));
    expect(numbers(removed, 'threat')).toEqual(['a 1', 'c 3']);
    const undone = workshop(threats('a'));
    undone.undo(undone.run(form('r1', 'a')));
    undone.run(form('r2', 'a'));
    expect(numbers(undone, 'risk')).toEqual(['r2 2']);
  });

  it('that come next are above all that was ever seen, and never fall', () => {
    const made = workshop();
    const start = { risk: 1, threat: 1 };
    const recorded = made.run(threats('a', 'b'));
    const formed = made.run(form('r1', 'a'));
    const after = nextAfter(nextAfter(start, recorded.rows), formed.rows);
    expect(after).toEqual({ risk: 2, threat: 3 });
    expect(nextAfter(after, made.undo(formed).rows)).toEqual(after);
  });
});
