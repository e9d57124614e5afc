import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { importWorkshop } from '../../../electron/commands/import-workshop.ts';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../electron/commands/session.ts';
import { undo } from '../../../electron/commands/undo.ts';
import { logHead, seqOfKey } from '../../../electron/db/change-log.ts';
import { createWorkshopFile, foldLogIn, openWorkshopFile } from '../../../electron/db/connection.ts';
import { migrations, versionOf } from '../../../electron/db/migrate.ts';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { allRows } from '../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../electron/db/verify.ts';
import { writeFileWhole } from '../../../electron/export/write-file.ts';
import { backUp, listBackups } from '../../../electron/library/backups.ts';
import { restoreBackup } from '../../../electron/library/files.ts';
import { type LibraryFolders, moveToTrash, pathInLibrary } from '../../../electron/library/library.ts';
import { readPreferences, writePreferences } from '../../../electron/library/preferences.ts';
import { presetMethod } from '../preset-method.ts';

/**
 * Something the app does to the disk. `prepare` makes what is there before; `attempt` does it, while something fails;
 * `check` looks, when the disk is well again, and throws where anything is not as it should be.
 */
export type Scene = {
  readonly prepare: (place: Place) => Prepared;
};
type Prepared = {
  readonly attempt: () => void | Promise<void>;
  readonly check: (refused: boolean) => void | Promise<void>;
};
export type Place = { readonly folder: string; readonly folders: LibraryFolders; readonly path: string };

export function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Makes the folders of a library with one small workshop in it. */
export function furnish(folder: string): Place {
  const folders = {
    files: join(folder, 'library'),
    trash: join(folder, 'trash'),
    backups: join(folder, 'backups'),
  };
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
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

export function sceneNames(): string[] {
  return Object.keys(scenes);
}

/** Every way in which the app writes; `exports` are finished contents by their format. */
export const scenes: Readonly<Record<string, Scene>> = {
  commands: { prepare: commandsScene },
  opening: { prepare: openingScene },
  backup: { prepare: backupScene },
  migration: { prepare: migrationScene },
  restore: { prepare: restoreScene },
  import: { prepare: importScene },
  trash: { prepare: trashScene },
  preferences: { prepare: preferencesScene },
};

/** An export over a former file. */
export function exportScene(format: string, content: Buffer): Scene {
  return {
    prepare: ({ folder }) => {
      const documents = join(folder, 'documents');
      const path = join(documents, `register.${format}`);
      rmSync(documents, { recursive: true, force: true });
      mkdirSync(documents);
      writeFileSync(path, 'den tidigare filen');
      return {
        attempt: () => writeFileWhole(path, content),
        check: async (refused) => {
          const expected = refused ? Buffer.from('den tidigare filen') : content;
          assert(readFileSync(path).equals(expected), 'the file is neither the former nor the new one');
          assert(readdirSync(documents).length === 1, `beside: ${readdirSync(documents)}`);
          await writeFileWhole(path, content);
          assert(readFileSync(path).equals(content), 'the file is not the new one');
        },
      };
    },
  };
}

function commandsScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  const [done, refused] = [new Set<string>(), new Set<string>()];
  let first: unknown = null;
  return {
    attempt: () => {
      for (let step = 0; step < 6; step += 1) {
        const key = `step-${step}`;
        try {
          if (step === 3) undo(session);
          else record(session, key);
          if (step !== 3) done.add(key);
        } catch (thrown) {
          first ??= thrown;
          refused.add(key);
        }
        if (step === 4) foldLogIn(session.database);
      }
      if (first) throw first;
    },
    check: () => {
      const before = session.head.seq;
      record(session, 'again');
      done.add('again');
      assert(session.head.seq === before + 1, 'the log does not go on');
      endSession(session);
      look(path, (database) => {
        for (const key of done) assert(seqOfKey(database, key) !== undefined, `lost: ${key}`);
        for (const key of refused) assert(seqOfKey(database, key) === undefined, `refused but there: ${key}`);
      });
    },
  };
}

function openingScene({ path, folders }: Place): Prepared {
  const head = look(path, logHead);
  return {
    attempt: () => void openWorkshopFile(path, folders.backups).close(),
    check: () => {
      openWorkshopFile(path, folders.backups).close();
      assert(look(path, logHead).digest === head.digest, 'the log stands elsewhere');
    },
  };
}

function backupScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  backUp(folders, session, 'opened');
  const folder = join(folders.backups, 'prov');
  const before = bytesIn(folder);
  record(session, 'more');
  return {
    attempt: () => backUp(folders, session, 'minutes'),
    check: (refused) => {
      const after = bytesIn(folder);
      for (const [name, bytes] of before) assert(after.get(name)?.equals(bytes) === true, `touched: ${name}`);
      if (refused) backUp(folders, session, 'minutes');
      assert(listBackups(folders, 'prov.storforum').length === 2, 'not two backups');
      assert(readdirSync(folder).length === 2, `beside: ${readdirSync(folder)}`);
      for (const name of readdirSync(folder)) look(join(folder, name), () => undefined);
      endSession(session);
    },
  };
}

