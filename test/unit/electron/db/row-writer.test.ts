import { expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { writeRows } from '../../../../electron/db/row-writer.ts';
import { newSession } from '../../../helpers/workshop.ts';

const row = { id: 'o-1', nameId: 'n-1', rank: 'a0' };

it.each([
  ['changed', { table: 'organisation', id: 'o-1', before: row, after: { ...row, nameId: 'n-2' } }],
  ['removed', { table: 'organisation', id: 'o-1', before: row, after: null }],
] as const)('a row that is not there is not %s in silence', (_, change) => {
  const session = newSession();
  expect(() => writeRows(session.database, [change])).toThrow('expected to write one row, wrote 0');
  expect(allRows(session.database).organisation).toEqual([]);
  endSession(session);
});
