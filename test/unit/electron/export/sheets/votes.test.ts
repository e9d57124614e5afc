import { expect, it } from 'vitest';
import { bookView } from '../../../../../electron/export/book-view.ts';
import { votesSheet } from '../../../../../electron/export/sheets/votes.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function votedOnTwo(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const id of ['a', 'b']) {
    made.run({ type: 'risk.add', id, title: id });
    const pairs = [{ probability: 'low', consequence: 'high', count: 3 }];
    made.run({ type: 'round.countPairs', roundId: `v-${id}`, riskId: id, pairs });
  }
  return made;
}

/** From the head of the table on, the first cells of its rows. */
function firstCells(made: MemoryWorkshop): unknown[] {
  const { rows } = votesSheet(bookView(sourceOf(made)));
  const cells = rows.map(({ values }) => values.slice(0, 4));
  return cells.slice(cells.findIndex(([first]) => first === 'Nr'));
}

it('says of votes given on a risk that has become one with another which it was, and counts its rounds apart', () => {
  const made = votedOnTwo();
  expect(firstCells(made)).toEqual([
    ['Nr', 'Risk', 'Omgång', 'Röstsätt'],
    [1, 'a', 1, 'Med fingrar'],
    [1, 'a', 1, 'Med fingrar'],
    [2, 'b', 1, 'Med fingrar'],
    [2, 'b', 1, 'Med fingrar'],
  ]);
  made.run({ type: 'risk.merge', id: 'b', intoId: 'a' });
  const pairs = [{ probability: 'high', consequence: 'high', count: 4 }];
  made.run({ type: 'round.countPairs', roundId: 'anew', riskId: 'a', pairs });
  expect(firstCells(made)).toEqual([
    ['Nr', 'Risk', 'Röstades som risk', 'Omgång'],
    [1, 'a', 1, 1],
    [1, 'a', 1, 1],
    [1, 'a', 2, 1],
    [1, 'a', 2, 1],
    [1, 'a', null, 1],
    [1, 'a', null, 1],
  ]);
});

it('says of each vote what it was about where any was about the residual risk, and numbers each kind from 1', () => {
  const made = votedOnTwo();
  const pairs = [{ probability: 'low', consequence: 'low', count: 5 }];
  const opens = { present: 5, earlierId: null, about: 'residual' } as const;
  made.run({ type: 'round.countPairs', roundId: 'after', riskId: 'a', pairs, opens });
  // Not seen before it has been shown.
  expect(firstCells(made)).toHaveLength(5);
  made.run({ type: 'round.reveal', id: 'after' });
  expect(firstCells(made)).toEqual([
    ['Nr', 'Risk', 'Omröstning om', 'Omgång'],
    [1, 'a', 'Risken nu', 1],
    [1, 'a', 'Risken nu', 1],
    [1, 'a', 'Kvarstående risk', 1],
    [1, 'a', 'Kvarstående risk', 1],
    [2, 'b', 'Risken nu', 1],
    [2, 'b', 'Risken nu', 1],
  ]);
});
