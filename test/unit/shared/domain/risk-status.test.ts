import { describe, expect, it } from 'vitest';
import { projectorRegister } from '../../../../shared/domain/projector/register.ts';
import { orderedByComparison } from '../../../../shared/domain/voting/comparison.ts';
import { discussionQueue } from '../../../../shared/domain/voting/queue.ts';
import { countsOfLevel, matrixCells, register } from '../../../../shared/domain/workshop/register.ts';
import { countedRows, isUnrated, setAsideCounts } from '../../../../shared/domain/workshop/risk-status.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { refusalOf } from '../../../helpers/refusal-of.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const method = presetMethod();
const rated = { probability: 'very-high', consequence: 'very-high' };

/** Four risks on the highest level, with a vote each. */
function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  for (const number of [1, 2, 3, 4]) {
    const [riskId, threatId] = [`r-${number}`, `t-${number}`];
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: threatId, text: threatId }] });
    made.run({ type: 'risk.form', id: riskId, threatIds: [threatId] });
    made.run({ type: 'risk.assess', id: riskId, ...rated });
    made.run({ type: 'round.countPairs', roundId: `v-${number}`, riskId, pairs: [{ ...rated, count: 3 }] });
  }
  return made;
}

const idsOf = (rows: readonly { readonly risk: { readonly id: string } }[]) =>
  rows.map(({ risk }) => risk.id);
const top = method.levels.at(-1) ?? null;

describe('a risk that is set aside', () => {
  const made = workshop();
  made.run({ type: 'risk.setStatus', id: 'r-1', status: 'dismissed', reason: 'Finns inte här' });
  made.run({ type: 'risk.setStatus', id: 'r-2', status: 'closed', reason: 'Avvecklad', on: '2026-05-01' });
  const rows = register(made.tables);

  it('stands last in the register, closed ones before dismissed ones', () => {
    expect(idsOf(rows)).toEqual(['r-3', 'r-4', 'r-2', 'r-1']);
    expect(idsOf(countedRows(rows))).toEqual(['r-3', 'r-4']);
    expect(setAsideCounts(rows)).toEqual([
      { status: 'closed', count: 1 },
      { status: 'dismissed', count: 1 },
    ]);
  });

  it('stays last where the rows are ordered by comparisons', () => {
    expect(orderedByComparison(rows, [])).toEqual(rows);
  });

  it('is in no count by level, in no matrix, in no queue, and not on the projector', () => {
    expect(countsOfLevel(rows, top)).toEqual({ before: 2, after: 2 });
    expect(idsOf(matrixCells(method, rows).flat(2))).toEqual(['r-3', 'r-4']);
    expect(idsOf(discussionQueue(made.tables, method))).toEqual(['r-3', 'r-4']);
    const shown = projectorRegister(made.tables, 'sv', 1, 0);
    expect(shown.view === 'register' && shown.rows.map(({ number }) => number)).toEqual([3, 4]);
  });

  it('is not still to be judged, though it has no level', () => {
    made.run({ type: 'risk.assess', id: 'r-1', probability: null, consequence: null });
    expect(register(made.tables).filter(isUnrated)).toEqual([]);
  });

  it('is in no new voting round, of fingers or of ballots, until it is open again', () => {
    const ask = (riskId: string) =>
      made.run({
        type: 'round.open',
        id: `b-${riskId}`,
        way: 'paper',
        riskIds: ['r-3', riskId],
        present: 5,
        earlierId: null,
      });
    const count = () =>
      made.run({ type: 'round.countPairs', roundId: 'new', riskId: 'r-2', pairs: [{ ...rated, count: 1 }] });
    expect(refusalOf(() => ask('r-1'))?.code).toBe('risk-set-aside');
    expect(refusalOf(count)?.code).toBe('risk-set-aside');
    made.run({ type: 'risk.setStatus', id: 'r-2', status: 'open', reason: '', on: null });
    count();
    ask('r-2');
    expect(made.tables.votingRound.has('b-r-2')).toBe(true);
  });

  it('cannot be set aside while ballots about it are being cast', () => {
    const close = () => made.run({ type: 'risk.setStatus', id: 'r-3', status: 'closed' });
    expect(refusalOf(close)?.code).toBe('round-is-open');
  });
});

describe('the status of two risks that become one', () => {
  it.each([
    ['dismissed', 'open', 'open'],
    ['open', 'dismissed', 'open'],
    ['closed', 'open', 'open'],
    ['closed', 'dismissed', 'closed'],
    ['dismissed', 'dismissed', 'dismissed'],
  ] as const)('of one %s and one %s is %s, and the reasons are kept', (one, other, both) => {
    const made = workshop();
    made.run({ type: 'risk.setStatus', id: 'r-1', status: one, reason: 'Skäl ett' });
    made.run({ type: 'risk.setStatus', id: 'r-2', status: other, reason: 'Skäl två' });
    made.run({ type: 'risk.merge', id: 'r-2', intoId: 'r-1' });
    expect(made.tables.risk.get('r-1')).toMatchObject({ status: both, statusReason: 'Skäl ett\nSkäl två' });
  });
});

describe('the certainty of a judgement', () => {
  const merged = (assessment?: 'carried' | 'target' | 'none') => {
    const made = workshop();
    made.run({ type: 'risk.assess', id: 'r-1', ...rated, certainty: 'low' });
    made.run({ type: 'risk.assess', id: 'r-2', ...rated, probability: 'low', certainty: 'high' });
    made.run({ type: 'risk.merge', id: 'r-2', intoId: 'r-1', ...(assessment && { assessment }) });
    return made.tables.risk.get('r-1')?.certainty;
  };

  it('goes with the pair of levels that is kept when two risks become one', () => {
    expect([merged(), merged('carried'), merged('target'), merged('none')]).toEqual([
      'low',
      'high',
      'low',
      null,
    ]);
  });
});
