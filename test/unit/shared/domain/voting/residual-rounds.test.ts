import { describe, expect, it } from 'vitest';
import { riskVotes } from '../../../../../renderer/features/assess/axis-votes.ts';
import { type RoundSubject, roundSubjects } from '../../../../../shared/domain/codes.ts';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { projectorRisk } from '../../../../../shared/domain/projector/risk.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { Tally, VotingRound } from '../../../../../shared/domain/tables.ts';
import { discussionQueue, settledRisks } from '../../../../../shared/domain/voting/queue.ts';
import { residualBasis } from '../../../../../shared/domain/voting/round-subject.ts';
import { heldParts, roundsOf } from '../../../../../shared/domain/voting/rounds.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import type { Tables } from '../../../../../shared/history/row-change.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { randomCommand } from '../../../../helpers/random/random-commands.ts';
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

function count(roundId: string, pairs: readonly string[], about?: RoundSubject, riskId = 'a'): Command {
  const tallies = pairs.map((pair) => {
    const [probability = '', consequence = '', times = '1'] = pair.split(' ');
    return { probability, consequence, count: Number(times) };
  });
  return {
    type: 'round.countPairs',
    roundId,
    riskId,
    pairs: tallies,
    opens: { present: 4, earlierId: null, about },
  };
}

/** A vote on some risk, shown or not yet, whatever it is about. */
function vote(random: Random, { tables }: MemoryWorkshop): Command {
  const hidden = [...tables.votingRound.values()].find(
    ({ state, way }) => state === 'open' && way === 'fingers',
  );
  if (hidden && random.next() < 0.6) return reveal(hidden.id);
  const pairs = random.some(['low low 2', 'high low', 'high high 3', 'low abstain'], 3);
  const riskId = random.pick([...tables.risk.keys()]) ?? 'none';
  return count(`v-${tables.votingRound.size}`, pairs, random.pick(roundSubjects), riskId);
}

const reveal = (id: string): Command => ({ type: 'round.reveal', id });
const basis = (made: MemoryWorkshop, id = 'a') =>
  register(made.tables).find(({ risk }) => risk.id === id)?.residualBasis;
const residual = (id: string, probability: string | null, consequence: string | null): Command => ({
  type: 'risk.treat',
  id,
  residualProbability: probability,
  residualConsequence: consequence,
});

/** The tables as if nobody had ever held a round about the subject. */
function without(about: RoundSubject, tables: Tables): Tables {
  const kept = new Map([...tables.votingRound].filter(([, round]) => round.about !== about));
  const tallies = new Map([...tables.tally].filter(([, { roundId }]) => kept.has(roundId)));
  return { ...tables, votingRound: kept, tally: tallies };
}

const talliesOf = ({ tally }: Tables, id: string) =>
  [...tally.values()].filter(({ riskId }) => riskId === id);
const votesOn = (tables: Tables, riskId: string, about: RoundSubject) =>
  riskVotes(tables, { method, riskId, about, tallies: talliesOf(tables, riskId), opened: null });

/** All that is derived of rounds about the level. */
function ofLevels(tables: Tables) {
  const queue = discussionQueue(tables, method);
  const asked = (riskId: string) => ({ riskId, about: 'level' }) as const;
  return {
    register: register(tables).map(({ risk, level, votes }) => ({ risk, level, votes })),
    queue,
    sweep: settledRisks(queue),
    screens: [...tables.risk.keys()].map((id) => votesOn(tables, id, 'level')),
    parts: [...tables.risk.keys()].map((id) => heldParts(tables, asked(id), talliesOf(tables, id))),
    projector: [...tables.risk.keys()].map((id) => projectorRisk(tables, id, { language: 'sv' }, 1)),
  };
}

/** All that is derived of rounds about what is left. */
function ofResiduals(tables: Tables) {
  const asked = (riskId: string) => ({ riskId, about: 'residual' }) as const;
  return [...tables.risk.values()].map((risk) => ({
    basis: residualBasis(tables, method, risk, talliesOf(tables, risk.id)),
    screen: votesOn(tables, risk.id, 'residual'),
    rounds: roundsOf(tables, asked(risk.id), talliesOf(tables, risk.id)),
    parts: heldParts(tables, asked(risk.id), talliesOf(tables, risk.id)),
  }));
}

