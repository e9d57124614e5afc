import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { createWorkshop } from '../../../../electron/library/files.ts';
import { Inspector } from '../../../../electron/library/inspect.ts';
import {
  isMovable,
  libraryFolders,
  listLibrary,
  moveToTrash,
  restoreFromTrash,
} from '../../../../electron/library/library.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { presetMethod, temporaryFolder } from '../../../helpers/workshop.ts';

/** What else may lie in a folder under a workshop's name, with what is said of it. */
const strange: Readonly<Record<string, { make: (path: string) => unknown; code: string }>> = {
  'dinglar.storforum': { make: (path) => symlinkSync('/ingen/sådan', path), code: 'file-missing' },
  'kretsar.storforum': { make: (path) => symlinkSync(path, path), code: 'file-missing' },
  'mapp.storforum': { make: (path) => mkdirSync(path), code: 'file-foreign' },
  'rör.storforum': { make: (path) => execFileSync('mkfifo', [path]), code: 'file-foreign' },
  'uttag.storforum': { make: listenAt, code: 'file-foreign' },
  'tom.storforum': { make: (path) => writeFileSync(path, ''), code: 'file-empty' },
};

function listenAt(path: string): void {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
}

it.skipIf(process.platform === 'win32')(
  'what cannot be read is a line with its fault in the list and in the trash, and hides nothing else',
  async () => {
    const root = temporaryFolder();
    const folders = libraryFolders({ data: root, documents: root, resources: root });
    const command = {
      type: 'workshop.create',
      title: 'Helt',
      language: 'sv',
      method: presetMethod(),
    } as const;
    endSession(createWorkshop(folders, command));
    for (const folder of [folders.files, folders.trash]) {
      for (const [name, { make }] of Object.entries(strange)) make(join(folder, name));
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, 'h')), Buffer.from([0xe5]), Buffer.from('l.storforum')]),
        '',
      );
    }
    const inspector = new Inspector(startWorker);
    onTestFinished(() => inspector.end());
    const { workshops, trash } = await listLibrary(folders, inspector, null);
    const expected = new Map(Object.entries(strange).map(([name, { code }]) => [name, code]));
    expected.set('h\uFFFDl.storforum', 'file-name-unreadable');
    const faults = (list: readonly { file: string; fault: { code: string } | null }[]) =>
      new Map(list.map(({ file, fault }) => [file, fault?.code ?? 'fine']));
    expect(faults(trash)).toEqual(expected);
    expect(faults(workshops)).toEqual(new Map([...expected, ['helt.storforum', 'fine']]));
  },
);

it.skipIf(process.platform === 'win32')(
  'what cannot be read goes to the trash and comes back, and a name that cannot be read is told',
  async () => {
    const root = temporaryFolder();
    const folders = libraryFolders({ data: root, documents: root, resources: root });
    const inspector = new Inspector(startWorker);
    onTestFinished(() => inspector.end());
    for (const [name, { make }] of Object.entries(strange)) {
      make(join(folders.files, name));
      moveToTrash(folders, name, await isMovable(inspector, join(folders.files, name)));
      restoreFromTrash(folders, name, await isMovable(inspector, join(folders.trash, name)));
    }
    const { workshops, trash } = await listLibrary(folders, inspector, null);
    expect(trash).toEqual([]);
    expect(workshops.map(({ file }) => file).sort()).toEqual(Object.keys(strange).sort());
    expect(() => moveToTrash(folders, 'h\uFFFDl.storforum', false)).toThrow('file-name-unreadable');
    expect(() => restoreFromTrash(folders, 'ingen.storforum', false)).toThrow('file-missing');
  },
);
