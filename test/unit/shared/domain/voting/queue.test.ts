import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { level } from '../../../../../shared/domain/method/method.ts';
import { discussionQueue, settledRisks } from '../../../../../shared/domain/voting/queue.ts';
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
      settledRisks(discussionQueue(workshop.tables, method)).toAccept.map(({ risk, pair }) => [
        risk.id,
        pair,
      ]);
    expect(offered()).toEqual([['r-1', { probability: 'low', consequence: 'low' }]]);
    workshop.run({
      type: 'risk.assessMany',
      risks: [{ id: 'r-1', probability: 'low', consequence: 'low' }],
    });
    expect(offered()).toEqual([]);
  });

  it('settles nothing by the answers of people who answered one axis only', () => {
    const workshop = voted(
      { 'low/high': 3, 'very-high/abstain': 4 },
      { 'low/high': 3, 'abstain/abstain': 4 },
      { 'low/low': 5, 'low/abstain': 1 },
    );
    const kinds = new Map(queued(workshop).map(([number, kind]) => [number, kind]));
    expect(kinds).toEqual(
      new Map([
        [2, 'settled'],
        [1, 'open'],
        [3, 'open'],
      ]),
    );
  });

  it('never offers a level outside those of the votes, nor one where the room has set another', () => {
    const axis = fc.constantFrom(...method.probability.map(({ code }) => code), 'abstain');
    const votes = fc.array(fc.tuple(axis, axis), { minLength: 1, maxLength: 9 });
    const own = fc.option(fc.constantFrom(...method.probability.map(({ code }) => code)));
    fc.assert(
      fc.property(votes, own, own, (pairs, probability, consequence) => {
        const counts: Votes = {};
        for (const [p, c] of pairs) counts[`${p}/${c}`] = (counts[`${p}/${c}`] ?? 0) + 1;
        const workshop = voted(counts);
        workshop.run({ type: 'risk.assess', id: 'r-1', probability, consequence });
        const { toAccept } = settledRisks(discussionQueue(workshop.tables, method));
        for (const { pair } of toAccept) {
          const given = pairs.flatMap(([p, c]) => level(method, p, c) ?? []);
          expect(new Set(given)).toEqual(new Set([level(method, pair.probability, pair.consequence)]));
          expect([probability ?? pair.probability, consequence ?? pair.consequence]).toEqual([
            pair.probability,
            pair.consequence,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes no level that is set, whatever the votes, and sets none that no ballot gave', () => {
    const code = fc.constantFrom(...method.probability.map((each) => each.code));
    const answer = fc.constantFrom(...method.probability.map((each) => each.code), 'abstain');
    const anyRisk = fc.record({
      votes: fc.array(fc.tuple(answer, answer), { maxLength: 5 }),
      set: fc.option(fc.tuple(code, code)),
      isDismissed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRisk, { minLength: 1, maxLength: 4 }), (risks) => {
        const workshop = voted(
          ...risks.map(({ votes }) => Object.fromEntries(votes.map(([p, c]) => [`${p}/${c}`, 1]))),
        );
        risks.forEach(({ set, isDismissed }, at) => {
          const id = `r-${at + 1}`;
          const [probability = null, consequence = null] = set ?? [];
          workshop.run({ type: 'risk.assess', id, probability, consequence });
          if (isDismissed) workshop.run({ type: 'risk.setStatus', id, status: 'dismissed' });
        });
        const before = workshop.tables;
        const { toAccept } = settledRisks(discussionQueue(before, method));
        if (toAccept.length === 0) return;
        const swept = toAccept.map(({ risk, pair }) => ({ id: risk.id, ...pair }));
        workshop.run({ type: 'risk.assessMany', risks: swept });
        for (const risk of workshop.tables.risk.values()) {
          const was = before.risk.get(risk.id);
          const given = risks[risk.number - 1]?.votes ?? [];
          const levelOf = (of: typeof risk | undefined) =>
            level(method, of?.probability ?? null, of?.consequence ?? null);
          if (levelOf(was)) expect(risk).toEqual(was);
          else if (levelOf(risk)) expect(given.map(([p, c]) => level(method, p, c))).toContain(levelOf(risk));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists apart what the room has decided otherwise, and leaves it alone', () => {
    const workshop = voted({ 'low/low': 3 }, { 'low/low': 3 });
    workshop.run({
      type: 'risk.assess',
      id: 'r-1',
      probability: 'high',
      consequence: 'high',
      rationale: 'Hände i fjol',
    });
    const { toAccept, decidedOtherwise } = settledRisks(discussionQueue(workshop.tables, method));
    expect(toAccept.map(({ risk }) => risk.id)).toEqual(['r-2']);
    expect(decidedOtherwise.map(({ risk }) => risk.id)).toEqual(['r-1']);
  });

  it('says whether the share of other levels is of pairs or of axes that were counted apart', () => {
    const workshop = voted({ 'low/low': 2, 'very-high/very-high': 1 }, {});
    const count = (axis: 'probability' | 'consequence', code: string) =>
      workshop.run({ type: 'round.count', roundId: 'v', riskId: 'r-2', axis, counts: [{ code, count: 3 }] });
    count('probability', 'low');
    count('consequence', 'low');
    const bases = discussionQueue(workshop.tables, method).map(({ risk, basis }) => [risk.number, basis]);
    expect(bases).toEqual([
      [1, 'pairs'],
      [2, 'axes'],
    ]);
  });
});
