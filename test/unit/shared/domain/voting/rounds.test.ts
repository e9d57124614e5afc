import { describe, expect, it } from 'vitest';
import { axisRounds, haveMediansSettled } from '../../../../../shared/domain/voting/rounds.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();

function workshopWithRounds(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: 'threat', text: 'Strömavbrott' }] });
  workshop.run({ type: 'risk.form', id: 'risk', threatIds: ['threat'] });
  count(workshop, 'first', 'probability', { low: 2, high: 1 });
  count(workshop, 'first', 'consequence', { high: 3 });
  count(workshop, 'second', 'probability', { high: 3 });
  return workshop;
}

function count(
  workshop: MemoryWorkshop,
  roundId: string,
  axis: 'probability' | 'consequence',
  votes: Record<string, number>,
): void {
  const counts = Object.entries(votes).map(([code, number]) => ({ code, count: number }));
  workshop.run({ type: 'round.count', roundId, riskId: 'risk', axis, counts });
}

describe('rounds of a risk', () => {
  it('are kept one after the other for each axis', () => {
    const { tables } = workshopWithRounds();
    const tallies = [...tables.tally.values()];
    const seen = (axis: 'probability' | 'consequence') =>
      axisRounds(tables, method, tallies, { axis, about: 'level' }).map(({ roundId, result }) => [
        roundId,
        result.counts,
      ]);
    expect(seen('probability')).toEqual([
      ['first', [0, 2, 1, 0]],
      ['second', [0, 0, 3, 0]],
    ]);
    expect(seen('consequence')).toEqual([['first', [0, 0, 3, 0]]]);
  });

  it('stand in the register with what was said last on each axis', () => {
    const votes = register(workshopWithRounds().tables)[0]?.votes;
    expect([votes?.probability.counts, votes?.consequence.counts]).toEqual([
      [0, 0, 3, 0],
      [0, 0, 3, 0],
    ]);
  });
});

describe('the medians of two rounds', () => {
  const settled = ({ tables }: MemoryWorkshop) => {
    const rounds = (axis: 'probability' | 'consequence') =>
      axisRounds(tables, method, [...tables.tally.values()], { axis, about: 'level' });
    return haveMediansSettled({ probability: rounds('probability'), consequence: rounds('consequence') });
  };

  it('have not settled while an axis has been voted on once, or has moved', () => {
    const workshop = workshopWithRounds();
    expect(settled(workshop)).toBe(false);
    count(workshop, 'second', 'consequence', { high: 2, low: 1 });
    expect(settled(workshop)).toBe(false);
  });

  it('have settled where both are what they were, however the votes beside them moved', () => {
    const workshop = workshopWithRounds();
    count(workshop, 'second', 'consequence', { high: 2, low: 1 });
    count(workshop, 'third', 'probability', { high: 2, low: 1 });
    count(workshop, 'third', 'consequence', { high: 3 });
    expect(settled(workshop)).toBe(true);
  });
});
