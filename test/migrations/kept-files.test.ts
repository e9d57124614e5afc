import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { salvageWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { openWorkshopFile } from '../../electron/db/connection.ts';
import { type Image, schemaVersion, upgraded } from '../../electron/db/migrate.ts';
import { openForReading } from '../../electron/db/open-for-reading.ts';
import { allRows, personNames } from '../../electron/db/queries/snapshot.ts';
import { readRebuilt } from '../../electron/db/salvage/rebuild.ts';
import { verify } from '../../electron/db/verify.ts';
import { inspect } from '../../electron/library/inspections.ts';
import { type PersonName, type TableName, tableNames } from '../../shared/domain/tables.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const data = join(root, 'test', 'data', 'versions');
const sound = readdirSync(data).flatMap((version) =>
  ['busy', 'rounds'].map((name) => join(data, version, `${name}.storforum`)),
);

/** What `kept-file-story.ts` finds of a kept file with the sources under `sources`. */
function story(sources: string, kept: string) {
  const script = join(sources, 'test', 'helpers', 'kept-file-story.ts');
  return JSON.parse(execFileSync(process.execPath, [script, kept], { cwd: sources, encoding: 'utf8' }));
}

const whole = {
  changes: { kept: expect.any(Number), lost: 0 },
  threats: { missing: [], uncertain: [] },
  risks: { missing: [], uncertain: [] },
  others: 0,
  names: 0,
};

function expectSound(told: ReturnType<typeof story>, version: number): void {
  expect(told.found).toMatchObject({ version, damage: [], strange: 0 });
  expect(told.undone).toBeGreaterThan(9);
  expect(told).toMatchObject({ start: [], redone: told.undone, damage: [], isBack: true, alike: true });
  expect(told.salvage).toEqual([
    { report: whole, damage: [] },
    { report: whole, damage: [] },
  ]);
  for (const { report } of told.salvage) expect(report.changes.kept).toBe(told.found.changes);
}

describe.each(sound)('the kept file %s', (kept) => {
  it('opens, verifies, undoes to the beginning, redoes to the end, and is salvaged without a loss', {
    timeout: 60_000,
  }, () => {
    expectSound(story(root, kept), schemaVersion);
  });
});

describe.each(readdirSync(data).map(Number))('the damaged kept file of version %i', (version) => {
  const damaged = join(data, String(version), 'damaged.storforum');
  /** What was in it before it was damaged, as the version that made it held it. */
  const content = JSON.parse(readFileSync(damaged.replace('.storforum', '.json'), 'utf8')) as {
    rows: Record<TableName, Image[]>;
    personNames: PersonName[];
  };

  it('is found damaged, and refused as it is', () => {
    const path = join(temporaryFolder(), 'damaged.storforum');
    copyFileSync(damaged, path);
    expect(inspect({ name: 'damage', given: { path } }).damage).not.toEqual([]);
    expect(() => openWorkshopFile(path, dirname(path))).toThrow('file-damaged');
    expect(readFileSync(path).equals(readFileSync(damaged))).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['damaged.storforum']);
  });

  it('is salvaged: every row and name of it, and none that it has not', () => {
    const path = join(temporaryFolder(), 'damaged.storforum');
    copyFileSync(damaged, path);
    const target = join(dirname(path), 'saved.storforum');
    const report = salvageWorkshop(readRebuilt(path), target);
    expect(report).toEqual({ ...whole, changes: { kept: expect.any(Number), lost: expect.any(Number) } });
    const { database, close } = openForReading(target);
    const [damage, rows, names] = [verify(database), allRows(database), personNames(database)];
    close();
    const byId = (list: readonly { readonly id?: unknown }[]) =>
      list.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    expect(damage).toEqual([]);
    for (const table of tableNames) {
      const before = (content.rows[table] ?? []).map((row) => upgraded(table, row, version));
      expect([table, byId(rows[table])]).toEqual([table, byId(before)]);
    }
    expect(names).toEqual(expect.arrayContaining(content.personNames));
  });
});

describe('a later version that adds a column', () => {
  let copy = '';
  const migration = join('electron', 'db', 'migrations', 'later.ts');

  /** A step that adds a column to groups; `image` is what it makes of a group in the log. */
  function writeMigration(image: string): void {
    const sql = "ALTER TABLE workGroup ADD COLUMN deadline TEXT NOT NULL DEFAULT 'none'";
    const upgrade = `upgradeImage: (table, image) => (table === 'workGroup' ? ${image} : image)`;
    writeFileSync(join(copy, migration), `export const later = { sql: "${sql}", ${upgrade} };\n`);
  }

  function replace(file: string, pattern: RegExp, by: string): void {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toMatch(pattern);
    writeFileSync(join(copy, file), text.replace(pattern, by));
  }

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'storforum-later-'));
    for (const name of ['shared', 'electron', 'package.json', join('test', 'helpers')])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    replace(
      join('electron', 'db', 'migrate.ts'),
      /(migrations: readonly Migration\[\] = \[[^\]]*?),?\s*\]/,
      '$1, later]',
    );
    replace(join('electron', 'db', 'migrate.ts'), /^/, "import { later } from './migrations/later.ts';\n");
    replace(
      join('shared', 'domain', 'fields', 'people.ts'),
      /(sign: fixed\(z\.enum\(groupSigns\)\),)/,
      '$1 deadline: fixed(z.string()),',
    );
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(sound)(
    'opens %s, undoes and redoes all of it, and salvages it without a loss',
    {
      timeout: 60_000,
    },
    (kept) => {
      writeMigration("{ ...image, deadline: 'none' }");
      expectSound(story(copy, kept), schemaVersion + 1);
    },
  );

  it('is not taken where its images are not what its SQL makes of the rows', { timeout: 60_000 }, () => {
    writeMigration('image');
    const [busy = ''] = sound;
    expect(() => story(copy, busy)).toThrow('file-damaged');
  });
});
