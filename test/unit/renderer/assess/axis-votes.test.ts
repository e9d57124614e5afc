import { describe, expect, it } from 'vitest';
import { proposedPair, resultOf, riskVotes } from '../../../../renderer/features/assess/axis-votes.ts';
import { proposedMapping } from '../../../../shared/domain/method/mapping.ts';
import { countFingers } from '../../../../shared/domain/voting/finger-votes.ts';
import { agreementFigure, listed } from '../../../../shared/words/locale.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const method = presetMethod();
type Axis = 'probability' | 'consequence';

function workshopWithRisk(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: 'threat', text: 'Strömavbrott' }] });
  workshop.run({ type: 'risk.form', id: 'risk', threatIds: ['threat'] });
  return workshop;
}

function count(workshop: MemoryWorkshop, roundId: string, axis: Axis, typed: string): void {
  const counts = countFingers(typed, method[axis]);
  workshop.run({ type: 'round.count', roundId, riskId: 'risk', axis, counts });
}

function seen({ tables }: MemoryWorkshop, axis: Axis, opened: string | null = null) {
  const tallies = [...tables.tally.values()];
  const { result, earlier, roundId } = riskVotes(tables, {
    method,
    riskId: 'risk',
    about: 'level',
    tallies,
    opened,
  })[axis];
  return { counts: result.counts, earlier: earlier?.counts ?? null, roundId };
}

const none = [0, 0, 0, 0];

describe('the votes on an axis', () => {
  it('are none before anyone has voted, and then begin a round', () => {
    expect(seen(workshopWithRisk(), 'probability')).toEqual({ counts: none, earlier: null, roundId: null });
  });

  it('share a round with the other axis', () => {
    const workshop = workshopWithRisk();
    count(workshop, 'first', 'probability', '223');
    expect(seen(workshop, 'probability')).toEqual({ counts: [0, 2, 1, 0], earlier: null, roundId: 'first' });
    expect(seen(workshop, 'consequence')).toEqual({ counts: none, earlier: null, roundId: 'first' });
  });

  it('wait, with the earlier ones kept beside them, when a new round is opened', () => {
    const workshop = workshopWithRisk();
    count(workshop, 'first', 'probability', '223');
    const waiting = { counts: none, earlier: [0, 2, 1, 0], roundId: 'second' };
    expect(seen(workshop, 'probability', 'second')).toEqual(waiting);
    count(workshop, 'second', 'probability', '333');
    const counted = { counts: [0, 0, 3, 0], earlier: [0, 2, 1, 0], roundId: 'second' };
    expect(seen(workshop, 'probability', 'second')).toEqual(counted);
  });

  it('are the last ones given where a later round did not ask for the axis, and are mended in their own round', () => {
    const workshop = workshopWithRisk();
    count(workshop, 'first', 'probability', '223');
    count(workshop, 'first', 'consequence', '111');
    count(workshop, 'second', 'probability', '333');
    expect(seen(workshop, 'consequence')).toEqual({ counts: [3, 0, 0, 0], earlier: null, roundId: 'first' });
  });

  it('of a former round are out of sight while ballots are cast', () => {
    const workshop = workshopWithRisk();
    count(workshop, 'first', 'probability', '223');
    const round = { id: 'paper', riskIds: ['risk'], present: 3, earlierId: 'first' };
    workshop.run({ type: 'round.open', way: 'paper', ...round });
    expect(seen(workshop, 'probability')).toMatchObject({ counts: none, earlier: [0, 2, 1, 0] });
    const tallies = [...workshop.tables.tally.values()];
    const votes = { method, riskId: 'risk', about: 'level', tallies, opened: null } as const;
    expect(riskVotes(workshop.tables, votes)).toMatchObject({ isRunning: true, pairs: [] });
  });

  it('are not seen, nor do they move anything, until their round is shown', () => {
    const workshop = workshopWithRisk();
    count(workshop, 'first', 'probability', '223');
    const pairs = [{ probability: 'high', consequence: 'low', count: 3 }];
    const opens = { present: 3, earlierId: 'first' };
    workshop.run({ type: 'round.countPairs', roundId: 'second', riskId: 'risk', pairs, opens });
    const votes = () => {
      const tallies = [...workshop.tables.tally.values()];
      return riskVotes(workshop.tables, { method, riskId: 'risk', about: 'level', tallies, opened: null });
    };
    expect(seen(workshop, 'probability')).toEqual({
      counts: none,
      earlier: [0, 2, 1, 0],
      roundId: 'second',
    });
    expect(votes()).toMatchObject({
      pairs: [],
      countedPairs: pairs,
      hidden: { id: 'second' },
      last: { id: 'first' },
      probability: { isHidden: true, counted: { counts: [0, 0, 3, 0] } },
    });
    workshop.run({ type: 'round.reveal', id: 'second' });
    expect(votes()).toMatchObject({
      pairs,
      hidden: null,
      last: { id: 'second', earlierId: 'first' },
      probability: { isHidden: false, result: { counts: [0, 0, 3, 0] }, earlier: { counts: [0, 2, 1, 0] } },
    });
  });

  it('cannot be mended where they were ballots: what is typed then begins a new round', () => {
    const workshop = workshopWithRisk();
    const facts = { id: 'first', way: 'secret', riskIds: ['risk'], present: 3, earlierId: null } as const;
    workshop.run({ type: 'round.open', ...facts, riskIds: ['risk'] });
    expect(seen(workshop, 'probability')).toEqual({ counts: none, earlier: null, roundId: null });
    const tallies = [{ riskId: 'risk', probability: 'low', consequence: 'low', count: 3 }];
    workshop.run({ type: 'round.close', id: 'first', ballots: 3, tallies });
    expect(seen(workshop, 'probability')).toEqual({ counts: [0, 3, 0, 0], earlier: null, roundId: null });
  });

  it('say so where a secret round had too few ballots for a result', () => {
    const workshop = workshopWithRisk();
    const facts = { id: 'first', way: 'secret', present: 3, earlierId: null } as const;
    workshop.run({ type: 'round.open', ...facts, riskIds: ['risk'] });
    workshop.run({ type: 'round.close', id: 'first', ballots: 2, tallies: [] });
    const votes = riskVotes(workshop.tables, {
      method,
      riskId: 'risk',
      about: 'level',
      tallies: [],
      opened: null,
    });
    expect([votes.tooFew, votes.last]).toEqual([2, null]);
  });
});

