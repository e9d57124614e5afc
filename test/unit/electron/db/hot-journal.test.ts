import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { copyTo } from '../../../../electron/db/copy.ts';
import { fileFacts } from '../../../../electron/db/file-facts.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { newSession } from '../../../helpers/workshop.ts';

/** A copy as a program leaves it that was killed while it wrote to it without a write-ahead log. */
function leftInTheMiddle(): string {
  const session = newSession();
  const copy = join(dirname(session.path), 'copy.storforum');
  const left = join(dirname(session.path), 'left.storforum');
  copyTo(session.database, copy);
  endSession(session);
  const writer = new Sqlite(copy);
  writer.pragma('journal_mode = DELETE');
  writer.pragma('cache_size = 2');
  writer.exec("BEGIN; UPDATE workshop SET title = 'halv'");
  const insert = writer.prepare("INSERT INTO personName VALUES (?, ?, 'd')");
  for (let n = 0; n < 300; n += 1) insert.run(`n-${n}`, 'x'.repeat(2_000));
  for (const beside of ['', '-journal']) copyFileSync(copy + beside, left + beside);
  writer.exec('ROLLBACK');
  writer.close();
  expect(statSync(`${left}-journal`).size).toBeGreaterThan(0);
  expect(readFileSync(left).includes('xxx')).toBe(true);
  return left;
}

describe('a file with a journal that a crash has left', () => {
  it('is listed as it was before, and not touched by that', () => {
    const path = leftInTheMiddle();
    const bytes = readFileSync(path);
    expect(fileFacts(path)).toMatchObject({ title: 'Test' });
    const { database, close } = openForReading(path);
    expect(verify(database)).toEqual([]);
    close();
    expect([readFileSync(path).equals(bytes), existsSync(`${path}-journal`)]).toEqual([true, true]);
  });

  it('is rolled back when it is opened for work, and never called read-only', () => {
    const path = leftInTheMiddle();
    const database = openWorkshopFile(path, dirname(path));
    expect([database.prepare('SELECT title FROM workshop').pluck().get(), verify(database)]).toEqual([
      'Test',
      [],
    ]);
    expect(existsSync(`${path}-journal`)).toBe(false);
    database.close();
  });
});
