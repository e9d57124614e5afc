import { expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { firstBrokenLink } from '../../../../electron/db/change-log.ts';
import { loggedChanges, wayBack, wholeLog } from '../../../../electron/db/queries/changes.ts';
import { highestOf } from '../../../../electron/db/salvage/rebuild.ts';
import { translator } from '../../../../electron/host/words.ts';
import { historyContext } from '../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../shared/history/describe.ts';
import { say } from '../../../../shared/history/phrase.ts';
import { noTables } from '../../../helpers/memory-workshop.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

it('a change of very many rows is told by their number, on pages that can be sent', () => {
  const session = newSession();
  const ids = Array.from({ length: 3_500 }, (_, index) => `t-${index}`);
  const text = 'Strömmen går i hela huset och ingen vet vem som ringer. '.repeat(10);
  run(
    session,
    { type: 'threat.record', groupId: null, threats: ids.map((id) => ({ id, text })) },
    { type: 'group.add', id: 'g', name: 'Liten' },
    { type: 'threat.regroup', ids, groupId: 'g' },
  );
  const page = loggedChanges(session.database, session.stack, { limit: 100 });
  expect(page.map(({ code, rowCount, rows }) => [code, rowCount, rows.length])).toEqual([
    ['threat.regroup', 3_500, 10],
    ['group.add', undefined, 1],
    ['threat.record', 3_500, 10],
    ['workshop.create', undefined, 1],
  ]);
  expect(JSON.stringify(page.slice(0, 2)).length).toBeLessThan(100_000);
  const context = historyContext(noTables(), page, () => undefined, 'sv');
  expect(say(translator('sv'), describeChange(page[0] as (typeof page)[0], context))).toBe(
    'En ändring av 3500 rader',
  );
  // Whoever needs every row gets every row.
  expect(wholeLog(session.database, session.stack).at(-1)?.rows.length).toBe(3_500);
  expect(wayBack(session.database, { seq: 3, at: page[1]?.at ?? '' })?.length).toBe(3_500);
  expect(firstBrokenLink(session.database)).toBe(null);
  endSession(session);
});

it('a page ends where much has been told, and the next one goes on from there', () => {
  const session = newSession();
  const text = 'a'.repeat(2_000);
  const threats = (change: number) =>
    Array.from({ length: 2_000 }, (_, index) => ({ id: `t-${change}-${index}`, text }));
  for (const change of [1, 2, 3, 4])
    run(session, { type: 'threat.record', groupId: null, threats: threats(change) });
  const seqs: number[][] = [];
  for (let before: number | undefined; before !== 1; before = seqs.at(-1)?.at(-1)) {
    const page = loggedChanges(session.database, session.stack, { limit: 100, ...(before && { before }) });
    expect(JSON.stringify(page).length).toBeLessThan(30_000_000);
    seqs.push(page.map(({ seq }) => seq));
  }
  expect(seqs.length).toBeGreaterThan(2);
  expect(seqs.flat()).toEqual([5, 4, 3, 2, 1]);
  endSession(session);
});

it('the highest of more numbers than a function takes arguments is found', () => {
  expect(highestOf(Array.from({ length: 500_000 }, (_, index) => index).values())).toBe(499_999);
  expect(highestOf([])).toBe(0);
});
