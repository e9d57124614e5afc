import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { tallyId } from '../../../../../shared/domain/decide/round.ts';
import type { AnswerTally } from '../../../../../shared/domain/voting/ballots.ts';
import { discussionQueue } from '../../../../../shared/domain/voting/queue.ts';
import { heldParts, outcomeOf, roundsOf } from '../../../../../shared/domain/voting/rounds.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();

function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  for (const id of ['a', 'b']) {
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: `t-${id}`, text: 'Strömavbrott' }] });
    made.run({ type: 'risk.form', id, threatIds: [`t-${id}`], title: id });
  }
  return made;
}

const open = (way: 'secret' | 'paper', riskIds = ['a', 'b'], id = 'v'): Command => {
  return { type: 'round.open', id, way, riskIds, present: 12, earlierId: null };
};
const close = (ballots: number, tallies: AnswerTally[]): Command => {
  return { type: 'round.close', id: 'v', ballots, tallies };
};
const vote = (riskId: string, probability: string, consequence: string, count: number) => {
  return { riskId, probability, consequence, count };
};
const refusal = (made: MemoryWorkshop, command: Command) => refusalOf(() => made.run(command)).code;
/** A risk asked about its level. */
const level = (riskId: string) => ({ riskId, about: 'level' }) as const;

const roundIn = (made: MemoryWorkshop, id = 'v') => made.tables.votingRound.get(id);
const outcome = (made: MemoryWorkshop, riskId: string, id = 'v') => {
  const round = roundIn(made, id);
  const tallies = [...made.tables.tally.values()].filter((tally) => tally.riskId === riskId);
  return round && outcomeOf(method, round, tallies);
};

describe('a round of ballots', () => {
  it('tells nothing until it is closed, and then each pair and each axis', () => {
    const made = workshop();
    made.run(open('secret'));
    expect(outcome(made, 'a')).toEqual({ kind: 'open' });
    made.run(
      close(3, [vote('b', 'low', 'low', 3), vote('a', 'high', 'abstain', 1), vote('a', 'low', 'high', 2)]),
    );
    expect(roundIn(made)).toMatchObject({ state: 'closed', ballots: 3, present: 12 });
    expect([...made.tables.tally.values()].map((tally) => tally.id)).toEqual([
      'v/a/low/high',
      'v/a/high/abstain',
      'v/b/low/low',
    ]);
    expect(outcome(made, 'a')).toMatchObject({
      kind: 'counted',
      votes: { probability: { counts: [0, 2, 1, 0] }, consequence: { counts: [0, 0, 2, 0], abstained: 1 } },
      pairs: [
        { probability: 'low', consequence: 'high', count: 2 },
        { probability: 'high', consequence: 'abstain', count: 1 },
      ],
    });
  });

  it('has no result of two secret ballots: not even their sum is taken in', () => {
    const made = workshop();
    made.run(open('secret', ['a']));
    expect(refusal(made, close(2, [vote('a', 'low', 'low', 2)]))).toBe('tallies-wrong');
    made.run(close(2, []));
    expect(outcome(made, 'a')).toEqual({ kind: 'too-few', ballots: 2, least: 3 });
  });

  it('is not closed with votes that do not add up', () => {
    const made = workshop();
    made.run(open('paper'));
    const wrong = [
      [vote('a', 'low', 'low', 3)],
      [vote('a', 'low', 'low', 3), vote('b', 'low', 'low', 2)],
      [vote('a', 'low', 'low', 3), vote('b', 'low', 'low', 3), vote('c', 'low', 'low', 3)],
    ];
    for (const tallies of wrong) expect(refusal(made, close(3, tallies))).toBe('tallies-wrong');
    const unknown = [vote('a', 'x', 'low', 3), vote('b', 'low', 'low', 3)];
    expect(refusal(made, close(3, unknown))).toBe('level-unknown');
    expect(roundIn(made)?.state).toBe('open');
  });

  it.each(['secret', 'paper'] as const)('keeps no votes of one or two ballots (%s)', (way) => {
    const made = workshop();
    made.run(open(way, ['a']));
    expect(refusal(made, close(2, [vote('a', 'low', 'low', 2)]))).toBe('tallies-wrong');
    made.run(close(2, []));
    expect([roundIn(made)?.ballots, made.tables.tally.size]).toEqual([2, 0]);
  });

  it('is the only one while it is open, and nothing is taken from under it', () => {
    const made = workshop();
    made.run(open('secret'));
    for (const command of [
      open('paper', ['a'], 'w'),
      { type: 'risk.remove', id: 'a' },
      { type: 'risk.merge', id: 'a', intoId: 'b' },
      { type: 'workshop.setMethod', method },
      { type: 'round.remove', id: 'v' },
    ] satisfies Command[])
      expect([command.type, refusal(made, command)]).toEqual([command.type, 'round-is-open']);
    const asked = { roundId: 'v', riskId: 'a', axis: 'probability' } as const;
    expect(refusal(made, { type: 'round.count', ...asked, counts: [] })).toBe('round-not-fingers');
    expect(refusal(made, { type: 'round.reveal', id: 'v' })).toBe('round-not-fingers');
  });

  it('can be made void while it is open, and only then', () => {
    const made = workshop();
    made.run(open('secret'));
    made.run({ type: 'round.void', id: 'v' });
    expect(roundIn(made)).toBe(undefined);
    made.run(open('paper', ['a']));
    made.run(close(3, [vote('a', 'low', 'low', 3)]));
    expect(refusal(made, { type: 'round.void', id: 'v' })).toBe('round-not-open');
    expect(refusal(made, close(1, []))).toBe('round-not-open');
    made.run({ type: 'round.remove', id: 'v' });
    expect([made.tables.votingRound.size, made.tables.tally.size]).toEqual([0, 0]);
  });

  it('stands whole again when it is undone and redone, and is never open in between', () => {
    const made = workshop();
    made.run(open('paper', ['a']));
    const closed = made.run(close(3, [vote('a', 'low', 'low', 3)]));
    const { tables } = made;
    const undone = made.undo(closed);
    expect([made.tables.votingRound.size, made.tables.tally.size]).toEqual([0, 0]);
    expect(undone.rows.map((row) => row.after)).toEqual([null, null]);
    made.redo(closed);
    expect(made.tables).toEqual(tables);
  });
});

