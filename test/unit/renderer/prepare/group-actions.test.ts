import { describe, expect, test } from 'vitest';
import { arrangementOf, placeAlong } from '../../../../renderer/features/prepare/groups/group-actions.ts';
import { methodsToChoose } from '../../../../renderer/features/prepare/method/MethodChoice.tsx';
import type { Method } from '../../../../shared/domain/method/method.ts';
import type { Participant, WorkGroup } from '../../../../shared/domain/tables.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const group = (id: string, sign: WorkGroup['sign']): WorkGroup => ({ id, sign, name: '' });
const person = (id: string, organisationId: string | null): Participant => ({
  id,
  personNameId: null,
  organisationId,
  role: '',
  groupId: null,
  rank: id,
});

describe('dividing everyone into groups', () => {
  test('fills the groups there are, by sign, before it makes new ones, with organisations mixed', () => {
    const people = ['1', '2', '3', '4', '5', '6'].map((id, index) =>
      person(id, index < 3 ? 'north' : 'south'),
    );
    expect(arrangementOf(people, [group('g-a', 'A')], 3, () => 'new')).toEqual({
      type: 'group.arrange',
      groups: [
        { id: 'g-a', participantIds: ['1', '3', '5'] },
        { id: 'new', participantIds: ['2', '4', '6'] },
      ],
    });
  });

  test('makes no more groups than there are signs', () => {
    const many = Array.from({ length: 100 }, (_, index) => person(`p${index}`, null));
    expect(arrangementOf(many, [], 5, () => 'new').groups).toHaveLength(10);
  });
});

describe('the place beside', () => {
  const groups = [group('a', 'A'), group('b', 'B')];

  test('is the next group, and before the first none', () => {
    expect([placeAlong(groups, 'a', 1), placeAlong(groups, 'a', -1), placeAlong(groups, null, 1)]).toEqual([
      'b',
      null,
      'a',
    ]);
  });

  test('stops at either end', () => {
    expect([placeAlong(groups, 'b', 1), placeAlong(groups, null, -1)]).toEqual(['b', null]);
  });
});

describe('the methods to choose among', () => {
  const sambruk = presetMethod('sambruk-2014');
  const nist = presetMethod('nist-800-30');

  const told = (own: Method, presets: readonly Method[], mine: readonly Method[] = []) =>
    methodsToChoose(own, { shipped: presets, own: mine }).map(
      ({ key, isChosen }) => `${key}${isChosen ? ' chosen' : ''}`,
    );

  test("show the workshop's copy in the place of its preset as long as both say the same", () => {
    expect(told(nist, [sambruk, nist])).toEqual(['shipped/sambruk-2014', 'shipped/nist-800-30 chosen']);
    const changed = { ...nist, source: 'as it was when it was chosen' };
    expect(told(changed, [sambruk, nist])).toEqual([
      'chosen chosen',
      'shipped/sambruk-2014',
      'shipped/nist-800-30',
    ]);
  });

  test('begin with a method that is none of the presets, and end with the own ones', () => {
    const own = { ...nist, id: 'our-own' };
    expect(told(own, [sambruk])).toEqual(['chosen chosen', 'shipped/sambruk-2014']);
    expect(told(own, [sambruk], [own])).toEqual(['shipped/sambruk-2014', 'own/our-own chosen']);
  });
});
