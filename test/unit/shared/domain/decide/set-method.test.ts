import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../electron/host/words.ts';
import { axes } from '../../../../../shared/domain/codes.ts';
import { cellSet, named } from '../../../../../shared/domain/method/edit.ts';
import { mapped, methodPreview, proposedMapping } from '../../../../../shared/domain/method/mapping.ts';
import { level, type Method } from '../../../../../shared/domain/method/method.ts';
import { axisRounds, outcomeOf } from '../../../../../shared/domain/voting/rounds.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { bareMethod } from '../../../../helpers/preset-method.ts';
import { anyMethod } from '../../../../helpers/random/random-methods.ts';

type Ratings = readonly (readonly [number, number, number])[];

/** A workshop with a risk for each pair of places, and what remains of it one step lower. */
function rated(method: Method, ratings: Ratings): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method });
  ratings.forEach(([p, c, residual], index) => {
    const id = `r${index}`;
    const at = (axis: 'probability' | 'consequence', place: number) =>
      method[axis][place % method[axis].length]?.code ?? null;
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: `t${index}`, text: `Hot ${index}` }] });
    made.run({ type: 'risk.form', id, threatIds: [`t${index}`] });
    made.run({
      type: 'risk.assess',
      id,
      probability: at('probability', p),
      consequence: at('consequence', c),
    });
    made.run({
      type: 'risk.treat',
      id,
      residualProbability: at('probability', residual),
      residualConsequence: at('consequence', 0),
    });
  });
  return made;
}

const anyRatings = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 6 });

