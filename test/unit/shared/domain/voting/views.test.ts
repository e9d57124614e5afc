import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../electron/host/words.ts';
import { lastPairs } from '../../../../../shared/domain/voting/rounds.ts';
import { isVotedFor, proposedViews } from '../../../../../shared/domain/voting/views.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const low = { probability: 'low', consequence: 'low' } as const;
const high = { probability: 'high', consequence: 'very-high' } as const;
const differing = [
  { ...low, count: 9 },
  { ...high, count: 5 },
];

function withRisk(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  workshop.run({ type: 'risk.add', id: 'r', title: 'Risken' });
  return workshop;
}

const inPairs = (
  workshop: MemoryWorkshop,
  pairs: readonly { probability: string; consequence: string; count: number }[],
) => workshop.run({ type: 'round.countPairs', roundId: 'v', riskId: 'r', pairs: [...pairs] });

function proposed({ tables }: MemoryWorkshop) {
  const [row] = register(tables);
  return proposedViews(method, row?.votes ?? null, pairsIn(tables));
}

const pairsIn = (tables: MemoryWorkshop['tables']) =>
  lastPairs(tables, method, 'r', [...tables.tally.values()]);

const risk = ({ tables }: MemoryWorkshop) => tables.risk.get('r');

describe('the views that votes propose', () => {
  it('are the pairs that most gave, of different risk levels, with how many gave each', () => {
    const workshop = withRisk();
    inPairs(workshop, [
      { ...low, count: 6 },
      { probability: 'high', consequence: 'very-low', count: 5 },
      { ...high, count: 4 },
    ]);
    expect(proposed(workshop)).toEqual([
      { ...low, count: 6 },
      { ...high, count: 4 },
    ]);
  });

  it('are told apart on the divided axis where the axes were counted apart, and nobody knows how many hold which', () => {
    const workshop = withRisk();
    const count = (axis: 'probability' | 'consequence', counts: { code: string; count: number }[]) =>
      workshop.run({ type: 'round.count', roundId: 'v', riskId: 'r', axis, counts });
    count('probability', [
      { code: 'very-low', count: 5 },
      { code: 'very-high', count: 6 },
    ]);
    count('consequence', [{ code: 'high', count: 11 }]);
    expect(proposed(workshop)).toEqual([
      { probability: 'very-high', consequence: 'high', count: null },
      { probability: 'very-low', consequence: 'high', count: null },
    ]);
  });

  it('are none where all gave one pair, or nobody voted', () => {
    const workshop = withRisk();
    expect(proposed(workshop)).toEqual([]);
    inPairs(workshop, [{ ...low, count: 6 }]);
    expect(proposed(workshop)).toEqual([]);
  });
});

describe('a room that agrees to differ', () => {
  it('has both views noted with what is set and why, as one change that tells itself and is undone', () => {
    const workshop = withRisk();
    const change = workshop.run({
      type: 'risk.assess',
      id: 'r',
      ...high,
      rationale: 'Försiktighet.',
      views: differing,
    });
    expect(risk(workshop)).toMatchObject({ ...high, rationale: 'Försiktighet.', views: differing });
    const words = translator('sv');
    expect(
      say(
        words,
        describeChange(change, historyContext(workshop.tables, workshop.changes, workshop.nameOf, 'sv')),
      ),
    ).toBe(
      'Två synsätt noterade för risk 1: Låg × Låg (röster: 9) och Hög × Mycket hög (röster: 5); fastställt: Hög × Mycket hög',
    );
    workshop.undo(change);
    expect(risk(workshop)).toMatchObject({ probability: null, views: [] });
  });

  it('needs two different views', () => {
    const workshop = withRisk();
    const set = (views: typeof differing) =>
      refusalOf(() => workshop.run({ type: 'risk.assess', id: 'r', ...low, views })).code;
    expect(set(differing.slice(0, 1))).toBe('views-alike');
    expect(set([...differing.slice(0, 1), { ...low, count: 2 }])).toBe('views-alike');
    expect(set([{ ...low, consequence: 'x', count: 1 }, ...differing.slice(1)] as never)).toBe(
      'level-unknown',
    );
    expect(risk(workshop)).toMatchObject({ probability: null, views: [] });
  });

  it('is no longer said to differ once another pair is set, and still when only the reason changes', () => {
    const workshop = withRisk();
    workshop.run({ type: 'risk.assess', id: 'r', ...low, rationale: 'Skäl.', views: differing });
    workshop.run({ type: 'risk.assess', id: 'r', ...low, rationale: 'Ett annat skäl.' });
    expect(risk(workshop)?.views).toEqual(differing);
    workshop.run({ type: 'risk.assess', id: 'r', ...high });
    expect(risk(workshop)?.views).toEqual([]);
  });

  it('is said where what was set is a pair that nobody voted for', () => {
    const workshop = withRisk();
    inPairs(workshop, differing);
    const outside = () => register(workshop.tables)[0]?.isOutsideVotes;
    workshop.run({ type: 'risk.assess', id: 'r', ...low, rationale: 'Skäl.', views: differing });
    expect(outside()).toBe(false);
    const between = { probability: 'high', consequence: 'low' };
    workshop.run({ type: 'risk.assess', id: 'r', ...between, views: differing });
    expect(outside()).toBe(true);
    expect(isVotedFor(method, null, [], between)).toBe(true);
    expect(isVotedFor(method, null, pairsIn(workshop.tables), between)).toBe(false);
  });

  it('keeps both views, as mapped, through a change of method, and those of the pair that holds through a merge', () => {
    const workshop = withRisk();
    workshop.run({ type: 'risk.assess', id: 'r', ...high, rationale: 'Skäl.', views: differing });
    const mapping = {
      probability: [{ from: 'low', to: 'moderate' }],
      consequence: [{ from: 'very-high', to: null }],
    };
    const switched = workshop.run({
      type: 'workshop.setMethod',
      method: presetMethod('nist-800-30'),
      mapping,
    });
    expect(risk(workshop)?.views).toEqual([
      { probability: 'moderate', consequence: 'low', count: 9 },
      { probability: 'high', consequence: null, count: 5 },
    ]);
    workshop.undo(switched);
    workshop.run({ type: 'risk.add', id: 'other', title: 'En till' });
    workshop.run({ type: 'risk.assess', id: 'other', ...low });
    const merged = workshop.run({ type: 'risk.merge', id: 'other', intoId: 'r', assessment: 'carried' });
    expect(risk(workshop)).toMatchObject({ ...low, views: [] });
    workshop.undo(merged);
    workshop.run({ type: 'risk.merge', id: 'other', intoId: 'r', assessment: 'target' });
    expect(risk(workshop)).toMatchObject({ ...high, views: differing });
  });
});
