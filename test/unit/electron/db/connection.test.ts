import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { asRefusal } from '../../../../electron/db/as-refusal.ts';
import { createWorkshopFile, openWorkshopFile } from '../../../../electron/db/connection.ts';
import { copyTo } from '../../../../electron/db/copy.ts';
import { refuseByHeader } from '../../../../electron/db/header.ts';
import { applicationId, type Migration, migrations, versionOf } from '../../../../electron/db/migrate.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { leftByKill, newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

/** A closed workshop file with some threats in it. */
function workshopFile(): string {
  const session = newSession();
  const threats = Array.from({ length: 200 }, (_, index) => ({
    id: `t-${index}`,
    text: `Hot ${index} `.repeat(50),
  }));
  run(session, { type: 'threat.record', groupId: null, threats });
  endSession(session);
  return session.path;
}

/** Opening throws the code, leaves the file as it was and nothing beside it. */
function expectRefused(path: string, code: string): void {
  const folder = dirname(path);
  const before = readFileSync(path);
  const names = readdirSync(folder).sort();
  expect(() => openWorkshopFile(path, folder)).toThrow(code);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(names);
}

function edited(change: (database: Sqlite.Database) => void): string {
  const path = workshopFile();
  const database = new Sqlite(path);
  change(database);
  database.close();
  return path;
}

const pragmasOf = (database: Sqlite.Database) =>
  Object.fromEntries(
    [
      'locking_mode',
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'secure_delete',
      'trusted_schema',
      'cell_size_check',
      'recursive_triggers',
      'application_id',
    ].map((name) => [name, database.pragma(name, { simple: true })]),
  );
const wanted = {
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  recursive_triggers: 1,
  application_id: applicationId,
};

describe('a workshop file', () => {
  it('has every write on disk before it answers, after the first write as after opening', () => {
    const session = newSession();
    run(session, { type: 'group.add', id: 'g', name: '' });
    expect(pragmasOf(session.database)).toEqual(wanted);
    endSession(session);
    const again = openWorkshopFile(session.path, dirname(session.path));
    again.prepare("INSERT INTO organisation VALUES ('o', 'x', 'a0')").run();
    expect(pragmasOf(again)).toEqual(wanted);
    again.close();
  });

  it('is alone in its folder when closed', () => {
    const path = workshopFile();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  it('is never made over another', () => {
    const path = workshopFile();
    const before = readFileSync(path);
    expect(() => createWorkshopFile(path)).toThrow('already-there');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is opened with what a program that was killed had written', () => {
    const path = leftByKill();
    const database = openWorkshopFile(path, dirname(path));
    expect(allRows(database).workGroup).toEqual([{ id: 'g', sign: 'A', name: 'Grupp' }]);
    expect(verify(database)).toEqual([]);
    database.close();
    expect(readdirSync(dirname(path))).toEqual(['left.storforum']);
  });
});

describe('a file that is no sound workshop is refused and left as it was', () => {
  it('when it is missing', () => {
    const folder = temporaryFolder();
    expect(() => openWorkshopFile(join(folder, 'none.storforum'), folder)).toThrow('file-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['empty', '', 'file-empty'],
    ['short text', 'Hej!', 'file-foreign'],
    ['long text', 'Ett helt annat dokument. '.repeat(500), 'file-foreign'],
    [
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5_000, 7)]),
      'file-foreign',
    ],
    ['nothing but the first words of a database', 'SQLite format 3\0', 'file-foreign'],
  ])('when it is %s', (_, content, code) => {
    const path = join(temporaryFolder(), 'bad.storforum');
    writeFileSync(path, content);
    expectRefused(path, code);
  });

  it('when it is a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.storforum'));
    expect(() => openWorkshopFile(join(folder, 'folder.storforum'), folder)).toThrow('file-foreign');
  });

  it('when it is a database of another program', () => {
    expectRefused(
      edited((database) => database.pragma('application_id = 1')),
      'file-foreign',
    );
  });

  it('when it is of a newer version', () => {
    expectRefused(
      edited((database) => database.pragma(`user_version = ${migrations.length + 1}`)),
      'file-newer',
    );
  });

  it('by its first bytes when it is of a newer version, so that nothing of it is read with an older reader', () => {
    const path = edited((database) => database.pragma(`user_version = ${migrations.length + 1}`));
    expect(() => refuseByHeader(path)).toThrow('file-newer');
  });

  it('when it is of no version', () => {
    expectRefused(
      edited((database) => database.pragma('user_version = 0')),
      'file-foreign',
    );
  });

  it.each([0.95, 0.5, 0.2, 0.01])('when it is cut to %d of its length', (share) => {
    const path = workshopFile();
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    expectRefused(path, share * readFileSync(workshopFile()).length < 100 ? 'file-foreign' : 'file-damaged');
  });

  it('when a copy that has no write-ahead log is cut', () => {
    const whole = openWorkshopFile(workshopFile(), temporaryFolder());
    const path = join(temporaryFolder(), 'travelled.storforum');
    copyTo(whole, path);
    whole.close();
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expectRefused(path, 'file-damaged');
  });

  it('when a page of it is overwritten', () => {
    const path = workshopFile();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8_192, 12_288);
    writeFileSync(path, bytes);
    expectRefused(path, 'file-damaged');
  });

  it('when another program has it open, and opened when that has let go', async () => {
    const path = workshopFile();
    const folder = dirname(path);
    await whileHeld(path, () => {
      const names = readdirSync(folder);
      expect(() => openWorkshopFile(path, folder)).toThrow('file-locked');
      expect(readdirSync(folder)).toEqual(names);
    });
    const database = openWorkshopFile(path, folder);
    expect(verify(database)).toEqual([]);
    database.close();
  });

  it('when this program has it open; and that refusal lets no other program in', async () => {
    const path = workshopFile();
    const folder = dirname(path);
    const database = openWorkshopFile(path, folder);
    expect(() => openWorkshopFile(path, folder)).toThrow('file-locked');
    await expect(whileHeld(path, () => {})).rejects.toThrow('could not open');
    database.prepare("INSERT INTO organisation VALUES ('o', 'x', 'a0')").run();
    database.close();
  });
});

