import { describe, expect, it } from 'vitest';
import type { Command, CommandOf } from '../../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import type { Threat } from '../../../../../shared/domain/tables.ts';
import {
  type GroupFile,
  groupFileOf,
  likelyDestinations,
  type MergeChoices,
  mergeCommand,
  planOfMerge,
} from '../../../../../shared/domain/workshop/merge-workshop.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { randomCommand } from '../../../../helpers/random/random-commands.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function workshop(title: string, ...commands: Command[]): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title, language: 'sv', method: presetMethod() });
  for (const command of commands) made.run(command);
  return made;
}

const group = (id: string, name = ''): Command => ({ type: 'group.add', id, name });
const record = (groupId: string | null, ...texts: string[]): Command => ({
  type: 'threat.record',
  groupId,
  threats: texts.map((text) => ({ id: `t-${text}`, text })),
});
const fileOf = (other: MemoryWorkshop): GroupFile => groupFileOf(other.snapshot().rows);
const threat = (here: MemoryWorkshop, id: string) => here.tables.threat.get(id) as Threat;

/** Merges with what is chosen from the start, save what is given. */
function merge(here: MemoryWorkshop, file: GroupFile, chosen: Partial<MergeChoices> = {}) {
  const plan = planOfMerge(here.tables, file);
  const destinations = likelyDestinations(plan, here.tables.workGroup.size);
  const command = mergeCommand(plan, { destinations, taken: new Set(), withRisks: false, ...chosen });
  if (command) here.run(command);
  return { plan, command };
}

describe('a group file merged into the workshop', () => {
  it('brings threats under their own ids, with numbers of this workshop, to the tray', () => {
    const here = workshop('Här', group('g-1', 'Stöd'), record('g-1', 'a', 'b'));
    const there = workshop('Där', group('g-1', 'Stöd'), record('g-1', 'c', 'd'));
    there.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-c'], title: 'Post försvinner' });
    merge(here, fileOf(there));
    const rows = ['t-c', 't-d'].map((id) => threat(here, id));
    expect(rows.map(({ number, groupId, riskId }) => [number, groupId, riskId])).toEqual([
      [3, 'g-1', null],
      [4, 'g-1', null],
    ]);
    expect(here.tables.risk.size).toBe(0);
  });

  it('knows a group by its id, otherwise by its name, otherwise makes it', () => {
    const here = workshop('Här', group('g-1', 'Stöd'), group('g-2', 'IT, drift'));
    const there = workshop(
      'Där',
      group('g-1', 'Annat namn'),
      group('x-2', ' it,  DRIFT'),
      group('x-3', 'Ekonomi'),
    );
    for (const id of ['g-1', 'x-2', 'x-3']) there.run(record(id, id));
    const { plan } = merge(here, fileOf(there));
    expect(plan.senders.map(({ id, match, threats }) => [id, match?.id ?? null, threats])).toEqual([
      ['g-1', 'g-1', 1],
      ['x-2', 'g-2', 1],
      ['x-3', null, 1],
    ]);
    expect(here.tables.workGroup.get('x-3')).toEqual({ id: 'x-3', sign: 'C', name: 'Ekonomi' });
    expect(threat(here, 't-x-2').groupId).toBe('g-2');
    expect(threat(here, 't-x-3').groupId).toBe('x-3');
  });

  it('puts threats where the room chooses instead, also those without a group', () => {
    const here = workshop('Här', group('g-1'), group('g-2'));
    const there = workshop('Där', group('x-1', 'Ekonomi'), record('x-1', 'a'), record(null, 'b'));
    merge(here, fileOf(there), {
      destinations: new Map<string | null, string | null>([
        ['x-1', 'g-2'],
        [null, 'g-1'],
      ]),
    });
    expect([threat(here, 't-a').groupId, threat(here, 't-b').groupId]).toEqual(['g-2', 'g-1']);
    expect(here.tables.workGroup.size).toBe(2);
  });

  it('makes no eleventh group', () => {
    const full = Array.from({ length: 10 }, (_, n) => group(`g-${n}`, `Grupp nummer ${n}`));
    const here = workshop('Här', ...full);
    const there = workshop('Där', group('x-1', 'Ekonomi'), record('x-1', 'a'));
    merge(here, fileOf(there));
    expect(threat(here, 't-a').groupId).toBe(null);
    const plan = planOfMerge(here.tables, {
      ...fileOf(there),
      threats: fileOf(there).threats.map((each) => ({ ...each, id: 'new' })),
    });
    const forced = mergeCommand(plan, {
      destinations: new Map([['x-1', 'x-1']]),
      taken: new Set(),
      withRisks: false,
    });
    expect(() => here.run(forced as Command)).toThrow(new Refusal('too-many-groups', { most: 10 }));
  });

  it('changes nothing the second time, not even after a threat has been placed and its group changed here', () => {
    const here = workshop('Här', group('g-1'));
    const there = workshop('Där', group('x-1', 'Ekonomi'), record('x-1', 'a', 'b'));
    merge(here, fileOf(there));
    here.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-a'] });
    here.run({ type: 'threat.regroup', ids: ['t-b'], groupId: 'g-1' });
    const before = here.tables;
    const { plan, command } = merge(here, fileOf(there));
    expect([command, plan.same, plan.conflicts]).toEqual([null, 2, []]);
    expect(here.tables).toBe(before);
  });

  it('shows two wordings of the same threat, keeps ours unless theirs is taken, and then shows no conflict', () => {
    const here = workshop('Här', record(null, 'a', 'b', 'c'));
    const there = workshop('Där', record(null, 'a', 'b', 'c'));
    there.run({ type: 'threat.edit', id: 't-a', text: 'annat', properties: ['integrity'] });
    there.run({ type: 'threat.edit', id: 't-b', cause: 'åska', detail: 'förklarat' });
    here.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-a'] });
    const first = merge(here, fileOf(there));
    expect(first.plan.conflicts.map(({ ours, theirs }) => [ours.text, theirs.text, theirs.detail])).toEqual([
      ['a', 'annat', ''],
      ['b', 'b', 'förklarat'],
    ]);
    expect(first.command).toBe(null);
    merge(here, fileOf(there), { taken: new Set(['t-a']) });
    expect(threat(here, 't-a')).toMatchObject({
      text: 'annat',
      properties: ['integrity'],
      riskId: 'r-1',
      number: 1,
    });
    expect(planOfMerge(here.tables, fileOf(there)).conflicts.map(({ ours }) => ours.id)).toEqual(['t-b']);
  });

  it('brings risks only when that is chosen: those that new threats belong to, without ratings', () => {
    const here = workshop('Här', record(null, 'a'));
    here.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-a'] });
    const there = workshop('Där', record(null, 'a', 'b', 'c', 'd'));
    there.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-b'] });
    there.run({ type: 'risk.form', id: 'r-2', threatIds: ['t-c'], title: 'Avtalet brister' });
    there.run({ type: 'risk.assess', id: 'r-2', probability: 'high', consequence: 'high' });
    there.run({ type: 'risk.form', id: 'r-3', threatIds: ['t-a'], title: 'Här redan' });
    merge(here, fileOf(there), { withRisks: true });
    expect(['t-a', 't-b', 't-c', 't-d'].map((id) => threat(here, id).riskId)).toEqual([
      'r-1',
      'r-1',
      'r-2',
      null,
    ]);
    expect(
      [...here.tables.risk.values()].map(({ id, number, title, probability }) => [
        id,
        number,
        title,
        probability,
      ]),
    ).toEqual([
      ['r-1', 1, '', null],
      ['r-2', 2, 'Avtalet brister', null],
    ]);
  });

  it('is taken back whole by one undo', () => {
    const here = workshop('Här', group('g-1'), record('g-1', 'a'));
    const there = workshop('Där', group('x-1', 'Ekonomi'), record('x-1', 'a', 'b'));
    there.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-b'], title: 'Avtalet brister' });
    there.run({ type: 'threat.edit', id: 't-a', text: 'annat' });
    const before = structuredClone(here.tables);
    merge(here, fileOf(there), { withRisks: true, taken: new Set(['t-a']) });
    const change = here.changes.at(-1);
    if (!change) throw new Error('nothing was merged');
    here.undo(change);
    expect(here.tables).toEqual(before);
  });

  it('is refused whole where a threat names a risk or group that nobody knows', () => {
    const here = workshop('Här');
    const stray: CommandOf<'workshop.merge'> = {
      type: 'workshop.merge',
      from: '',
      groups: [],
      risks: [],
      threats: [{ id: 't-1', groupId: null, riskId: 'r-9', text: 'x' }],
    };
    expect(() => here.run(stray)).toThrow(new Refusal('not-found', { what: 'risk' }));
    const lost = { ...stray, threats: [{ id: 't-1', groupId: 'g-9', riskId: null, text: 'x' }] };
    expect(() => here.run(lost)).toThrow(new Refusal('not-found', { what: 'workGroup' }));
  });
});

