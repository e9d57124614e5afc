import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { endSession } from '../../electron/commands/session.ts';
import { newSession, run, temporaryFolder } from './workshop.ts';

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT';
const pageSize = 4_096;

/** Workshop files that are sound at a glance, and that whoever asks them anything does not come back from. */
export const endlessWorkshops: Readonly<Record<string, () => Buffer>> = {
  'a table that is a view without end': () =>
    changed(`PRAGMA foreign_keys = OFF; DROP TABLE risk;
      CREATE VIEW risk AS ${endless} i AS id, i AS number, 'x' AS title FROM n`),
  'a view without end that grows': () =>
    changed(`PRAGMA foreign_keys = OFF; DROP TABLE workshop;
      CREATE VIEW workshop AS ${endless} group_concat(hex(zeroblob(1000000))) AS title, 'sv' AS language,
        '' AS date, '{}' AS method FROM n`),
  'a tree that leads to the same page for ever': () => withEndlessTree('sqlite_autoindex_risk_1'),
};

function soundBytes(): Buffer {
  const session = newSession();
  run(session, { type: 'group.add', id: 'g', name: 'Grupp' });
  endSession(session);
  return readFileSync(session.path);
}

function changed(sql: string): Buffer {
  const path = join(temporaryFolder(), 'changed.storforum');
  writeFileSync(path, soundBytes());
  const database = new Sqlite(path);
  database.exec(sql);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return readFileSync(path);
}

/** Twelve pages above one another, each with as many ways down as it holds, all of them to the next one. */
function withEndlessTree(index: string): Buffer {
  const bytes = soundBytes();
  const path = join(temporaryFolder(), 'tree.storforum');
  writeFileSync(path, bytes);
  const database = new Sqlite(path);
  const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(index);
  database.close();
  const first = bytes.length / pageSize + 1;
  const added = Array.from({ length: 12 }, (_, index) => innerPage(first + index + 1));
  const whole = Buffer.concat([bytes, ...added, leafPage()]);
  innerPage(first).copy(whole, ((root as number) - 1) * pageSize);
  whole.writeUInt32BE(whole.length / pageSize, 28);
  return whole;
}

/** Pages of an index (sqlite.org/fileformat2.html, 1.6): a leaf with one entry in which nothing is. */
function leafPage(): Buffer {
  const page = Buffer.alloc(pageSize);
  page[0] = 0x0a;
  page.writeUInt16BE(1, 3);
  page.writeUInt16BE(pageSize - 4, 5);
  page.writeUInt16BE(pageSize - 4, 8);
  page.set([1, 1], pageSize - 4);
  return page;
}

/** Every entry is a way down to the same page. */
function innerPage(child: number): Buffer {
  const page = Buffer.alloc(pageSize);
  const count = 500;
  page[0] = 0x02;
  page.writeUInt16BE(count, 3);
  page.writeUInt16BE(pageSize - 6, 5);
  page.writeUInt32BE(child, 8);
  page.writeUInt32BE(child, pageSize - 6);
  page.set([1, 1], pageSize - 2);
  for (let cell = 0; cell < count; cell += 1) page.writeUInt16BE(pageSize - 6, 12 + cell * 2);
  return page;
}
