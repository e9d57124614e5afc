import { describe, expect, test } from 'vitest';
import {
  additionOf,
  newOrganisationsIn,
} from '../../../../renderer/features/prepare/people/participant-lines.ts';
import { readPeople } from '../../../../renderer/features/prepare/people/read-people.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';

const participantsIn = (raw: string) => readPeople(raw, []).people;

const typed = (line: number, name: string, organisation = '', role = '') => ({
  line,
  name,
  organisation,
  role,
});

function ids(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `id-${made}`;
  };
}

describe('participants typed or pasted', () => {
  test('are one a line, with tabs, semicolons or commas between the parts', () => {
    expect(
      participantsIn(
        'Siv Lingonsten, Norrköping, handläggare\nTure Granmo;Linköping;arkitekt\r\nMoa\tSkatteverket\tjurist\n',
      ),
    ).toEqual([
      typed(1, 'Siv Lingonsten', 'Norrköping', 'handläggare'),
      typed(2, 'Ture Granmo', 'Linköping', 'arkitekt'),
      typed(3, 'Moa', 'Skatteverket', 'jurist'),
    ]);
  });

  test('may have commas within a part where a stronger separator parts them', () => {
    expect(participantsIn('Lingonsten, Siv;Norrköping;chef, IT')).toEqual([
      typed(1, 'Siv Lingonsten', 'Norrköping', 'chef, IT'),
    ]);
  });

  test('have a role of all that follows the second comma', () => {
    expect(participantsIn('Siv, Norrköping, chef, IT')).toEqual([typed(1, 'Siv', 'Norrköping', 'chef, IT')]);
  });

  test('need no name, and no organisation', () => {
    expect(participantsIn('\tNorrköping\thandläggare\nSiv\n , ,\n\n')).toEqual([
      typed(1, '', 'Norrköping', 'handläggare'),
      typed(2, 'Siv'),
    ]);
  });

  test('leave out a line of headings above a list, but not a participant called Name', () => {
    expect(participantsIn('Namn\tOrganisation\tRoll\nSiv\tNorrköping\tchef')).toEqual([
      typed(2, 'Siv', 'Norrköping', 'chef'),
    ]);
    expect(participantsIn('Name')).toEqual([typed(1, 'Name')]);
  });
});

describe('the change that adds them', () => {
  test('brings each new organisation once and finds the known ones whatever their capitals', () => {
    const known = [{ id: 'o-1', name: 'Norrköpings kommun' }];
    const raw = 'Siv, NORRKÖPINGS  kommun, chef\nTure, Skatteverket\n, skatteverket, jurist';
    expect(additionOf(participantsIn(raw), known, ids())).toEqual({
      type: 'participant.add',
      organisations: [{ id: 'id-5', organisationName: { id: 'id-6', text: 'Skatteverket' } }],
      participants: [
        {
          id: 'id-1',
          personName: { id: 'id-2', text: 'Siv' },
          organisationId: 'o-1',
          role: 'chef',
          groupId: null,
        },
        {
          id: 'id-3',
          personName: { id: 'id-4', text: 'Ture' },
          organisationId: 'id-5',
          role: '',
          groupId: null,
        },
        { id: 'id-7', personName: null, organisationId: 'id-5', role: 'jurist', groupId: null },
      ],
    });
  });

  test('names no organisations where none is new', () => {
    expect(additionOf(participantsIn('Siv'), [], ids())).toEqual({
      type: 'participant.add',
      participants: [
        {
          id: 'id-1',
          personName: { id: 'id-2', text: 'Siv' },
          organisationId: null,
          role: '',
          groupId: null,
        },
      ],
    });
  });

  test('is refused empty, of too many lines, or with too long a name, which it places', () => {
    expect(() => additionOf(participantsIn(' \n;;'), [], ids())).toThrow(new Refusal('text-empty'));
    expect(() => additionOf(participantsIn(`Siv\n\n${'å'.repeat(201)}, chef`), [], ids())).toThrow(
      new Refusal('name-too-long', { line: 3, length: 201, longest: 200 }),
    );
    expect(() => additionOf(participantsIn('Siv\n'.repeat(1_001)), [], ids())).toThrow(
      new Refusal('too-many-lines', { count: 1_001, most: 1_000 }),
    );
  });
});

describe('organisations typed or pasted', () => {
  test('are those not there yet, each once', () => {
    expect(
      newOrganisationsIn(' Skatteverket\nnorrköping\n\nSKATTEVERKET\nLinköping', [{ name: 'Norrköping' }]),
    ).toEqual(['Skatteverket', 'Linköping']);
  });
});
