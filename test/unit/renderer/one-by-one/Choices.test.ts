import { expect, it } from 'vitest';
import type { Column } from '../../../../renderer/features/cluster/board-model.ts';
import { choiceKeys, likeliestFirst } from '../../../../renderer/features/one-by-one/Choices.tsx';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ risk: { id }, threats: [] }) as unknown as Column);
const ids = (likely: string[]) => likeliestFirst(columns, likely).map(({ risk }) => risk.id);

it('the likeliest risks come first, the others in the order of the board, none twice and none left out', () => {
  expect(ids(['c', 'gone', 'b'])).toEqual(['c', 'b', 'a', 'd']);
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
});

it('no two risks share a key, and none takes a key with another meaning', () => {
  expect(new Set(choiceKeys).size).toBe(choiceKeys.length);
  expect(choiceKeys.filter((key) => ['0', 'b', 'n', 'w'].includes(key))).toEqual([]);
});
