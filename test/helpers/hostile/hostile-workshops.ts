import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Random } from '../random/random.ts';

/** A file that is no sound workshop, or hardly one, with what lies beside it by its ending. */
export type Hostile = { readonly name: string; readonly files: Readonly<Record<string, Buffer>> };

const magic = Buffer.from('SQLite format 3\0');

/** More than three hundred files that somebody or some disk might make of a sound one. */
export function hostileWorkshops(sound: Buffer, log: Buffer, folder: string): Hostile[] {
  const random = new Random(2026);
  return [
    ...strangers(random),
    ...cut(sound),
    ...headers(sound),
    ...turnedBits(sound, random, 60),
    ...pages(sound, random),
    ...logs(sound, log, random),
    ...schemas(sound, folder),
  ];
}

const only = (name: string, bytes: Buffer): Hostile => ({ name, files: { '': bytes } });

function strangers(random: Random): Hostile[] {
  const noise = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
  const begun = [1, 15, 16, 17, 50, 99, 100, 101, 512, 4096];
  return [
    only('empty', Buffer.alloc(0)),
    only('text', Buffer.from('Kära dagbok. '.repeat(500))),
    only('interchange', Buffer.from('{"format":"storforum-workshop","version":1}')),
    only('picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), noise(5_000)])),
    only('archive', Buffer.concat([Buffer.from('PK\x03\x04'), noise(5_000)])),
    ...begun.map((length) => only(`${length} zeros`, Buffer.alloc(length))),
    ...begun.map((length) => only(`${length} of noise`, noise(length))),
    ...begun.map((length) => only(`begun and ${length} of noise`, Buffer.concat([magic, noise(length)]))),
  ];
}

function cut(sound: Buffer): Hostile[] {
  const lengths = Array.from({ length: 30 }, (_, index) => Math.floor((sound.length * (index + 1)) / 31));
  const odd = [99, 100, 4_095, 4_096, 4_097, sound.length - 1, sound.length - 4_096];
  const longer = Buffer.concat([sound, Buffer.alloc(4_096, 7)]);
  return [
    ...[...lengths, ...odd].map((length) => only(`cut to ${length}`, sound.subarray(0, length))),
    only('longer', longer),
  ];
}

/** Every field of the header (sqlite.org/fileformat.html, 1.3) with extreme values. */
function headers(sound: Buffer): Hostile[] {
  const fields = [16, 18, 19, 20, 21, 22, 23, ...Array.from({ length: 18 }, (_, index) => 24 + index * 4)];
  return fields.flatMap((at) =>
    [0x00, 0x01, 0x7f, 0xff].map((value) => {
      const bytes = Buffer.from(sound);
      bytes.fill(value, at, at < 24 ? at + 1 : at + 4);
      return only(`header ${at} = ${value}`, bytes);
    }),
  );
}

/** Bits of a copy turned at random, one in each. */
export function* turnedBits(sound: Buffer, random: Random, count: number): Generator<Hostile> {
  for (let round = 0; round < count; round += 1) {
    const bytes = Buffer.from(sound);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
    yield only(`bit at ${at}`, bytes);
  }
}

function pages(sound: Buffer, random: Random): Hostile[] {
  const count = sound.length / 4_096;
  return Array.from({ length: 40 }, (_, index) => {
    const bytes = Buffer.from(sound);
    const [page, other] = [random.below(count) * 4_096, random.below(count) * 4_096];
    if (index % 4 === 0) bytes.fill(0, page, page + 4_096);
    else if (index % 4 === 1) bytes.fill(0xff, page, page + 4_096);
    else if (index % 4 === 2) sound.copy(bytes, page, other, other + 4_096);
    else for (let at = page; at < page + 4_096; at += 1) bytes[at] = random.below(256);
    return only(`page at ${page}, way ${index % 4}`, bytes);
  });
}

function logs(sound: Buffer, log: Buffer, random: Random): Hostile[] {
  const withLog = (name: string, wal: Buffer): Hostile => ({ name, files: { '': sound, '-wal': wal } });
  const turned = Array.from({ length: 25 }, (_, index) => {
    const bytes = Buffer.from(log);
    const at = index < 8 ? index * 4 : random.below(bytes.length);
    bytes[at] = (bytes[at] as number) ^ 0xff;
    return withLog(`log turned at ${at}`, bytes);
  });
  const noise = Buffer.from(Array.from({ length: 9_000 }, () => random.below(256)));
  return [
    withLog('log of another', log),
    withLog('empty log', Buffer.alloc(0)),
    withLog('log of noise', noise),
    ...[10, 31, 32, 33, 1_000, 4_152].map((length) =>
      withLog(`log cut to ${length}`, log.subarray(0, length)),
    ),
    ...turned,
    { name: 'journal of noise', files: { '': sound, '-journal': noise } },
    {
      name: 'journal begun',
      files: { '': sound, '-journal': Buffer.from('d9d505f920a163d7ffffffff', 'hex') },
    },
    { name: 'shared memory of noise', files: { '': sound, '-shm': noise.subarray(0, 8_192) } },
  ];
}

const changes: Readonly<Record<string, string>> = {
  'newer version': 'PRAGMA user_version = 9999',
  'version 0': 'PRAGMA user_version = 0',
  'version below 0': 'PRAGMA user_version = -1',
  'another program’s': 'PRAGMA application_id = 1',
  'trigger that deletes': 'CREATE TRIGGER x AFTER INSERT ON threat BEGIN DELETE FROM risk; END',
  'trigger that writes names': 'CREATE TRIGGER x AFTER UPDATE ON workshop BEGIN DELETE FROM personName; END',
  'view beside': 'CREATE VIEW x AS SELECT * FROM threat',
  'view in place of a table':
    'PRAGMA foreign_keys = OFF; DROP TABLE tally; CREATE VIEW tally AS SELECT * FROM risk',
  'view without end':
    'CREATE VIEW x AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  'table beside': 'CREATE TABLE x (y)',
  'table gone': 'PRAGMA foreign_keys = OFF; DROP TABLE measure',
  'names gone': 'DROP TABLE personName',
  'log gone': 'PRAGMA foreign_keys = OFF; DROP TABLE changeRow; DROP TABLE change',
  'log empty':
    'DROP TRIGGER changeIsNotDeleted; DROP TRIGGER changeRowIsNotDeleted; DELETE FROM changeRow; DELETE FROM change',
  'log trigger gone': 'DROP TRIGGER changeIsNotEdited',
  'column more': 'ALTER TABLE threat ADD COLUMN x TEXT',
  'column renamed': 'ALTER TABLE threat RENAME COLUMN detail TO detalj',
  'index gone': 'DROP INDEX threatByRisk',
  'index over an expression': 'CREATE INDEX x ON threat (abs(number))',
  'row unlogged': "INSERT INTO organisation VALUES ('o-x', 'Utanför', 'a0')",
  'row changed': "UPDATE threat SET text = 'ändrad'",
  'rows deleted': 'PRAGMA foreign_keys = OFF; DELETE FROM risk; DELETE FROM threat',
  'no workshop': 'DELETE FROM workshop',
  'method that is none': "UPDATE workshop SET method = '[]'",
  'deep JSON': `PRAGMA ignore_check_constraints = ON; UPDATE workshop SET method = '${'['.repeat(200_000)}'`,
  'no JSON': "PRAGMA ignore_check_constraints = ON; UPDATE threat SET properties = '{'",
  'prototype in JSON': `UPDATE threat SET properties = '{"__proto__": {"x": 1}}'`,
  'number beyond counting': 'UPDATE threat SET number = 9223372036854775807',
  'number 0': 'PRAGMA ignore_check_constraints = ON; UPDATE risk SET number = 0',
  'text that is no text': "UPDATE threat SET text = CAST(x'c328fffe' AS TEXT)",
  'text of nothing': "UPDATE threat SET text = char(0) || 'x'",
  'five million letters': "UPDATE threat SET detail = replace(hex(zeroblob(2500000)), '0', 'a')",
  'reference to nothing': "PRAGMA foreign_keys = OFF; UPDATE threat SET riskId = 'nowhere'",
  'name changed': "UPDATE personName SET text = 'Någon annan'",
  'pages of 512': 'PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM',
  'pages of 65536': 'PRAGMA journal_mode = DELETE; PRAGMA page_size = 65536; VACUUM',
  'auto vacuum': 'PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = FULL; VACUUM',
  'rollback journal': 'PRAGMA journal_mode = DELETE',
  'full-text table': 'CREATE VIRTUAL TABLE x USING fts5(y)',
  'tree table': 'CREATE VIRTUAL TABLE x USING rtree(id, a, b)',
  'schema rewritten':
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE threat (x)' WHERE name = 'threat'",
  'schema of nonsense':
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'KAOS' WHERE name = 'risk'",
  'schema pointing elsewhere':
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'table'",
  'schema pointing outside':
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'risk'",
  'schema empty': 'PRAGMA writable_schema = ON; DELETE FROM sqlite_schema',
};

function schemas(sound: Buffer, folder: string): Hostile[] {
  return Object.entries(changes).map(([name, sql]) => {
    const path = join(folder, 'made.storforum');
    writeFileSync(path, sound);
    const database = new Sqlite(path);
    database.unsafeMode();
    database.exec(sql);
    database.close();
    const bytes = readFileSync(path);
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
    return only(name, bytes);
  });
}