describe('rounds about the residual level', () => {
  it('never count among those about the level, nor the other way round, whatever is done', () => {
    let [residuals, levels] = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const made = new MemoryWorkshop();
      const random = new Random(seed);
      made.run({ type: 'workshop.create', title: 'Slump', language: 'sv', method });
      for (let step = 0; step < 400; step += 1) {
        try {
          made.run(random.next() < 0.3 ? vote(random, made) : randomCommand(random, made.reader()));
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      }
      const { tables } = made;
      residuals += [...tables.votingRound.values()].filter(({ about }) => about === 'residual').length;
      levels += [...tables.votingRound.values()].filter(({ about }) => about === 'level').length;
      expect(ofLevels(tables)).toEqual(ofLevels(without('residual', tables)));
      expect(ofResiduals(tables)).toEqual(ofResiduals(without('level', tables)));
    }
    expect(Math.min(residuals, levels)).toBeGreaterThan(40);
  });

  it('leave a risk that nobody has voted on not voted on, out of the queue and the sweep', () => {
    const made = workshop();
    made.run(count('v', ['high high 4'], 'residual'));
    made.run(reveal('v'));
    expect(discussionQueue(made.tables, method)).toEqual([]);
    expect(register(made.tables).map(({ votes, level }) => [votes, level])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(votesOn(made.tables, 'a', 'level')).toMatchObject({ last: null, isRunning: false });
    expect(votesOn(made.tables, 'a', 'residual').probability.result.counts).toEqual([0, 0, 4, 0]);
  });

  it('do not hide what was said of the level while they run, nor is anything of them seen', () => {
    const made = workshop();
    made.run(count('first', ['low low 4']));
    made.run(reveal('first'));
    made.run(count('v', ['high high 4'], 'residual'));
    expect(votesOn(made.tables, 'a', 'level')).toMatchObject({ isRunning: false, hidden: null });
    const running = votesOn(made.tables, 'a', 'residual');
    expect(running).toMatchObject({ isRunning: true, pairs: [] });
    expect(running.probability.result.voters).toBe(0);
    expect(basis(made)).toBeNull();
  });

  it('repeat only rounds about the same', () => {
    const made = workshop();
    made.run(count('v', ['high high 4']));
    made.run(reveal('v'));
    const repeating = { present: 4, earlierId: 'v', about: 'residual' } as const;
    const again = { ...count('w', ['low low'], 'residual'), opens: repeating } as Command;
    expect(refusalOf(() => made.run(again)).code).toBe('round-about-other');
    const ballots: Command = { type: 'round.open', id: 'x', way: 'secret', riskIds: ['a'], ...repeating };
    expect(refusalOf(() => made.run(ballots)).code).toBe('round-about-other');
  });

  it('stay on the risk they were held on when two become one, and their sums with them', () => {
    const made = workshop();
    made.run(count('on-b', ['high high 4'], 'residual', 'b'));
    made.run(reveal('on-b'));
    made.run(residual('b', 'high', 'high'));
    made.run(count('level', ['low low 4'], 'level', 'b'));
    made.run(reveal('level'));
    expect(basis(made, 'b')).toBe('voted');
    const before = structuredClone(made.tables);
    const merge = made.run({ type: 'risk.merge', id: 'b', intoId: 'a' });
    const parts = (about: RoundSubject) =>
      heldParts(made.tables, { riskId: 'a', about }, talliesOf(made.tables, 'a')).map(({ heldOn, round }) => [
        heldOn,
        round.id,
      ]);
    expect([parts('residual'), parts('level')]).toEqual([[[2, 'on-b']], [[2, 'level']]]);
    expect(roundsOf(made.tables, { riskId: 'a', about: 'residual' }, talliesOf(made.tables, 'a'))).toEqual(
      [],
    );
    expect(made.tables.risk.get('a')).toMatchObject({ residualProbability: 'high', probability: null });
    // Nobody has voted on what both have become.
    expect(basis(made)).toBe('by-hand');
    made.undo(merge);
    expect(made.tables).toEqual(before);
    made.redo(merge);
    expect(basis(made)).toBe('by-hand');
  });
});

describe('what stands behind a residual level', () => {
  it('is nothing while none is set', () => {
    const made = workshop();
    expect(basis(made)).toBeNull();
    made.run(residual('a', 'low', null));
    expect(basis(made)).toBeNull();
  });

  it('is the hand that set it until the room has voted on it', () => {
    const made = workshop();
    made.run(count('level', ['low low 4']));
    made.run(reveal('level'));
    made.run(residual('a', 'low', 'low'));
    expect(basis(made)).toBe('by-hand');
    made.run(count('v', ['low low 4'], 'residual'));
    expect(basis(made)).toBe('by-hand');
    made.run(reveal('v'));
    expect(basis(made)).toBe('voted');
    made.run(residual('a', 'low', 'high'));
    expect(basis(made)).toBe('otherwise');
    made.run({ type: 'round.remove', id: 'v' });
    expect(basis(made)).toBe('by-hand');
  });

  it('is the vote too where the room chose among what an even split or its own levels point to', () => {
    const made = workshop();
    made.run(count('v', ['low low 2', 'high low 2'], 'residual'));
    made.run(reveal('v'));
    for (const [probability, said] of [
      ['low', 'voted'],
      ['high', 'voted'],
      ['very-high', 'otherwise'],
    ] as const) {
      made.run(residual('a', probability, 'low'));
      expect([probability, basis(made)]).toEqual([probability, said]);
    }
  });

  it('is no vote that has asked about one axis only, nor one of too few ballots', () => {
    const made = workshop();
    made.run(residual('a', 'low', 'low'));
    const counts = [{ code: 'low', count: 4 }];
    const opens = { present: 4, earlierId: null, about: 'residual' } as const;
    made.run({ type: 'round.count', roundId: 'v', riskId: 'a', axis: 'probability', counts, opens });
    made.run(reveal('v'));
    expect(basis(made)).toBe('by-hand');
    const facts = { riskIds: ['a'], present: 3, earlierId: null, about: 'residual' } as const;
    made.run({ type: 'round.open', id: 'p', way: 'paper', ...facts, riskIds: ['a'] });
    made.run({ type: 'round.close', id: 'p', ballots: 2, tallies: [] });
    expect(basis(made)).toBe('by-hand');
  });
});

it('a round from before there was anything to be told apart is about the level', () => {
  const made = workshop();
  made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'a', pairs: [] });
  made.run({ type: 'round.open', id: 'w', way: 'paper', riskIds: ['a'], present: 3, earlierId: null });
  const rounds: readonly VotingRound[] = [...made.tables.votingRound.values()];
  expect(rounds.map(({ id, about }) => [id, about])).toEqual([['w', 'level']]);
  expect([...made.tables.tally.values()] satisfies Tally[]).toEqual([]);
});
