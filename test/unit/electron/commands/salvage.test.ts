import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { salvageWorkshop } from '../../../../electron/commands/make-workshop-file.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { logHead } from '../../../../electron/db/change-log.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { allRows, personNames } from '../../../../electron/db/queries/snapshot.ts';
import { readRebuilt } from '../../../../electron/db/salvage/rebuild.ts';
import { verify } from '../../../../electron/db/verify.ts';
import type { SalvageReport } from '../../../../shared/api/backup-types.ts';
import type { Row, TableName } from '../../../../shared/domain/tables.ts';
import { canonical } from '../../../../shared/history/row-change.ts';
import { busyWorkshop } from '../../../helpers/hostile/damaged-workshop.ts';
import { Random } from '../../../helpers/random/random.ts';
import { inMemory } from '../../../helpers/temporary-folder.ts';
import { leftByKill, newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const nothingLost: SalvageReport = {
  changes: { kept: expect.any(Number), lost: 0 },
  threats: { missing: [], uncertain: [] },
  risks: { missing: [], uncertain: [] },
  others: 0,
  names: 0,
};

type Content = { rows: Map<string, Row>; names: number; head: string };

function contentOf(path: string): Content {
  const { database, close } = openForReading(path);
  try {
    expect(verify(database)).toEqual([]);
    const rows = new Map<string, Row>();
    for (const [table, list] of Object.entries(allRows(database)) as [TableName, Row[]][])
      for (const row of list) rows.set(`${table}/${row.id}`, row);
    return { rows, names: personNames(database).length, head: logHead(database).digest };
  } finally {
    close();
  }
}

/** Salvages bytes; what came of it is a whole workshop, and the damaged file is as it was. */
function salvaged(bytes: Buffer, log?: Buffer): { content: Content; report: SalvageReport } {
  const folder = temporaryFolder(inMemory);
  const [damaged, target] = [join(folder, 'damaged.storforum'), join(folder, 'saved.storforum')];
  writeFileSync(damaged, bytes);
  if (log) writeFileSync(`${damaged}-wal`, log);
  const report = salvageWorkshop(readRebuilt(damaged), target);
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  return { content: contentOf(target), report };
}

/** Rows that are not as they were and of which nothing was said. */
function lostInSilence(before: Content, after: Content, report: SalvageReport): string[] {
  let others = report.others;
  return [...before.rows].flatMap(([key, row]) => {
    const now = after.rows.get(key);
    if (now && canonical(now) === canonical(row)) return [];
    const table = key.startsWith('threat/') ? 'threats' : key.startsWith('risk/') ? 'risks' : null;
    const { missing, uncertain } = table ? report[table] : { missing: [], uncertain: [] };
    const isTold = table
      ? [...missing, ...uncertain].includes((row as { number: number }).number)
      : others-- > 0;
    return isTold ? [] : [key];
  });
}

describe('saving what can be saved', () => {
  let bytes: Buffer;
  beforeAll(() => {
    const folder = mkdtempSync(join(inMemory, 'storforum-test-'));
    bytes = busyWorkshop(5, 250, folder);
    rmSync(folder, { recursive: true });
  });

  it('of a whole file saves all of it, its history too', () => {
    const { content, report } = salvaged(bytes);
    expect(report).toEqual(nothingLost);
    const path = join(temporaryFolder(), 'whole.storforum');
    writeFileSync(path, bytes);
    expect(content).toEqual(contentOf(path));
  });

  it('takes in a write-ahead log that a crash left, up to its last whole commit', () => {
    const path = leftByKill();
    const log = readFileSync(`${path}-wal`);
    const all = salvaged(readFileSync(path), log);
    expect([all.report, all.content.rows.has('workGroup/g')]).toEqual([nothingLost, true]);
    const cut = salvaged(readFileSync(path), log.subarray(0, log.length - 100));
    expect([cut.report, cut.content.rows.has('workGroup/g')]).toEqual([nothingLost, false]);
  });

  it('of a file with one page destroyed names whatever is not as it was', () => {
    const path = join(temporaryFolder(), 'whole.storforum');
    writeFileSync(path, bytes);
    const before = contentOf(path);
    const random = new Random(3);
    const shares: number[] = [];
    for (let page = 0; page < bytes.length / 4096; page += 6) {
      const broken = Buffer.from(bytes);
      for (let at = page * 4096; at < (page + 1) * 4096; at += 1) broken[at] = random.below(256);
      const { content, report } = salvaged(broken);
      expect([page, lostInSilence(before, content, report)]).toEqual([page, []]);
      const same = [...before.rows].filter(
        ([key, row]) => canonical(content.rows.get(key)) === canonical(row),
      );
      shares.push(same.length / before.rows.size);
      expect(same.length).toBeGreaterThan(before.rows.size * 0.5);
    }
    // On the average page nearly everything stands in the log and in a table both.
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.95);
  }, 300_000);

  it('of a file with one bit turned loses nothing but now and then the history', () => {
    const path = join(temporaryFolder(), 'whole.storforum');
    writeFileSync(path, bytes);
    const before = contentOf(path);
    const random = new Random(9);
    let unharmed = 0;
    for (let round = 0; round < 40; round += 1) {
      const broken = Buffer.from(bytes);
      const at = random.below(bytes.length);
      broken[at] = (broken[at] as number) ^ (1 << random.below(8));
      const { content, report } = salvaged(broken);
      expect([at, lostInSilence(before, content, report)]).toEqual([at, []]);
      const same = [...before.rows].filter(
        ([key, row]) => canonical(content.rows.get(key)) === canonical(row),
      );
      if (same.length === before.rows.size) unharmed += 1;
    }
    expect(unharmed).toBeGreaterThan(36);
  }, 300_000);

  it('of a file that was cut names whatever is not as it was', () => {
    const path = join(temporaryFolder(), 'whole.storforum');
    writeFileSync(path, bytes);
    const before = contentOf(path);
    for (const part of [0.95, 0.8, 0.6]) {
      const { content, report } = salvaged(bytes.subarray(0, Math.floor(bytes.length * part)));
      const missing = [...before.rows.keys()].filter((key) => !content.rows.has(key));
      expect(report.changes.lost + report.changes.kept).toBeGreaterThan(0);
      if (missing.length > 0) expect(report).not.toEqual(nothingLost);
    }
  });

  it('says that a name is gone, whatever the person was named for', () => {
    const session = newSession();
    const person = { id: 'p', text: 'Karin Ek' };
    run(
      session,
      { type: 'risk.add', id: 'r', title: 'Avbrott' },
      { type: 'risk.accept', id: 'r', personName: person },
    );
    endSession(session);
    const broken = readFileSync(session.path);
    broken.write('X', broken.indexOf(person.text));
    expect(salvaged(broken).report).toEqual({ ...nothingLost, names: 1 });
  });

  it('saves what follows when the very first page is gone, which is all that SQLite goes by', () => {
    const broken = Buffer.from(bytes).fill(0, 0, 4096);
    const { content, report } = salvaged(broken);
    expect(report).toEqual(nothingLost);
    expect(content.rows.size).toBeGreaterThan(30);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a letter', Buffer.from('Kära dagbok. '.repeat(900)), 'nothing-salvaged'],
    [
      'noise',
      Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7919) % 251)),
      'nothing-salvaged',
    ],
  ])('of %s saves nothing, says so, and leaves no file', (_, content, code) => {
    const folder = temporaryFolder();
    const path = join(folder, 'damaged.storforum');
    writeFileSync(path, content);
    expect(() => salvageWorkshop(readRebuilt(path), join(folder, 'saved.storforum'))).toThrow(code);
    expect(existsSync(join(folder, 'saved.storforum'))).toBe(false);
  });
});
