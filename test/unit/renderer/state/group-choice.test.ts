import { describe, expect, it } from 'vitest';
import {
  chosenGroup,
  groupBeside,
  groupChoices,
  withoutGroup,
} from '../../../../renderer/state/group-choice.ts';
import type { WorkGroup } from '../../../../shared/domain/tables.ts';

const a: WorkGroup = { id: 'g-a', sign: 'A', name: 'Norrköping' };
const b: WorkGroup = { id: 'g-b', sign: 'B', name: '' };

describe('the places to record in', () => {
  it('are the plenary alone where no group is made', () => {
    expect(groupChoices([])).toEqual([null]);
  });

  it('are the groups, and after them the plenary, which is always there', () => {
    expect(groupChoices([a, b])).toEqual([a, b, null]);
  });

  it('begin with the first group, also when the chosen one is gone', () => {
    expect(chosenGroup([a, b, null], null)).toBe(a);
    expect(chosenGroup([a, b, null], 'g-gone')).toBe(a);
    expect(chosenGroup([null], 'g-gone')).toBeNull();
  });

  it('can be chosen, the plenary among them', () => {
    expect(chosenGroup([a, b, null], 'g-b')).toBe(b);
    expect(chosenGroup([a, b, null], withoutGroup)).toBeNull();
  });

  it('follow on each other round the ends', () => {
    expect(groupBeside([a, b, null], a, 1)).toBe(b);
    expect(groupBeside([a, b, null], null, 1)).toBe(a);
    expect(groupBeside([a, b, null], a, -1)).toBeNull();
    expect(groupBeside([null], null, 1)).toBeNull();
  });
});
