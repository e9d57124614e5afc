import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../electron/db/migrate.ts';
import { type TableName, tableNames } from '../../shared/domain/tables.ts';

/** Tables that later versions brought. */
const later: readonly TableName[] = ['earlierRisk', 'parkedNote'];
const firstTables = tableNames.filter((table) => !later.includes(table));

function migrated(): Sqlite.Database {
  const database = new Sqlite(':memory:');
  migrate(database, migrations.slice(0, 1));
  return database;
}

/** A file with one change of one row in its log. */
function logged(): Sqlite.Database {
  const database = migrated();
  database.exec(`
    INSERT INTO change (seq, key, at, code, command, kind, schemaVersion, digest)
      VALUES (1, 'k', '2026-01-31T10:00:00.000Z', 'group.add', '{}', 'do', 1, 'd');
    INSERT INTO changeRow (seq, n, tableName, rowId, before, after)
      VALUES (1, 0, 'risk', 'r-1', NULL, '{"number": 7}');`);
  return database;
}

describe('the first schema', () => {
  it('is strict in every table', () => {
    const tables = migrated().pragma('table_list') as { schema: string; name: string; strict: number }[];
    const own = tables.filter((table) => !table.name.startsWith('sqlite_'));
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
    expect(own.map((table) => table.name).sort()).toEqual(
      [...firstTables, 'ballotBox', 'change', 'changeRow', 'personName'].sort(),
    );
  });

  it('deletes nothing of itself: no reference cascades', () => {
    const database = migrated();
    const actions = tableNames.flatMap(
      (table) => database.pragma(`foreign_key_list(${table})`) as { on_delete: string; on_update: string }[],
    );
    expect(actions.length).toBeGreaterThan(5);
    expect(new Set(actions.flatMap((each) => [each.on_delete, each.on_update]))).toEqual(
      new Set(['NO ACTION']),
    );
  });

  it('has an index for every reference, save that of a threat to its group: a group is seldom removed', () => {
    const database = migrated();
    const without = ['threat.groupId'];
    for (const table of tableNames)
      for (const { from } of database.pragma(`foreign_key_list(${table})`) as { from: string }[]) {
        if (without.includes(`${table}.${from}`)) continue;
        const plan = database
          .prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${from} = ?`)
          .all('x');
        expect([table, from, JSON.stringify(plan)]).toEqual([table, from, expect.stringContaining('USING')]);
      }
  });

  it.each([
    'UPDATE change SET at = 0',
    'DELETE FROM change',
    'UPDATE changeRow SET after = NULL',
    'DELETE FROM changeRow',
    "INSERT OR REPLACE INTO change SELECT seq, key, at, actor, 'other', command, kind, target, schemaVersion, digest FROM change",
  ])('lets nobody edit the log: %s', (sql) => {
    const database = logged();
    database.pragma('recursive_triggers = ON');
    const before = database.prepare('SELECT * FROM change, changeRow').all();
    expect(() => database.exec(sql)).toThrow('the log is append-only');
    expect(database.prepare('SELECT * FROM change, changeRow').all()).toEqual(before);
  });

  it('has no other triggers', () => {
    const triggers = migrated()
      .prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all();
    expect(triggers.sort()).toEqual(['change', 'change', 'changeRow', 'changeRow']);
  });

  it.each([
    ["INSERT INTO threat VALUES ('t', 0, NULL, 'x', '', '', '', '[]', NULL, NULL, 'a0')", 'number > 0'],
    ["INSERT INTO threat VALUES ('t', 1, NULL, '', '', '', '', '[]', NULL, NULL, 'a0')", "text <> ''"],
    ["INSERT INTO threat VALUES ('t', 1, NULL, 'x', '', '', '', 'no', NULL, NULL, 'a0')", 'json_valid'],
    [
      "INSERT INTO threat VALUES ('t', 'one', NULL, 'x', '', '', '', '[]', NULL, NULL, 'a0')",
      'cannot store TEXT',
    ],
    ["INSERT INTO threat VALUES ('t', 1, NULL, 'x', '', '', '', '[]', NULL, 'r-9', 'a0')", 'FOREIGN KEY'],
    ["INSERT INTO workGroup VALUES ('g', 'K', '')", 'sign GLOB'],
    ["INSERT INTO tally VALUES ('a', 'v', 'r', NULL, NULL, 0)", 'count > 0'],
  ])('refuses a row that is none: %s', (sql, reason) => {
    const database = migrated();
    database.pragma('foreign_keys = ON');
    expect(() => database.exec(sql)).toThrow(reason);
  });
});