describe('the pair that votes propose', () => {
  const said = (probability: string, consequence: string) => ({
    probability: resultOf(method, 'probability', countFingers(probability, method.probability)),
    consequence: resultOf(method, 'consequence', countFingers(consequence, method.consequence)),
  });
  const unrated = { probability: null, consequence: null };

  it('is the middle level of each axis', () => {
    const pair = { probability: 'low', consequence: 'very-high' };
    expect(proposedPair(said('1 2 2 3', '4 4 0'), unrated)).toEqual(pair);
  });

  it('is none while an axis is evenly split or has no votes', () => {
    expect(proposedPair(said('2 2 3 3', '4'), unrated)).toBe(null);
    expect(proposedPair(said('2', ''), unrated)).toBe(null);
    expect(proposedPair(said('2', '0 0'), unrated)).toBe(null);
  });

  it('follows the room once it has chosen one of the two middle levels', () => {
    const votes = said('2 2 3 3', '4');
    const pair = { probability: 'high', consequence: 'very-high' };
    expect(proposedPair(votes, { probability: 'high', consequence: null })).toEqual(pair);
    expect(proposedPair(votes, { probability: 'very-low', consequence: null })).toBe(null);
  });
});

describe('votes given before the scales were changed', () => {
  it('are neither shown as votes on the new scales nor mended by what is typed now', () => {
    const [from, method] = [presetMethod(), presetMethod('nist-800-30')];
    const made = new MemoryWorkshop();
    made.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method: from });
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Hot' }] });
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t'] });
    const counts = [{ code: 'high', count: 5 }];
    made.run({ type: 'round.count', roundId: 'v', riskId: 'r', axis: 'probability', counts });
    made.run({ type: 'workshop.setMethod', method, mapping: proposedMapping(from, method) });
    const tallies = [...made.tables.tally.values()];
    const votes = riskVotes(made.tables, { method, riskId: 'r', about: 'level', tallies, opened: null });
    expect(votes).toMatchObject({ last: null, roundId: null, pairs: [] });
    expect(votes.probability).toMatchObject({ roundId: null, earlier: null, result: { voters: 0 } });
  });
});

describe('figures and lists in words', () => {
  it('write agreement with two decimals as the language does', () => {
    const figures = [0.8125, -0.144, -0.004, 1];
    expect(figures.map((figure) => agreementFigure(figure, 'sv'))).toEqual(['0,81', '−0,14', '0,00', '1,00']);
    expect(figures.map((figure) => agreementFigure(figure, 'en'))).toEqual(['0.81', '-0.14', '0.00', '1.00']);
  });

  it('join groups and levels as the language does', () => {
    expect([listed(['A'], 'sv'), listed(['A', 'C'], 'sv'), listed(['A', 'C', 'D'], 'sv')]).toEqual([
      'A',
      'A och C',
      'A, C och D',
    ]);
    expect(listed(['Low', 'High'], 'en')).toBe('Low and High');
  });
});