function migrationScene({ path, folders }: Place): Prepared {
  const steps = [
    ...migrations,
    "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('x');",
  ];
  const rows = look(path, (database) => JSON.stringify(allRows(database)));
  const folder = join(folders.backups, 'prov');
  return {
    attempt: () => void openWorkshopFile(path, folder, steps).close(),
    check: () => {
      const database = openWorkshopFile(path, folder, steps);
      assert(versionOf(database) === steps.length, 'not migrated');
      assert(JSON.stringify(allRows(database)) === rows, 'rows differ');
      database.close();
      const backups = readdirSync(folder);
      assert(backups.length > 0, 'no backup');
      for (const name of backups)
        look(join(folder, name), (copy) => assert(versionOf(copy) < steps.length, 'migrated'));
    },
  };
}

function restoreScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  backUp(folders, session, 'opened');
  endSession(session);
  const name = readdirSync(join(folders.backups, 'prov'))[0] as string;
  const before = [readFileSync(path), readFileSync(join(folders.backups, 'prov', name))];
  return {
    attempt: () => restoreBackup(folders, 'prov.storforum', name),
    check: (refused) => {
      const after = [readFileSync(path), readFileSync(join(folders.backups, 'prov', name))];
      assert(
        after.every((bytes, index) => bytes.equals(before[index] as Buffer)),
        'the former are not as they were',
      );
      const there = () => readdirSync(folders.files);
      assert(there().length === (refused ? 1 : 2), `left: ${there()}`);
      if (refused) restoreBackup(folders, 'prov.storforum', name);
      for (const each of there()) look(join(folders.files, each), () => undefined);
    },
  };
}

const interchange = JSON.stringify({
  format: 'storforum-workshop',
  version: 1,
  workshop: { title: 'Hämtat', language: 'sv' },
  method: presetMethod(),
  risks: [{ id: 'r1', title: 'Strömmen går' }],
  threats: [{ id: 't1', text: 'Åskan går', riskId: 'r1' }],
});

function importScene({ folders }: Place): Prepared {
  const path = join(folders.files, 'import.storforum');
  return {
    attempt: () => importWorkshop(path, interchange),
    check: (refused) => {
      const left = readdirSync(folders.files).filter((name) => name.startsWith('import'));
      assert(left.join() === (refused ? '' : 'import.storforum'), `left: ${left}`);
      if (refused) importWorkshop(path, interchange);
      look(path, (database) => assert(allRows(database).threat.length === 1, 'not what was imported'));
    },
  };
}

/** With a log beside it that a crash left: parted from it the file would lose what was acknowledged. */
function trashScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  record(session, 'unfolded');
  const copies = ['', '-wal'].map(
    (ending) => [`${path}${ending}`, readFileSync(`${path}${ending}`)] as const,
  );
  endSession(session);
  for (const [each, bytes] of copies) writeFileSync(each, bytes);
  return {
    attempt: () => moveToTrash(folders, 'prov.storforum'),
    check: (refused) => {
      if (refused && existsSync(path)) look(path, has('unfolded'));
      if (existsSync(path)) moveToTrash(folders, 'prov.storforum');
      const trashed = readdirSync(folders.trash).filter((name) => name.endsWith('.storforum'));
      assert(trashed.length === 1, `in the trash: ${trashed}`);
      look(join(folders.trash, trashed[0] as string), has('unfolded'));
    },
  };
}

const has = (key: string) => (database: Session['database']) =>
  assert(seqOfKey(database, key) !== undefined, `lost: ${key}`);

function preferencesScene({ folder }: Place): Prepared {
  const path = join(folder, 'preferences.json');
  const before = { ...readPreferences(join(folder, 'none')), language: 'en' } as const;
  writePreferences(path, before);
  const after = { ...before, theme: 'dark' } as const;
  return {
    attempt: () => writePreferences(path, after),
    check: (refused) => {
      const read = JSON.stringify(readPreferences(path));
      assert(read === JSON.stringify(refused ? before : after) || read === JSON.stringify(after), 'torn');
      writePreferences(path, after);
      assert(JSON.stringify(readPreferences(path)) === JSON.stringify(after), 'not written');
    },
  };
}

function opened(path: string, folders: LibraryFolders): Session {
  return startSession(path, openWorkshopFile(path, folders.backups));
}

let count = 0;
function record(session: Session, key: string): void {
  count += 1;
  const threats = [{ id: `t-${count}`, text: 'Strömmen går och ingen har tänkt på det. '.repeat(40) }];
  runCommand(session, key, { type: 'threat.record', groupId: null, threats });
}

/** Looks into a file that must be whole. */
function look<T>(path: string, work: (database: Session['database']) => T): T {
  const { database, close } = openForReading(path);
  try {
    const damage = verify(database);
    assert(damage.length === 0, `damaged: ${JSON.stringify(damage)}`);
    return work(database);
  } finally {
    close();
  }
}

function bytesIn(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** The workshop back as every scene finds it, and nothing else in the folders. */
export function reset({ folder, folders, path }: Place, model: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  copyFileSync(model, path);
  assert(existsSync(pathInLibrary(folders, 'prov.storforum')), 'no model');
}
