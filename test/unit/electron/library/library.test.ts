import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { createWorkshop } from '../../../../electron/library/files.ts';
import {
  libraryFolders,
  listLibrary,
  moveToTrash,
  restoreFromTrash,
} from '../../../../electron/library/library.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { presetMethod, temporaryFolder } from '../../../helpers/workshop.ts';

function libraryWith(title: string) {
  const root = temporaryFolder();
  const folders = libraryFolders({ data: root, documents: root, resources: root });
  const command = { type: 'workshop.create', title, language: 'sv', method: presetMethod() } as const;
  endSession(createWorkshop(folders, command));
  return folders;
}

describe('the library', () => {
  it('puts a workshop in the trash and gives it back', () => {
    const folders = libraryWith('Övning i Ängelholm');
    moveToTrash(folders, 'övning-i-ängelholm.storforum');
    const { workshops, trash } = listLibrary(folders, null);
    expect([workshops, trash.map(({ title }) => title)]).toEqual([[], ['Övning i Ängelholm']]);
    restoreFromTrash(folders, 'övning-i-ängelholm.storforum');
    expect(listLibrary(folders, null).workshops.map(({ title }) => title)).toEqual(['Övning i Ängelholm']);
    expect(readdirSync(folders.trash)).toEqual([]);
  });

  it('leaves a file alone that another program has open', async () => {
    const folders = libraryWith('Upptagen');
    const path = join(folders.files, 'upptagen.storforum');
    await whileHeld(path, () => {
      expect(() => moveToTrash(folders, 'upptagen.storforum')).toThrow('file-locked');
    });
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
