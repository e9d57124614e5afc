import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { fileFacts } from '../../../../electron/db/file-facts.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { leftByKill, newSession, run } from '../../../helpers/workshop.ts';

function workshopFile(): string {
  const session = newSession();
  run(session, { type: 'group.add', id: 'g', name: 'Grupp' });
  endSession(session);
  return session.path;
}

/** Names, sizes, times and bytes of a folder. */
function imageOf(folder: string): unknown {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return [name, statSync(path).mtimeMs, readFileSync(path).toString('base64')];
  });
}

describe('reading a workshop file', () => {
  it('leaves the file, its time and its folder as they were', () => {
    const path = workshopFile();
    const before = imageOf(dirname(path));
    const { database, close } = openForReading(path);
    expect(verify(database)).toEqual([]);
    expect(() => database.exec('DELETE FROM workGroup')).toThrow('readonly');
    close();
    expect(imageOf(dirname(path))).toEqual(before);
  });

  it('sees what a program that was killed had written, and leaves its log unfolded', () => {
    const path = leftByKill();
    const before = imageOf(dirname(path));
    const { database, close } = openForReading(path);
    expect(allRows(database).workGroup).toEqual([{ id: 'g', sign: 'A', name: 'Grupp' }]);
    close();
    expect(imageOf(dirname(path))).toEqual(before);
    openWorkshopFile(path, dirname(path)).close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  it('keeps writers out meanwhile and lets other readers in', () => {
    const path = workshopFile();
    const first = openForReading(path);
    const second = openForReading(path);
    first.close();
    expect(allRows(second.database).workGroup).toHaveLength(1);
    expect(() => openWorkshopFile(path, dirname(path))).toThrow('file-locked');
    second.close();
    openWorkshopFile(path, dirname(path)).close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  it('is refused while another program has it open, which can go on', async () => {
    const path = workshopFile();
    await whileHeld(path, () => {
      const names = readdirSync(dirname(path));
      expect(() => openForReading(path)).toThrow('file-locked');
      expect(() => fileFacts(path)).toThrow('file-locked');
      expect(readdirSync(dirname(path))).toEqual(names);
    });
    expect(fileFacts(path)).toMatchObject({ title: 'Test' });
  });

  it('is refused of a cut file, which is left as it was', () => {
    const path = workshopFile();
    truncateSync(path, 10_000);
    const before = imageOf(dirname(path));
    expect(() => openForReading(path)).toThrow('file-damaged');
    expect(imageOf(dirname(path))).toEqual(before);
  });
});