describe('raised fingers', () => {
  const pairs = [{ probability: 'low', consequence: 'high', count: 3 }];
  const opens = { present: 4, earlierId: null };
  const counts = [{ code: 'high', count: 2 }];
  const fewer = [{ probability: 'low', consequence: 'low', count: 2 }];

  it('are hidden until they are revealed where the round was opened for them', () => {
    const made = workshop();
    made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'a', pairs, opens });
    expect(roundIn(made)).toMatchObject({ state: 'open', present: 4, ballots: 3, riskIds: ['a'] });
    expect(outcome(made, 'a')).toEqual({ kind: 'open' });
    made.run({ type: 'round.reveal', id: 'v', present: 3 });
    expect(roundIn(made)).toMatchObject({ state: 'closed', present: 3 });
    expect(outcome(made, 'a')).toMatchObject({ kind: 'counted', pairs });
  });

  it('counted in pairs keep the other axis when one is counted anew', () => {
    const made = workshop();
    made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'a', pairs });
    made.run({ type: 'round.count', roundId: 'v', riskId: 'a', axis: 'probability', counts });
    expect(outcome(made, 'a')).toMatchObject({
      kind: 'counted',
      votes: { probability: { counts: [0, 0, 2, 0] }, consequence: { counts: [0, 0, 3, 0] } },
      pairs: [],
    });
    expect(roundIn(made)?.ballots).toBe(3);
  });

  it('stay with the risk they were raised for when it becomes one with another', () => {
    const made = workshop();
    made.run({ type: 'round.countPairs', roundId: 'only-b', riskId: 'b', pairs });
    made.run({ type: 'round.countPairs', roundId: 'both', riskId: 'a', pairs });
    made.run({ type: 'round.countPairs', roundId: 'both', riskId: 'b', pairs: fewer });
    const before = structuredClone(made.tables);
    const merge = made.run({ type: 'risk.merge', id: 'b', intoId: 'a' });
    const tallies = [...made.tables.tally.values()];
    expect(tallies.every((tally) => tally.riskId === 'a')).toBe(true);
    expect(roundsOf(made.tables, level('a'), tallies)).toEqual([]);
    const parts = heldParts(made.tables, level('a'), tallies);
    expect(parts.map(({ heldOn, round }) => [heldOn, round.id, round.riskIds, round.ballots])).toEqual([
      [1, 'both', ['a'], 3],
      [2, 'only-b', ['a'], 3],
      [2, 'both', ['a'], 3],
    ]);
    const said = parts.map(({ heldOn, round }) => outcomeOf(method, round, tallies, heldOn));
    expect(said).toMatchObject([{ pairs }, { pairs }, { pairs: fewer }]);
    expect(outcome(made, 'a', 'both')).toMatchObject({ kind: 'counted', pairs: [] });
    made.undo(merge);
    expect(made.tables).toEqual(before);
  });

  it('on what was merged can be counted in the same round again, and come back as they were by undo', () => {
    const made = workshop();
    for (const riskId of ['a', 'b']) made.run({ type: 'round.countPairs', roundId: 'both', riskId, pairs });
    const before = structuredClone(made.tables);
    const merge = made.run({ type: 'risk.merge', id: 'b', intoId: 'a' });
    const anew = made.run({ type: 'round.countPairs', roundId: 'both', riskId: 'a', pairs: fewer });
    const tallies = [...made.tables.tally.values()];
    expect(tallies.map(({ heldOn, count }) => [heldOn, count])).toEqual([
      [1, 3],
      [2, 3],
      [null, 2],
    ]);
    expect(tallies.every((tally) => tally.id === tallyId(tally.roundId, tally.riskId, tally))).toBe(true);
    made.undo(anew);
    const after = structuredClone(made.tables);
    made.undo(merge);
    expect(made.tables).toEqual(before);
    made.redo(merge);
    expect(made.tables).toEqual(after);
  });

  it('on what was merged counts as not voted on until somebody votes, and then as that vote alone', () => {
    const made = workshop();
    made.run({ type: 'round.countPairs', roundId: 'on-a', riskId: 'a', pairs });
    made.run({ type: 'round.countPairs', roundId: 'on-b', riskId: 'b', pairs });
    made.run({ type: 'risk.merge', id: 'b', intoId: 'a' });
    expect(discussionQueue(made.tables, method)).toEqual([]);
    expect(register(made.tables).map((row) => row.votes)).toEqual([null]);
    made.run({ type: 'round.countPairs', roundId: 'anew', riskId: 'a', pairs: fewer });
    expect(discussionQueue(made.tables, method)).toHaveLength(1);
    const tallies = [...made.tables.tally.values()];
    expect(roundsOf(made.tables, level('a'), tallies).map(({ id }) => id)).toEqual(['anew']);
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: 't-c', text: 'Brand' }] });
    made.run({ type: 'risk.form', id: 'c', threatIds: ['t-c'], title: 'c' });
    made.run({ type: 'risk.merge', id: 'c', intoId: 'a' });
    const numbers = [...made.tables.tally.values()].map(({ roundId, heldOn }) => [roundId, heldOn]);
    expect(new Map(numbers as [string, number][])).toEqual(
      new Map([
        ['on-a', 1],
        ['on-b', 2],
        ['anew', 1],
      ]),
    );
  });

  it('that nobody has been shown yet keep both risks apart', () => {
    const made = workshop();
    const opens = { present: null, earlierId: null };
    made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'b', pairs, opens });
    expect(refusal(made, { type: 'risk.merge', id: 'b', intoId: 'a' })).toBe('round-is-open');
    expect(refusal(made, { type: 'risk.merge', id: 'a', intoId: 'b' })).toBe('round-is-open');
  });

  it('may repeat a round, which is kept beside it', () => {
    const made = workshop();
    made.run({ type: 'round.countPairs', roundId: 'first', riskId: 'a', pairs });
    const again = { present: 4, earlierId: 'first' };
    made.run({ type: 'round.count', roundId: 'v', riskId: 'a', axis: 'probability', counts, opens: again });
    expect(roundsOf(made.tables, level('a'), []).map((round) => [round.id, round.earlierId])).toEqual([
      ['first', null],
      ['v', 'first'],
    ]);
    made.run({ type: 'round.remove', id: 'first' });
    expect(roundIn(made)?.earlierId).toBe(null);
  });
});

