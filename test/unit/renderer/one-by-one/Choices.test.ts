import { expect, it } from 'vitest';
import type { Column } from '../../../../renderer/features/cluster/board-model.ts';
import { likeliestFirst } from '../../../../renderer/features/one-by-one/Choices.tsx';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ risk: { id }, threats: [] }) as unknown as Column);
const ids = (likely: string[]) => likeliestFirst(columns, likely).map(({ risk }) => risk.id);

it('the likeliest risks come first, the others in the order of the board, none twice and none left out', () => {
  expect(ids(['c', 'gone', 'b'])).toEqual(['c', 'b', 'a', 'd']);
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
});
