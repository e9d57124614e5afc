import { spawnSync } from 'node:child_process';
import { linkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { checkpointWal, openWorkshopFile } from '../../../../electron/db/connection.ts';
import { isInPlace, isOpenHere } from '../../../../electron/db/open-files.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { readRebuilt } from '../../../../electron/db/salvage/rebuild.ts';
import { copyIncoming, inspectIncoming } from '../../../../electron/library/incoming-file.ts';
import { Inspector } from '../../../../electron/library/inspect.ts';
import { Origins } from '../../../../electron/library/origins.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

const holder = join(import.meta.dirname, '../../../helpers/holder.ts');

/** What another program is told that opens the file: `open`, or why not. */
function elsewhere(path: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [holder, path, dirname(path)], { encoding: 'utf8' });
  return stdout || (/Refusal: ([a-z-]+)/.exec(stderr)?.[1] ?? stderr);
}

describe('an open file', () => {
  it('is locked to every other program, whatever this one reads of it, until it is closed', () => {
    const session = newSession();
    const { path, database } = session;
    const looks = [
      () => run(session, { type: 'group.add', id: 'g', name: 'Grupp' }),
      () => checkpointWal(database),
      () => expect(isInPlace(database)).toBe(true),
      () => expect(() => openForReading(path)).toThrow('file-locked'),
      () => expect(() => openWorkshopFile(path, dirname(path))).toThrow('file-locked'),
    ];
    for (const look of looks) {
      look();
      expect(elsewhere(path)).toBe('file-locked');
    }
    endSession(session);
    expect(elsewhere(path)).toBe('open');
  });

  it('is known by what it is, under another name too, and no longer when it is closed', () => {
    const session = newSession();
    const other = join(dirname(session.path), 'other.storforum');
    linkSync(session.path, other);
    expect([isOpenHere(session.path), isOpenHere(other)]).toEqual([true, true]);
    expect(() => openForReading(other)).toThrow('file-locked');
    expect(elsewhere(session.path)).toBe('file-locked');
    writeFileSync(join(dirname(session.path), 'free'), '');
    expect(isOpenHere(join(dirname(session.path), 'free'))).toBe(false);
    endSession(session);
    expect([isOpenHere(session.path), isOpenHere(other)]).toEqual([false, false]);
  });

  it('keeps its lock whatever is tried through a hard link: salvage, taking in, writing back', async () => {
    const session = newSession();
    const folder = dirname(session.path);
    const linked = (name: string) => {
      linkSync(session.path, join(folder, name));
      return join(folder, name);
    };
    const folders = { files: join(folder, 'files'), trash: folder, backups: join(folder, 'backups') };
    const intake = { library: folders, inspector: new Inspector(startWorker), openSession: null };
    const tries = [
      async () => readRebuilt(linked('link.storforum')),
      () => inspectIncoming(intake, linked('other.storforum')),
      () => copyIncoming(intake, linked('link.json')),
      () => copyIncoming(intake, linked('one-more.storforum')),
      async () => new Origins(folder, folders.files).remember('x', linked('origin.storforum'), ''),
    ];
    for (const attempt of tries) {
      await expect(attempt()).rejects.toThrow('file-locked');
      expect(elsewhere(session.path)).toBe('file-locked');
    }
    endSession(session);
  });
});
