import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { byRank } from '../../../../../shared/domain/workshop/rank.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function workshopWith(...commands: Command[]): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const command of commands) workshop.run(command);
  return workshop;
}

function person(id: string, organisationId: string | null = null) {
  return { id, personName: null, organisationId, role: '', groupId: null };
}

const fourPeople: Command = {
  type: 'participant.add',
  participants: ['p1', 'p2', 'p3', 'p4'].map((id) => person(id)),
};

function groupsOf(workshop: MemoryWorkshop): Record<string, string[]> {
  const participants = [...workshop.tables.participant.values()].sort(byRank);
  return Object.fromEntries(
    [...workshop.tables.workGroup.values()].map(({ id, sign }) => [
      sign,
      participants.filter((each) => each.groupId === id).map((each) => each.id),
    ]),
  );
}

describe('participants', () => {
  test('come with the organisations that are new with them, in one change', () => {
    const workshop = workshopWith({
      type: 'participant.add',
      organisations: [{ id: 'o1', organisationName: { id: 'n1', text: ' Norrköpings  kommun ' } }],
      participants: [person('p1', 'o1')],
    });
    expect(workshop.changes).toHaveLength(2);
    expect([...workshop.tables.organisation.values()]).toEqual([{ id: 'o1', nameId: 'n1', rank: 'a0' }]);
    expect(workshop.personNames).toEqual([{ id: 'n1', text: 'Norrköpings kommun' }]);
    expect(JSON.stringify(workshop.changes)).not.toContain('Norrköping');
    expect(workshop.tables.participant.get('p1')?.organisationId).toBe('o1');
  });

  test('are refused whole where one of them belongs to an organisation that is not there', () => {
    const workshop = workshopWith();
    const add = { type: 'participant.add', participants: [person('p1'), person('p2', 'gone')] } as const;
    expect(() => workshop.run({ ...add, participants: [...add.participants] })).toThrow(Refusal);
    expect(workshop.tables.participant.size).toBe(0);
  });
});

describe('dividing into groups', () => {
  test('keeps the order in which people were listed', () => {
    const workshop = workshopWith(fourPeople, {
      type: 'group.arrange',
      groups: [
        { id: 'g1', participantIds: ['p3', 'p1'] },
        { id: 'g2', participantIds: ['p4', 'p2'] },
      ],
    });
    expect(groupsOf(workshop)).toEqual({ A: ['p1', 'p3'], B: ['p2', 'p4'] });
    expect([...workshop.tables.participant.values()].sort(byRank).map(({ id }) => id)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
    ]);
  });

  test('lets go of a group that is left empty, but not of one whose threats are recorded', () => {
    const workshop = workshopWith(
      fourPeople,
      { type: 'group.add', id: 'g1', name: '' },
      { type: 'group.add', id: 'g2', name: 'Stöd' },
      { type: 'group.add', id: 'g3', name: '' },
      { type: 'threat.record', groupId: 'g3', threats: [{ id: 't1', text: 'Strömmen går' }] },
      { type: 'group.arrange', groups: [{ id: 'g1', participantIds: ['p1', 'p2', 'p3', 'p4'] }] },
    );
    expect(groupsOf(workshop)).toEqual({ A: ['p1', 'p2', 'p3', 'p4'], C: [] });
  });
});
