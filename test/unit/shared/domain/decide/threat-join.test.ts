import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import {
  fromInterchange,
  interchangeText,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { Threat } from '../../../../../shared/domain/tables.ts';
import { cardsOf } from '../../../../../shared/domain/workshop/joined.ts';
import { byRank } from '../../../../../shared/domain/workshop/rank.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { randomCommand } from '../../../../helpers/random/random-commands.ts';
import { rowsAfter } from '../../../../helpers/rows.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** Threats t1 and t2 of group A, t3 and t4 of group B, unsorted. */
function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const id of ['a', 'b']) made.run({ type: 'group.add', id, name: '' });
  const threats = (...ids: string[]) => ids.map((id) => ({ id, text: `Hotet ${id}` }));
  made.run({ type: 'threat.record', groupId: 'a', threats: threats('t1', 't2') });
  made.run({ type: 'threat.record', groupId: 'b', threats: threats('t3', 't4') });
  return made;
}

const threat = (made: MemoryWorkshop, id: string) => made.tables.threat.get(id);
const cards = (made: MemoryWorkshop, riskId: string | null) =>
  cardsOf(made.tables.threat.values())
    .filter((each) => each.riskId === riskId)
    .sort(byRank)
    .map(({ id }) => id);
const join = (made: MemoryWorkshop, id: string, intoId: string) =>
  made.run({ type: 'threat.join', ids: [id], intoId });

describe('threats that say the same', () => {
  it('are one card with the words of the one pointed out; number, group and words of the other stay', () => {
    const made = workshop();
    const before = structuredClone(made.tables);
    const change = join(made, 't3', 't1');
    expect(cards(made, null)).toEqual(['t1', 't2', 't4']);
    expect(threat(made, 't1')).toEqual(before.threat.get('t1'));
    expect(threat(made, 't3')).toEqual({ ...before.threat.get('t3'), joinedTo: 't1' });
    made.undo(change);
    expect(made.tables).toEqual(before);
  });

  it('are cards as they were when they are separated, the one beside the other', () => {
    const made = workshop();
    const before = threat(made, 't4');
    join(made, 't4', 't1');
    made.run({ type: 'threat.separate', ids: ['t4'] });
    expect(cards(made, null)).toEqual(['t1', 't4', 't2', 't3']);
    expect(threat(made, 't4')).toEqual({ ...before, rank: threat(made, 't4')?.rank });
  });

  it('go where their card goes, and the risk that is left goes with its last card', () => {
    const made = workshop();
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t3'] });
    join(made, 't3', 't1');
    // What was placed is not unsorted by it.
    expect([threat(made, 't1')?.riskId, threat(made, 't3')?.riskId]).toEqual(['r', 'r']);
    made.run({ type: 'risk.form', id: 'q', threatIds: ['t2'] });
    made.run({ type: 'threat.place', ids: ['t3'], riskId: 'q', beforeId: null });
    expect(cards(made, 'q')).toEqual(['t2', 't1']);
    expect([threat(made, 't3')?.riskId, made.tables.risk.has('r')]).toEqual(['q', false]);
    made.run({ type: 'risk.remove', id: 'q' });
    expect(cards(made, null)).toEqual(['t4', 't2', 't1']);
    expect(threat(made, 't3')).toMatchObject({ riskId: null, joinedTo: 't1' });
  });

  it('make no chains: what is joined to a joined one is on its card, and what is joined comes along', () => {
    const made = workshop();
    join(made, 't2', 't1');
    join(made, 't3', 't2');
    expect(threat(made, 't3')?.joinedTo).toBe('t1');
    join(made, 't1', 't4');
    expect(['t1', 't2', 't3'].map((id) => threat(made, id)?.joinedTo)).toEqual(['t4', 't4', 't4']);
    expect(() => join(made, 't3', 't1')).toThrow('join-with-itself');
  });

  it('are left by a card that is removed: the lowest number takes its place, and the rest are on it', () => {
    const made = workshop();
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t1', 't2'] });
    join(made, 't4', 't1');
    join(made, 't3', 't1');
    made.run({ type: 'threat.remove', ids: ['t1'] });
    expect(cards(made, 'r')).toEqual(['t3', 't2']);
    expect(threat(made, 't4')).toMatchObject({ joinedTo: 't3', riskId: 'r' });
    made.run({ type: 'threat.remove', ids: ['t2', 't3', 't4'] });
    expect(made.tables.risk.size).toBe(0);
  });

  it('count once in the register, under both groups', () => {
    const made = workshop();
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t1', 't2'] });
    join(made, 't4', 't2');
    const [row] = register(made.tables);
    expect(row?.threats.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(row?.joined.map(({ id }) => id)).toEqual(['t4']);
    expect(row?.groups).toEqual(['A', 'B']);
  });
});

function joining(random: Random, { tables }: MemoryWorkshop): Command {
  const ids = [...tables.threat.keys()];
  const one = () => random.pick(ids) ?? 'none';
  if (random.next() < 0.3) return { type: 'threat.separate', ids: [one(), one()] };
  return { type: 'threat.join', ids: [one(), one()], intoId: one() };
}

/** A threat whose card has none of its own, or lies elsewhere. */
function isLost({ joinedTo, riskId }: Threat, threats: ReadonlyMap<string, Threat>): boolean {
  if (joinedTo === null) return false;
  const card = threats.get(joinedTo);
  return card?.joinedTo !== null || card.riskId !== riskId;
}

describe.each([3, 5, 7])('whatever is done (seed %i)', (seed) => {
  it('what is joined lies where its card lies, and a card has one of its own', () => {
    const random = new Random(seed);
    const made = workshop();
    let joined = 0;
    for (let step = 0; step < 600; step += 1) {
      try {
        made.run(random.next() < 0.15 ? joining(random, made) : randomCommand(random, made.reader()));
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
      }
      const threats = made.tables.threat;
      joined += [...threats.values()].filter(({ joinedTo }) => joinedTo !== null).length;
      expect([...threats.values()].filter((each) => isLost(each, threats))).toEqual([]);
    }
    expect(joined).toBeGreaterThan(100);
    const text = interchangeText(toInterchange(made.snapshot().rows, made.personNames));
    const read = fromInterchange(parseInterchange(JSON.parse(text)), randomUUID);
    expect(interchangeText(toInterchange(rowsAfter(read.rows), read.personNames))).toBe(text);
  });
});
