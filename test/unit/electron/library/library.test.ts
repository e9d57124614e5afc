import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { createWorkshop } from '../../../../electron/library/files.ts';
import { Inspector } from '../../../../electron/library/inspect.ts';
import {
  isMovable,
  libraryFolders,
  listLibrary,
  moveToTrash,
  removeHalfMade,
  restoreFromTrash,
} from '../../../../electron/library/library.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { presetMethod, temporaryFolder } from '../../../helpers/workshop.ts';

const inspector = new Inspector(startWorker);

function libraryWith(title: string) {
  const root = temporaryFolder();
  const folders = libraryFolders({ data: root, documents: root, resources: root });
  const command = { type: 'workshop.create', title, language: 'sv', method: presetMethod() } as const;
  endSession(createWorkshop(folders, command));
  return folders;
}

describe('the library', () => {
  it('puts a workshop in the trash and gives it back', async () => {
    const folders = libraryWith('Övning i Ängelholm');
    moveToTrash(folders, 'övning-i-ängelholm.storforum', true);
    const { workshops, trash } = await listLibrary(folders, inspector, null);
    expect([workshops, trash.map(({ title }) => title)]).toEqual([[], ['Övning i Ängelholm']]);
    restoreFromTrash(folders, 'övning-i-ängelholm.storforum', true);
    const after = await listLibrary(folders, inspector, null);
    expect(after.workshops.map(({ title }) => title)).toEqual(['Övning i Ängelholm']);
    expect(readdirSync(folders.trash)).toEqual([]);
  });

  it('takes away what a crash left half made a day ago, and nothing else', () => {
    const folders = libraryWith('Helt');
    const half = 'prov.storforum.2f0c7c9e-4f0e-4ab2-8a52-0d5c2e6f1a11.new';
    const kept = ['helt.storforum', 'prov.storforum.new', 'anteckningar.txt'];
    mkdirSync(join(folders.backups, 'prov'), { recursive: true });
    const twice = `${half}.7b1d3f52-98a4-4c55-b1c3-6f0a2d9e4c07.new`;
    const left = [half, `${half}-wal`, twice].map((name) => join(folders.files, name));
    left.push(join(folders.backups, 'prov', half));
    for (const path of [...left, ...kept.slice(1).map((name) => join(folders.files, name))])
      writeFileSync(path, 'halv');
    removeHalfMade(folders);
    expect(left.filter((path) => existsSync(path))).toEqual(left);
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const path of [...left, ...kept.map((name) => join(folders.files, name))])
      utimesSync(path, longAgo, longAgo);
    removeHalfMade(folders);
    expect(left.filter((path) => existsSync(path))).toEqual([]);
    expect(readdirSync(folders.files).sort()).toEqual(kept.toSorted());
  });

  it('leaves a file alone that another program has open', async () => {
    const folders = libraryWith('Upptagen');
    const path = join(folders.files, 'upptagen.storforum');
    await whileHeld(path, () => expect(isMovable(inspector, path)).rejects.toThrow('file-locked'));
    expect(existsSync(path)).toBe(true);
  });

  it('refuses what would make an empty title, and leaves no file behind', () => {
    const root = temporaryFolder();
    const folders = libraryFolders({ data: root, documents: root, resources: root });
    const command = {
      type: 'workshop.create',
      title: ' \u0007 ',
      language: 'sv',
      method: presetMethod(),
    } as const;
    expect(() => createWorkshop(folders, command)).toThrow('text-empty');
    expect(readdirSync(folders.files)).toEqual([]);
  });
});
