import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../../shared/domain/tables.ts';
import { arrangeGroups } from '../../../../../shared/domain/workshop/arrange-groups.ts';

/** So many people of each organisation. */
function people(...sizes: number[]): Participant[] {
  return sizes.flatMap((size, organisation) =>
    Array.from({ length: size }, (_, index) => ({
      id: `${organisation}-${index}`,
      personNameId: null,
      organisationId: organisation === 0 ? null : `o-${organisation}`,
      role: '',
      groupId: null,
      rank: `a${index}`,
    })),
  );
}
const organisationsIn = (group: readonly string[]) => new Set(group.map((id) => id.split('-')[0])).size;

describe('groups arranged by themselves', () => {
  it('are fives with organisations mixed', () => {
    const groups = arrangeGroups(people(0, 10, 10, 5));
    expect(groups.map((group) => group.length)).toEqual([5, 5, 5, 5, 5]);
    expect(groups.map(organisationsIn)).toEqual([3, 3, 3, 3, 3]);
  });

  it.each([
    [0, []],
    [1, [1]],
    [7, [7]],
    [8, [4, 4]],
    [12, [6, 6]],
    [13, [5, 4, 4]],
    [23, [5, 5, 5, 4, 4]],
    [80, Array.from({ length: 10 }, () => 8)],
  ])('of %d people are as near to five as they can be, ten groups at the most', (count, sizes) => {
    expect(arrangeGroups(people(0, count)).map((group) => group.length)).toEqual(sizes);
  });

  it('hold everybody once, in sizes that differ by one at the most, colleagues spread evenly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (sizes) => {
        const all = people(...sizes);
        const groups = arrangeGroups(all);
        expect(groups.flat().sort()).toEqual(all.map((each) => each.id).sort());
        for (const part of [undefined, ...sizes.keys()]) {
          const counts = groups.map(
            (group) => group.filter((id) => part === undefined || id.startsWith(`${part}-`)).length,
          );
          if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are the same for the same people', () => {
    expect(arrangeGroups(people(3, 8, 6))).toEqual(arrangeGroups(people(3, 8, 6)));
  });
});
