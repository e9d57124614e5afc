/**
 * Goes through a kept workshop file with the sources beside which this lies, and prints what was found: what `verify`
 * says, how many changes were undone and redone and whether the rows came back, and what salvage kept. Run on its own,
 * since a copy of the sources with a later migration is asked the same.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { salvageWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { endSession, startSession } from '../../electron/commands/session.ts';
import { redo, undo } from '../../electron/commands/undo.ts';
import { logHead } from '../../electron/db/change-log.ts';
import { openWorkshopFile } from '../../electron/db/connection.ts';
import { versionOf } from '../../electron/db/migrate.ts';
import { wholeLog } from '../../electron/db/queries/changes.ts';
import { allRows, personNames } from '../../electron/db/queries/snapshot.ts';
import { readRebuilt } from '../../electron/db/salvage/rebuild.ts';
import { verify } from '../../electron/db/verify.ts';
import { rowSchemas, tableNames } from '../../shared/domain/tables.ts';
import { canonical } from '../../shared/history/row-change.ts';

const [kept = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'storforum-kept-'));
const path = join(folder, `${randomUUID()}.storforum`);
copyFileSync(kept, path);

const session = startSession(path, openWorkshopFile(path, join(folder, 'backups')));
const { database } = session;

/** Every row by table and id, since undo and redo may store rows in another order; and the names beside them. */
function everything(): string {
  const rows = allRows(database);
  const sorted = tableNames.map((table) => rows[table].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return canonical([sorted, personNames(database).toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
}

const strange = () =>
  wholeLog(database, session.stack)
    .flatMap(({ rows }) => rows)
    .flatMap(({ table, before, after }) => [before, after].map((row) => ({ table, row })))
    .filter(({ table, row }) => row !== null && !rowSchemas[table].strict().safeParse(row).success).length;

const before = everything();
const changes = logHead(database).seq;
const found = { version: versionOf(database), changes, damage: verify(database), strange: strange() };
let undone = 0;
while (session.stack.undo.length > 0) {
  undo(session);
  undone += 1;
}
const start = verify(database);
let redone = 0;
while (session.stack.redo.length > 0) {
  redo(session);
  redone += 1;
}
const [damage, isBack] = [verify(database), everything() === before];
endSession(session);

/** What salvage makes of a file: its report, and whether that is whole and has every row that the file has. */
function salvaged(of: string) {
  const target = join(folder, `${randomUUID()}.storforum`);
  const report = salvageWorkshop(readRebuilt(of), target);
  const saved = openWorkshopFile(target, folder);
  const [whole, rows] = [verify(saved), canonical([allRows(saved), personNames(saved)])];
  saved.close();
  return { report, damage: whole, rows };
}
copyFileSync(kept, path);
const old = salvaged(path);
openWorkshopFile(path, join(folder, 'backups')).close();
const migrated = salvaged(path);
rmSync(folder, { recursive: true });

const salvage = [old, migrated].map(({ report, damage: found }) => ({ report, damage: found }));
const alike = old.rows === migrated.rows;
console.log(JSON.stringify({ found, undone, start, redone, damage, isBack, salvage, alike }));
