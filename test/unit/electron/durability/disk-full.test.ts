import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../../electron/commands/session.ts';
import { seqOfKey } from '../../../../electron/db/change-log.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { newSession, temporaryFolder } from '../../../helpers/workshop.ts';

/** Records until the disk says no; returns the keys that were acknowledged. */
function recordUntilFull(session: Session): string[] {
  const done: string[] = [];
  for (let number = 0; number < 10_000; number += 1) {
    const threats = [{ id: `t-${number}`, text: 'Strömmen går. '.repeat(120) }];
    try {
      runCommand(session, `k-${number}`, { type: 'threat.record', groupId: null, threats });
      done.push(`k-${number}`);
    } catch (thrown) {
      expect(String(thrown)).toContain('disk-full');
      return done;
    }
  }
  throw new Error('the disk never became full');
}

/** What was acknowledged can be read while the disk is full; work goes on when it is not; all of it is whole. */
function expectGoesOn(session: Session, done: readonly string[], free: () => void): void {
  expect(allRows(session.database).threat).toHaveLength(done.length);
  expect(verify(session.database)).toEqual([]);
  free();
  const threats = [{ id: 'after', text: 'Det går igen' }];
  const begun = performance.now();
  runCommand(session, 'after', { type: 'threat.record', groupId: null, threats });
  expect(performance.now() - begun).toBeLessThan(1_000);
  endSession(session);
  const database = openWorkshopFile(session.path, temporaryFolder());
  expect([...done, 'after'].filter((key) => seqOfKey(database, key) === undefined)).toEqual([]);
  expect(allRows(database).threat).toHaveLength(done.length + 1);
  database.close();
}

/** Mounts a small disk in memory; tells whether that may be done here. */
function mountSmallDisk(folder: string, megabytes: number): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return status === 0;
}
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

function mayMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'storforum-disk-'));
  const may = mountSmallDisk(folder, 2);
  if (may) unmount(folder);
  rmSync(folder, { recursive: true });
  return may;
}
const may = mayMount();

describe('a full disk', () => {
  it('stops nothing but writing, as a file that may not grow shows on any machine', () => {
    const session = newSession();
    const pages = session.database.pragma('page_count', { simple: true }) as number;
    session.database.pragma(`max_page_count = ${pages + 40}`);
    const done = recordUntilFull(session);
    expect(done.length).toBeGreaterThan(10);
    expectGoesOn(session, done, () => session.database.pragma('max_page_count = 1000000'));
  });

  it.runIf(may).each([2, 5, 20])(
    `of %s MB stops nothing but writing${may ? '' : ' (skipped: it needs the right to mount one)'}`,
    (megabytes) => {
      const folder = temporaryFolder();
      mountSmallDisk(folder, megabytes);
      onTestFinished(() => void unmount(folder));
      const session = newSession(folder);
      endSession(session);
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(megabytes * 500_000));
      const again = startSession(session.path, openWorkshopFile(session.path, temporaryFolder()));
      const done = recordUntilFull(again);
      expect(done.length).toBeGreaterThan(10);
      expectGoesOn(again, done, () => rmSync(ballast));
    },
  );
});
