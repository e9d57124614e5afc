import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../electron/commands/session.ts';
import { createWorkshopFile, openWorkshopFile } from '../../../electron/db/connection.ts';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { verify } from '../../../electron/db/verify.ts';
import { type LibraryFolders, pathInLibrary } from '../../../electron/library/library.ts';
import { libraryIn } from '../../helpers/library-folders.ts';
import { presetMethod } from '../../helpers/preset-method.ts';

/**
 * Something the app does to the disk: makes what is there before. `attempt` does it, while something fails; `check`
 * looks, when the disk is well again, and throws where anything is not as it should be.
 */
export type Scene = (place: Place) => Prepared;
export type Prepared = {
  readonly attempt: () => void | Promise<void>;
  readonly check: (refused: boolean) => void | Promise<void>;
};
export type Place = { readonly folder: string; readonly folders: LibraryFolders; readonly path: string };

export function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Makes the folders of a library with one small workshop in it. */
export function furnish(folder: string): Place {
  const folders = libraryIn(folder);
  return { folder, folders, path: join(folders.files, 'prov.storforum') };
}

/** The workshop that every scene begins with. */
export function makeModel(path: string): void {
  const session = startSession(path, createWorkshopFile(path));
  runCommand(session, 'made', {
    type: 'workshop.create',
    title: 'Prov',
    language: 'sv',
    method: presetMethod(),
  });
  record(session, 'before');
  endSession(session);
}

/** The workshop back as every scene finds it, and nothing else in the folders. */
export function reset({ folder, folders, path }: Place, model: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  copyFileSync(model, path);
  assert(existsSync(pathInLibrary(folders, 'prov.storforum')), 'no model');
}

export function opened(path: string, folders: LibraryFolders): Session {
  return startSession(path, openWorkshopFile(path, folders.backups));
}

let count = 0;
/** Acknowledges a threat of some length under a key. */
export function record(session: Session, key: string): void {
  count += 1;
  const threats = [{ id: `t-${count}`, text: 'Strömmen går och ingen har tänkt på det. '.repeat(40) }];
  runCommand(session, key, { type: 'threat.record', groupId: null, threats });
}

/** As a crash leaves it, with what was acknowledged last in the log alone. */
export function leaveLog({ path, folders }: Place): void {
  const session = opened(path, folders);
  record(session, 'unfolded');
  const copies = ['', '-wal'].map(
    (ending) => [`${path}${ending}`, readFileSync(`${path}${ending}`)] as const,
  );
  endSession(session);
  for (const [each, bytes] of copies) writeFileSync(each, bytes);
}

/** Looks into a file that must be whole. */
export function look<T>(path: string, work: (database: Session['database']) => T): T {
  const { database, close } = openForReading(path);
  try {
    const damage = verify(database);
    assert(damage.length === 0, `damaged: ${JSON.stringify(damage)}`);
    return work(database);
  } finally {
    close();
  }
}
