import { describe, expect, it } from 'vitest';
import {
  currentRow,
  nextUnrated,
  plenaryOrder,
  queueOrder,
} from '../../../../renderer/features/assess/current-risk.ts';
import type { RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { register } from '../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

/** Five risks, of which the second and the fourth are unrated. */
function fiveRisks(): RegisterRow[] {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const number of [1, 2, 3, 4, 5]) {
    const [threat, risk] = [`threat-${number}`, `risk-${number}`];
    workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: threat, text: `Hot ${number}` }] });
    workshop.run({ type: 'risk.form', id: risk, threatIds: [threat] });
    if (number % 2 === 1)
      workshop.run({
        type: 'risk.assess',
        id: risk,
        probability: number === 5 ? 'very-high' : 'low',
        consequence: 'high',
      });
  }
  return register(workshop.tables);
}

const numbersOf = (rows: readonly RegisterRow[]) => rows.map((row) => row.risk.number);

describe('the order of the plenary', () => {
  it('goes by the queue where that is asked for, and by number through what nobody has voted on', () => {
    const rows = fiveRisks();
    const queue = [4, 2].flatMap((number) => {
      const risk = rows.find((row) => row.risk.number === number)?.risk;
      return risk
        ? [{ risk, kind: 'decisive', away: 0.5, basis: 'pairs', levels: [], pair: null } as const]
        : [];
    });
    expect(numbersOf(queueOrder(rows, queue))).toEqual([4, 2, 1, 3, 5]);
  });

  it('goes by number, whatever the ratings are', () => {
    const rows = fiveRisks();
    expect(numbersOf(rows)).toEqual([5, 1, 3, 2, 4]);
    expect(numbersOf(plenaryOrder(rows))).toEqual([1, 2, 3, 4, 5]);
  });

  it('finds the next unrated risk, round from the end, and never the one at hand', () => {
    const rows = plenaryOrder(fiveRisks());
    const after = (at: number) => nextUnrated(rows, at)?.risk.number;
    expect([0, 1, 2, 3, 4].map(after)).toEqual([2, 4, 4, 2, 2]);
    expect(nextUnrated(rows.slice(1, 2), 0)).toBe(null);
    expect(nextUnrated([], -1)).toBe(null);
  });

  it('begins with the risk under discussion, else the first unrated, else the first', () => {
    const rows = plenaryOrder(fiveRisks());
    const rated = rows.filter((row) => row.level !== null);
    const shown = (among: readonly RegisterRow[], riskId: string | null) =>
      currentRow(among, riskId)?.risk.number;
    expect([shown(rows, 'risk-3'), shown(rows, null), shown(rows, 'gone'), shown(rated, null)]).toEqual([
      3, 2, 2, 1,
    ]);
    expect(currentRow([], null)).toBe(undefined);
  });
});
