import { describe, expect, it } from 'vitest';
import type { Ranked } from '../../../../../shared/domain/workshop/rank.ts';
import { byRank, longestRank } from '../../../../../shared/domain/workshop/rank.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/preset-method.ts';

function withThreats(count: number): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method: presetMethod() });
  const threats = Array.from({ length: count }, (_, at) => ({ id: `t-${at}`, text: `Hot ${at}` }));
  workshop.run({ type: 'threat.record', groupId: null, threats });
  return workshop;
}

const longest = (rows: Iterable<Ranked>) => Math.max(...[...rows].map(({ rank }) => rank.length));
const order = (rows: Iterable<Ranked>) => [...rows].sort(byRank).map(({ id }) => id);

/** Carries the last of `moved` rows before the second of a list, over and over: always into the same gap. */
function drops(workshop: MemoryWorkshop, times: number, moved = 1): string[] {
  let expected = order(workshop.tables.threat.values());
  for (let drop = 0; drop < times; drop += 1) {
    const ids = expected.slice(-moved);
    const beforeId = expected[1] as string;
    workshop.run({ type: 'threat.place', ids, riskId: null, beforeId });
    const others = expected.filter((id) => !ids.includes(id));
    expected = [...others.slice(0, 1), ...ids, ...others.slice(1)];
    expect(longest(workshop.tables.threat.values())).toBeLessThanOrEqual(longestRank);
  }
  return expected;
}

describe('ranks', () => {
  it('stay short however often something is dropped into one gap, and the order is as it was dropped', () => {
    const workshop = withThreats(4);
    expect(drops(workshop, 1_500)).toEqual(order(workshop.tables.threat.values()));
    const rowsOf = workshop.changes.map(({ rows }) => rows.length);
    // Only now and then is the whole list written anew.
    expect(rowsOf.slice(2).filter((rows) => rows > 1).length).toBeLessThan(30);
  });

  it('stay short when many cards at once are carried there', () => {
    const workshop = withThreats(60);
    expect(drops(workshop, 150, 50)).toEqual(order(workshop.tables.threat.values()));
  });

  it('stay short in every list, and a step back is a step back', () => {
    const workshop = new MemoryWorkshop();
    workshop.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method: presetMethod() });
    for (let n = 0; n < 3; n += 1) {
      workshop.run({ type: 'risk.add', id: `r-${n}`, title: `Risk ${n}` });
      const participant = { id: `p-${n}`, personName: null, organisationId: null, role: '', groupId: null };
      workshop.run({ type: 'participant.add', participants: [participant] });
    }
    for (let step = 0; step < 400; step += 1) {
      const [, second, third] = order(workshop.tables.risk.values());
      const before = { risks: workshop.tables.risk, people: workshop.tables.participant };
      const moved = workshop.run({ type: 'risk.move', id: third as string, beforeId: second as string });
      workshop.undo(moved);
      expect(workshop.tables.risk).toEqual(before.risks);
      workshop.redo(moved);
      const people = order(workshop.tables.participant.values());
      const place = { groupId: null, beforeId: people[1] as string };
      workshop.run({ type: 'participant.place', id: people[2] as string, ...place });
    }
    const { risk, participant } = workshop.tables;
    expect(longest([...risk.values(), ...participant.values()])).toBeLessThanOrEqual(longestRank);
  });
});