describe('a comparison', () => {
  it('is one answer a pair, whichever risk is named first', () => {
    const made = workshop();
    made.run({ type: 'risk.compare', oneId: 'b', otherId: 'a', worse: 'one' });
    expect([...made.tables.comparison.values()]).toEqual([
      { id: 'a/b', oneId: 'a', otherId: 'b', worse: 'other' },
    ]);
    made.run({ type: 'risk.compare', oneId: 'a', otherId: 'b', worse: 'equal' });
    expect(made.tables.comparison.get('a/b')?.worse).toBe('equal');
    made.run({ type: 'risk.compare', oneId: 'a', otherId: 'b', worse: null });
    expect(made.tables.comparison.size).toBe(0);
    expect(refusal(made, { type: 'risk.compare', oneId: 'a', otherId: 'a', worse: 'one' })).toBe(
      'compare-with-itself',
    );
  });

  it('goes with either of its risks', () => {
    for (const gone of [
      { type: 'risk.remove', id: 'b' },
      { type: 'risk.merge', id: 'a', intoId: 'b' },
    ] satisfies Command[]) {
      const made = workshop();
      made.run({ type: 'risk.compare', oneId: 'a', otherId: 'b', worse: 'one' });
      made.run(gone);
      expect(made.tables.comparison.size).toBe(0);
    }
  });
});