describe('another method in a workshop with ratings', () => {
  it('moves every rating as mapped, remaining risks too, and one undo brings all back', () => {
    fc.assert(
      fc.property(anyMethod, anyMethod, anyRatings, (from, to, ratings) => {
        const made = rated(from, ratings);
        const before = made.tables;
        const mapping = proposedMapping(from, to);
        const change = made.run({ type: 'workshop.setMethod', method: to, mapping });
        for (const risk of made.tables.risk.values()) {
          const was = before.risk.get(risk.id);
          for (const axis of axes) expect(risk[axis]).toBe(mapped(mapping[axis], was?.[axis] ?? null));
          expect(risk.residualProbability).toBe(
            mapped(mapping.probability, was?.residualProbability ?? null),
          );
          expect(level(to, risk.probability, risk.consequence)).not.toBe(null);
        }
        made.undo(change);
        expect(made.tables).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is previewed by what it does: levels before and after, and how many change', () => {
    const [from, to] = [bareMethod(), bareMethod('msb-metodstod')];
    const made = rated(from, [
      [0, 0, 0],
      [3, 3, 1],
    ]);
    const before = made.tables;
    made.run({ type: 'workshop.setMethod', method: to, mapping: proposedMapping(from, to) });
    const preview = methodPreview(before, made.tables);
    expect(preview?.changed).toEqual({ risk: 2, residual: 2 });
    expect(
      preview?.judgements.map((each) => [
        each.risk.number,
        each.kind,
        each.before.level?.sv,
        each.after.level?.sv,
      ]),
    ).toEqual([
      [2, 'risk', '5', 'Extremt hög'],
      [2, 'residual', '1', 'Låg'],
      [1, 'risk', '1', 'Låg'],
      [1, 'residual', '1', 'Låg'],
    ]);
  });

  it('refuses to leave a rating without a level, and lets one be judged anew where that is said', () => {
    const made = rated(bareMethod(), [[3, 3, 0]]);
    const method = bareMethod('msb-metodstod');
    expect(() => made.run({ type: 'workshop.setMethod', method })).toThrow('method-in-use {"count":1}');
    const anew = { from: 'very-high', to: null };
    const mapping = {
      ...proposedMapping(bareMethod(), method),
      probability: [anew, { from: 'very-low', to: 'low' }],
    };
    made.run({ type: 'workshop.setMethod', method, mapping });
    expect(made.tables.risk.get('r0')).toMatchObject({ probability: null, consequence: 'serious' });
  });

  it('is told in words, and what was said before in the words of its time', () => {
    const [from, to] = [bareMethod('msb-metodstod'), bareMethod('nist-800-30')];
    const made = rated(from, [[0, 3, 0]]);
    made.run({ type: 'workshop.setMethod', method: to, mapping: proposedMapping(from, to) });
    const tell = (language: 'sv' | 'en') => {
      const context = historyContext(made.tables, made.changes, made.nameOf, language);
      return made.changes.map((change) => say(translator(language), describeChange(change, context)));
    };
    expect(tell('sv').at(-1)).toBe(
      'Metod vald: NIST SP 800-30, 5×5 (1 bedömning överförd till de nya nivåerna)',
    );
    expect(tell('en').at(-1)).toBe(
      'Method chosen: NIST SP 800-30, 5×5 (1 assessment translated to the new levels)',
    );
    expect(tell('sv').find((line) => line.includes('Allvarlig'))).toMatch(/Låg.*Allvarlig/);
  });

  describe('with votes', () => {
    const from = bareMethod();
    const to = bareMethod('nist-800-30');
    const counts = [
      { code: 'low', count: 2 },
      { code: 'high', count: 3 },
    ];
    const voted = () => {
      const made = rated(from, [[1, 2, 0]]);
      made.run({ type: 'round.count', roundId: 'v', riskId: 'r0', axis: 'probability', counts });
      return made;
    };
    const change = (made: MemoryWorkshop, method: Method) => {
      const own = made.tables.workshop.get('workshop')?.method ?? method;
      return made.run({ type: 'workshop.setMethod', method, mapping: proposedMapping(own, method) });
    };
    const outcome = (made: MemoryWorkshop) => {
      const round = made.tables.votingRound.get('v');
      const own = made.tables.workshop.get('workshop')?.method;
      return round && own && outcomeOf(own, round, [...made.tables.tally.values()]);
    };

    it('leaves each vote on the scale it was given on, and never shows it as one on the new', () => {
      const made = voted();
      const tallies = made.tables.tally;
      change(made, to);
      expect(made.tables.tally).toEqual(tallies);
      expect(outcome(made)).toMatchObject({
        kind: 'former',
        method: { id: 'sambruk-2014' },
        votes: { probability: { counts: [0, 2, 3, 0], median: [{ code: 'high' }] } },
      });
      expect(
        axisRounds(made.tables, to, [...tallies.values()], { axis: 'probability', about: 'level' }),
      ).toEqual([]);
      expect(methodPreview(voted().tables, made.tables)?.keptRounds).toBe(1);
      const again = { type: 'round.count', roundId: 'v', riskId: 'r0', axis: 'probability', counts } as const;
      expect(() => made.run(again)).toThrow('round-former');
    });

    it("makes a round the workshop's own again when its very scales come back, by undo or by choice", () => {
      const made = voted();
      const before = made.tables;
      const there = change(made, to);
      made.undo(there);
      expect(made.tables).toEqual(before);
      change(made, to);
      change(made, from);
      expect(made.tables.votingRound).toEqual(before.votingRound);
      expect(outcome(made)?.kind).toBe('counted');
    });

    it('keeps a round as it is where only the matrix or the name of the method is another', () => {
      const made = voted();
      change(made, cellSet(named(from, 'sv', 'Annan'), 0, 0, '2'));
      expect(outcome(made)?.kind).toBe('counted');
    });

    const worded = (code: string, words: Partial<Method['probability'][number]>): Method => ({
      ...from,
      probability: from.probability.map((each) => (each.code === code ? { ...each, ...words } : each)),
    });

    it.each([
      ['name', { sv: 'Varje vecka' }],
      ['interval', { interval: { sv: '1 gång per vecka', en: 'once a week' } }],
      ['frequency', { frequency: { from: 1, to: 12 } }],
      ['meaning in a domain', { domains: { trust: { sv: 'Rubriker', en: 'Headlines' } } }],
      ['description', { description: { sv: 'Väntas ske', en: 'Expected' } }],
    ])('takes a level that was voted for and has another %s for another level', (_, words) => {
      const made = voted();
      const before = made.tables;
      change(made, worded('low', words));
      expect(outcome(made)).toMatchObject({ kind: 'former', method: from });
      expect(methodPreview(before, made.tables)).toMatchObject({ keptRounds: 1, rewordedRounds: 1 });
    });

    it('lets votes go on counting where the words of a level that nobody voted for are others', () => {
      const made = voted();
      change(made, worded('very-high', { sv: 'Varje vecka' }));
      expect(outcome(made)?.kind).toBe('counted');
    });

    it('lets votes go on counting where somebody says that only the wording changes', () => {
      const made = voted();
      made.run({ type: 'workshop.setMethod', method: worded('low', { sv: 'Liten' }), isRewording: true });
      expect(outcome(made)).toMatchObject({ kind: 'counted', method: worded('low', { sv: 'Liten' }) });
      made.run({
        type: 'workshop.setMethod',
        method: to,
        mapping: proposedMapping(from, to),
        isRewording: true,
      });
      expect(outcome(made)?.kind).toBe('former');
    });

    it('waits while a vote is going on', () => {
      const made = voted();
      const riskIds = ['r0'];
      made.run({ type: 'round.open', id: 's', way: 'secret', riskIds, present: null, earlierId: null });
      expect(() => change(made, to)).toThrow('round-is-open');
    });
  });
});
