import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { endSession, type Session, startSession } from '../../electron/commands/session.ts';
import { undo } from '../../electron/commands/undo.ts';
import { openWorkshopFile } from '../../electron/db/connection.ts';
import { migrate } from '../../electron/db/migrate.ts';
import { personNames, readTables } from '../../electron/db/queries/snapshot.ts';
import { verify } from '../../electron/db/verify.ts';
import { columnsOf, tableNames } from '../../shared/domain/tables.ts';
import { newSession, run, temporaryFolder } from '../helpers/workshop.ts';

const kept = join(import.meta.dirname, '..', 'data', 'versions', '1', 'busy.storforum');

/** A kept file of the first version, opened for work. */
function migrated(): Session {
  const folder = temporaryFolder();
  const path = join(folder, 'kept.storforum');
  copyFileSync(kept, path);
  return startSession(path, openWorkshopFile(path, join(folder, 'backups')));
}

function organisations(session: Session): string[] {
  const names = new Map(personNames(session.database).map(({ id, text }) => [id, text]));
  const { organisation } = readTables(session.database);
  return [...organisation.values()].map(({ id, nameId }) => `${id} ${names.get(nameId)}`).sort();
}

describe('the newest schema', () => {
  it('is strict and has the columns of the rows, in their order', () => {
    const database = new Sqlite(':memory:');
    migrate(database);
    for (const table of tableNames) {
      const columns = database.pragma(`table_info(${table})`) as { name: string }[];
      expect([table, columns.map(({ name }) => name)]).toEqual([table, columnsOf(table)]);
    }
    const tables = database.pragma('table_list') as { name: string; strict: number }[];
    const loose = tables.filter(({ name, strict }) => strict !== 1 && !name.startsWith('sqlite_'));
    expect(loose).toEqual([]);
  });
});

describe('organisations', () => {
  it('keep their names through the migration', () => {
    // Opened where it lies, SQLite would leave its log and index beside it.
    const old = new Sqlite(readFileSync(kept).fill(1, 18, 20));
    const before = old.prepare("SELECT id || ' ' || name FROM organisation ORDER BY 1").pluck().all();
    old.close();
    const session = migrated();
    expect(before.length).toBeGreaterThan(0);
    expect(organisations(session)).toEqual(before.sort());
    endSession(session);
  });

  it('get an earlier name back by undo, and none of them is in what is written of it', () => {
    const session = newSession();
    const named = (id: string, text: string) => ({ id, text });
    run(session, {
      type: 'organisation.add',
      organisations: [{ id: 'o', organisationName: named('n-1', 'Karin Lind') }],
    });
    run(session, { type: 'organisation.rename', id: 'o', organisationName: named('n-2', 'Lindby kommun') });
    undo(session);
    expect(organisations(session)).toEqual(['o Karin Lind']);
    const log = session.database.prepare(
      'SELECT command, before, after FROM change JOIN changeRow USING (seq)',
    );
    expect(JSON.stringify(log.all())).not.toMatch(/Karin|Lindby/);
    endSession(session);
  });
});

describe('the id of a file', () => {
  const idOf = ({ database }: Session) => database.prepare('SELECT id FROM identity').pluck().all();

  it('is that of its first change in a file from before, and new in a new one', () => {
    const [session, other, third] = [migrated(), newSession(), newSession()];
    const first = session.database.prepare('SELECT digest FROM change WHERE seq = 1').pluck().all();
    expect(idOf(session)).toEqual(first);
    expect(idOf(other)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(idOf(third)).not.toEqual(idOf(other));
    for (const each of [session, other, third]) endSession(each);
  });
});

describe('a file of the first version', () => {
  function changed(sql: string): string {
    const path = join(temporaryFolder(), 'kept.storforum');
    copyFileSync(kept, path);
    const database = new Sqlite(path);
    database.exec(sql);
    database.close();
    return path;
  }

  it.each([
    ['a trigger taken away', 'DROP TRIGGER changeIsNotEdited'],
    ['a view put in', 'CREATE VIEW x AS SELECT * FROM risk'],
    [
      'a line of the log altered',
      'DROP TRIGGER changeIsNotEdited; UPDATE change SET at = at || 1 WHERE seq = 3',
    ],
    ['a row that the log does not know', "UPDATE risk SET title = 'Altered'"],
    ['a row without its parent', "PRAGMA foreign_keys = OFF; UPDATE threat SET riskId = 'nothing'"],
  ])('is refused with %s, and stays as it is', (_, sql) => {
    const path = changed(sql);
    const before = readFileSync(path);
    expect(() => openWorkshopFile(path, temporaryFolder())).toThrow('file-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('may be kept in any language afterwards, and is whole', () => {
    const session = migrated();
    expect(verify(session.database)).toEqual([]);
    const sql = "UPDATE workshop SET language = 'nb-NO'";
    expect(() => session.database.exec(sql)).not.toThrow();
    endSession(session);
  });
});
