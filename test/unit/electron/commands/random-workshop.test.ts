import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { Random } from '../../../helpers/random/random.ts';
import { expectWalkable, wander } from '../../../helpers/random/random-walk.ts';
import { newSession } from '../../../helpers/workshop.ts';

describe('thousands of random commands with undo and redo', () => {
  it('leave a log that equals the tables, and that can be walked back and forth', () => {
    expectWalkable(1, 1_000);
  });

  it('never give a number twice', () => {
    const session = newSession();
    wander(session, new Random(9), 1_000);
    const given = session.database
      .prepare(
        `SELECT tableName, json_extract(after, '$.number') AS number, count(DISTINCT rowId) AS rows
         FROM changeRow WHERE number IS NOT NULL GROUP BY 1, 2 HAVING rows > 1`,
      )
      .all();
    expect(given).toEqual([]);
    endSession(session);
  });
});
