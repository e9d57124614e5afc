import type { Column } from '../cluster/board-model.ts';

/** The keys of the risks shown, in their order. The letters leave out those that mean something else here. */
export const choiceKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'c', 'd'] as const;

/** The risks with the likeliest first; the others after them, in the order of the board. */
export function likeliestFirst(columns: readonly Column[], likely: readonly string[]): Column[] {
  const turn = new Map(likely.map((id, index) => [id, index]));
  const turnOf = ({ risk }: Column) => turn.get(risk.id) ?? likely.length;
  return columns.toSorted((a, b) => turnOf(a) - turnOf(b));
}