function copyOf(begun: MemoryWorkshop): MemoryWorkshop {
  const copy = new MemoryWorkshop();
  copy.tables = begun.tables;
  copy.changes.push(...begun.changes);
  return copy;
}

/** A workshop somebody has worked in, begun as a copy of another one or from nothing. */
function worked(random: Random, title: string, begun: MemoryWorkshop | null, steps: number): MemoryWorkshop {
  const made = begun ? copyOf(begun) : workshop(title);
  for (let step = 0; step < steps; step += 1) {
    try {
      made.run(randomCommand(random, made.reader()));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  }
  return made;
}

describe('random workshops that went their own ways', () => {
  for (let seed = 1; seed <= 60; seed += 1)
    it(`merge without loss, and the second time without effect (seed ${seed})`, () => {
      const random = new Random(seed);
      const common = random.next() < 0.7 ? worked(random, 'Gemensamt', null, 40) : null;
      const here = worked(random, 'Här', common, 40);
      const file = fileOf(worked(random, 'Där', common, 40));
      const ours = new Map(here.tables.threat);
      const plan = planOfMerge(here.tables, file);
      const chosen = {
        withRisks: random.next() < 0.5,
        taken: new Set(plan.conflicts.filter(() => random.next() < 0.5).map(({ theirs }) => theirs.id)),
      };
      merge(here, file, chosen);

      const { threat: threats, risk, workGroup } = here.tables;
      expect([...threats.keys()].sort()).toEqual(
        [...new Set([...ours.keys(), ...file.threats.map(({ id }) => id)])].sort(),
      );
      for (const each of threats.values()) {
        expect(each.riskId === null || risk.has(each.riskId)).toBe(true);
        expect(each.groupId === null || workGroup.has(each.groupId)).toBe(true);
        const before = ours.get(each.id);
        if (before && !chosen.taken.has(each.id)) expect(each).toEqual(before);
        if (before)
          expect([each.number, each.riskId, each.rank]).toEqual([before.number, before.riskId, before.rank]);
      }
      const numbers = [...threats.values()].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);

      const after = here.tables;
      merge(here, file, chosen);
      expect(here.tables).toEqual(after);
    });
});
