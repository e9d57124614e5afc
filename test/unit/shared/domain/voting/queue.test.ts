import { describe, expect, it } from 'vitest';
import { discussionQueue, toAccept } from '../../../../../shared/domain/voting/queue.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
type Votes = Record<string, number>;

/** A workshop whose risks 1, 2, … got these votes, each a pair such as 'high/low' and how many gave it. */
function voted(...votes: Votes[]): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  votes.forEach((own, index) => {
    const riskId = `r-${index + 1}`;
    workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: `t-${index}`, text: 'Åska' }] });
    workshop.run({ type: 'risk.form', id: riskId, threatIds: [`t-${index}`] });
    const pairs = Object.entries(own).map(([pair, count]) => {
      const [probability = '', consequence = ''] = pair.split('/');
      return { probability, consequence, count };
    });
    if (pairs.length > 0) workshop.run({ type: 'round.countPairs', roundId: `v-${index}`, riskId, pairs });
  });
  return workshop;
}

const queued = ({ tables }: MemoryWorkshop) =>
  discussionQueue(tables, method).map(({ risk, kind, away, levels }) => [
    risk.number,
    kind,
    Math.round(away * 100),
    levels.map((each) => each.code),
  ]);

describe('the queue of what to discuss', () => {
  it('begins with the risk whose level hangs most on who is right, and ends with what all agree on', () => {
    const workshop = voted(
      { 'low/low': 12 },
      { 'very-low/low': 6, 'very-high/very-high': 6 },
      {},
      { 'high/high': 10, 'very-high/high': 2 },
      { 'very-low/very-low': 6, 'very-low/low': 6 },
    );
    const order = queued(workshop).map(([number, kind]) => [number, kind]);
    expect(order[0]).toEqual([2, 'decisive']);
    expect(order.at(-1)).toEqual([1, 'settled']);
    expect(order.map(([number]) => number)).not.toContain(3);
  });

  it('puts first, of equally torn risks, the one that may be worst', () => {
    const workshop = voted(
      { 'very-low/very-low': 2, 'very-low/very-high': 2 },
      { 'low/low': 2, 'very-high/very-high': 2 },
    );
    expect(queued(workshop).map(([number]) => number)).toEqual([2, 1]);
  });

  it('weighs every pair that the votes allow where each axis was counted by itself', () => {
    const workshop = voted({});
    const count = (axis: 'probability' | 'consequence', counts: Votes) =>
      workshop.run({
        type: 'round.count',
        roundId: 'v',
        riskId: 'r-1',
        axis,
        counts: Object.entries(counts).map(([code, votes]) => ({ code, count: votes })),
      });
    count('probability', { 'very-low': 1, 'very-high': 3 });
    expect(queued(workshop)).toEqual([]);
    count('consequence', { 'very-high': 4, abstain: 1 });
    expect(queued(workshop)).toEqual([[1, 'decisive', 25, ['3', '5']]]);
  });

  it('does not show through a round that is not revealed, and follows the newest that is', () => {
    const workshop = voted({ 'low/low': 3 });
    const pairs = [
      { probability: 'very-low', consequence: 'very-low', count: 1 },
      { probability: 'very-high', consequence: 'very-high', count: 2 },
    ];
    const opens = { present: 3, earlierId: 'v-0' };
    workshop.run({ type: 'round.countPairs', roundId: 'second', riskId: 'r-1', pairs, opens });
    expect(queued(workshop)).toEqual([[1, 'settled', 0, ['2']]]);
    workshop.run({ type: 'round.reveal', id: 'second' });
    expect(queued(workshop)).toEqual([[1, 'decisive', 33, ['1', '5']]]);
  });

  it('offers what all agree on until it has been accepted', () => {
    const workshop = voted({ 'low/low': 3 }, { 'low/low': 2, 'very-high/very-high': 1 });
    const offered = () =>
      toAccept(discussionQueue(workshop.tables, method)).map(({ risk, pair }) => [risk.id, pair]);
    expect(offered()).toEqual([['r-1', { probability: 'low', consequence: 'low' }]]);
    workshop.run({
      type: 'risk.assessMany',
      risks: [{ id: 'r-1', probability: 'low', consequence: 'low' }],
    });
    expect(offered()).toEqual([]);
  });
});