describe('what SQLite says of a file', () => {
  it.each([
    ['SQLITE_BUSY', 'file-locked'],
    ['SQLITE_BUSY_RECOVERY', 'file-locked'],
    ['SQLITE_LOCKED', 'file-locked'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_CORRUPT', 'file-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'file-damaged'],
    ['SQLITE_NOTADB', 'file-foreign'],
    ['SQLITE_READONLY', 'file-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'file-read-only'],
    ['SQLITE_CANTOPEN', 'file-read-only'],
    ['SQLITE_IOERR_LOCK', 'file-read-only'],
  ])('as %s becomes a refusal with a sentence', (code, refusal) => {
    expect(asRefusal(new Sqlite.SqliteError('inside', code))).toMatchObject({ code: refusal });
  });

  it('and is not a refusal is passed on', () => {
    const other = new Error('other');
    expect(asRefusal(other)).toBe(other);
  });
});

describe('a file of an older version', () => {
  const step = (sql: string): Migration => ({ sql, upgradeImage: (_table, image) => image });
  const newer = [...migrations, step('ALTER TABLE workGroup ADD COLUMN colour TEXT')];

  it('is brought to the newest, after a copy was put aside that is whole and of the old version', () => {
    const path = workshopFile();
    const backups = temporaryFolder();
    const database = openWorkshopFile(path, backups, newer);
    expect(versionOf(database)).toBe(newer.length);
    expect(database.pragma('table_info(workGroup)')).toHaveLength(4);
    database.close();
    const names = readdirSync(backups);
    expect(names).toEqual([expect.stringMatching(/-migration\.storforum$/)]);
    const copy = openWorkshopFile(join(backups, names[0] as string), backups);
    expect(versionOf(copy)).toBe(migrations.length);
    expect(verify(copy)).toEqual([]);
    expect(allRows(copy).threat).toHaveLength(200);
    copy.close();
  });

  it('stays as it was when a step fails', () => {
    const path = workshopFile();
    const backups = temporaryFolder();
    const broken = [...newer, step('ALTER TABLE absent ADD COLUMN x TEXT')];
    expect(() => openWorkshopFile(path, backups, broken)).toThrow('no such table');
    const database = openWorkshopFile(path, backups);
    expect(versionOf(database)).toBe(migrations.length);
    expect(verify(database)).toEqual([]);
    database.close();
  });

  it('is put aside only when there is a step to take', () => {
    const backups = temporaryFolder();
    openWorkshopFile(workshopFile(), backups).close();
    expect(readdirSync(backups)).toEqual([]);
  });
});

describe('a copy that travels', () => {
  it('holds everything in one file without a write-ahead log, and never replaces another', () => {
    const folder = temporaryFolder();
    const database = openWorkshopFile(workshopFile(), folder);
    const target = join(folder, 'copy.storforum');
    copyTo(database, target);
    expect(() => copyTo(database, target)).toThrow('already-there');
    expect(readdirSync(folder)).toEqual(['copy.storforum']);
    const copy = new Sqlite(target, { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(verify(copy)).toEqual([]);
    copy.close();
    database.close();
  });
});
