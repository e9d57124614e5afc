import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importWorkshop } from '../../../electron/commands/make-workshop-file.ts';
import { endSession, type Session } from '../../../electron/commands/session.ts';
import { seqOfKey } from '../../../electron/db/change-log.ts';
import { workshopId } from '../../../electron/db/queries/changes.ts';
import { allRows } from '../../../electron/db/queries/snapshot.ts';
import { backUp, backupFolder } from '../../../electron/library/backups.ts';
import { restoreBackup } from '../../../electron/library/files.ts';
import { moveToTrash, restoreFromTrash } from '../../../electron/library/library.ts';
import { readPreferences, storeChoice } from '../../../electron/library/preferences.ts';
import { copyToFolder, mostCopies } from '../../../electron/library/second-copy-folder.ts';
import { presetMethod } from '../../helpers/preset-method.ts';
import { assert, leaveLog, look, opened, type Place, type Prepared, record } from './scene.ts';

export function backupScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  backUp(folders, session, 'opened');
  const folder = backupFolder(folders, workshopId(session.database));
  const before = bytesIn(folder);
  record(session, 'more');
  return {
    attempt: () => void backUp(folders, session, 'minutes'),
    check: (refused) => {
      const after = bytesIn(folder);
      for (const [name, bytes] of before) assert(after.get(name)?.equals(bytes) === true, `touched: ${name}`);
      if (refused) backUp(folders, session, 'minutes');
      assert(readdirSync(folder).length === 2, `beside: ${readdirSync(folder)}`);
      for (const name of readdirSync(folder)) look(join(folder, name), () => undefined);
      endSession(session);
    },
  };
}

function bytesIn(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

export function restoreScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  const backup = backUp(folders, session, 'opened') as string;
  endSession(session);
  const before = [readFileSync(path), readFileSync(backup)];
  return {
    attempt: () => void restoreBackup(folders, backup),
    check: (refused) => {
      const after = [readFileSync(path), readFileSync(backup)];
      assert(
        after.every((bytes, index) => bytes.equals(before[index] as Buffer)),
        'the former are not as they were',
      );
      const there = () => readdirSync(folders.files);
      assert(there().length === (refused ? 1 : 2), `left: ${there()}`);
      if (refused) restoreBackup(folders, backup);
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

export function importScene({ folders }: Place): Prepared {
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
export function trashScene(place: Place): Prepared {
  const { path, folders } = place;
  leaveLog(place);
  return {
    attempt: () => moveToTrash(folders, 'prov.storforum', true),
    check: (refused) => {
      if (refused && existsSync(path)) look(path, has('unfolded'));
      if (existsSync(path)) moveToTrash(folders, 'prov.storforum', true);
      const trashed = readdirSync(folders.trash).filter((name) => name.endsWith('.storforum'));
      assert(trashed.length === 1, `in the trash: ${trashed}`);
      look(join(folders.trash, trashed[0] as string), has('unfolded'));
    },
  };
}

export function restoreFromTrashScene(place: Place): Prepared {
  const { path, folders } = place;
  leaveLog(place);
  for (const ending of ['', '-wal'])
    renameSync(`${path}${ending}`, join(folders.trash, `prov.storforum${ending}`));
  return {
    attempt: () => restoreFromTrash(folders, 'prov.storforum', true),
    check: (refused) => {
      const where = refused ? join(folders.trash, 'prov.storforum') : path;
      look(where, has('unfolded'));
      if (refused) restoreFromTrash(folders, 'prov.storforum', true);
      look(path, has('unfolded'));
    },
  };
}

const has = (key: string) => (database: Session['database']) =>
  assert(seqOfKey(database, key) !== undefined, `lost: ${key}`);

/** Ten copies of the same workshop lie there already, and one thing that is not ours. */
export function secondCopyScene({ folder, folders, path }: Place): Prepared {
  const session = opened(path, folders);
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  writeFileSync(join(stick, 'foreign.storforum'), 'foreign');
  const id = workshopId(session.database);
  const copied = () => {
    const backup = backUp(folders, session, 'minutes');
    return { backup, copy: () => copyToFolder({ backup, folder: stick, id, title: 'Prov' }) };
  };
  for (let count = 0; count < mostCopies; count += 1) {
    record(session, `copy-${count}`);
    copied().copy();
  }
  const before = bytesIn(stick);
  record(session, 'newest');
  const { backup, copy } = copied();
  return {
    attempt: copy,
    check: (refused) => {
      const kept = [...bytesIn(stick)].filter(([name, bytes]) => before.get(name)?.equals(bytes));
      assert(kept.length >= mostCopies, `gone: ${before.size - kept.length}`);
      if (refused) copy();
      const copies = readdirSync(stick).filter((name) => name !== 'foreign.storforum');
      assert(copies.length === mostCopies, `on the stick: ${copies}`);
      assert(
        readFileSync(join(stick, 'foreign.storforum'), 'utf8') === 'foreign',
        'touched what is not ours',
      );
      const newest = copies.filter((name) => name.includes(basename(backup, '.storforum')));
      look(join(stick, newest[0] as string), has('newest'));
      endSession(session);
    },
  };
}

export function preferencesScene({ folder }: Place): Prepared {
  const path = join(folder, 'preferences.json');
  const before = { ...readPreferences(join(folder, 'none')), language: 'en' } as const;
  storeChoice(path, before);
  const after = { ...before, theme: 'dark' } as const;
  return {
    attempt: () => storeChoice(path, after),
    check: (refused) => {
      const read = JSON.stringify(readPreferences(path));
      assert(read === JSON.stringify(refused ? before : after) || read === JSON.stringify(after), 'torn');
      storeChoice(path, after);
      assert(JSON.stringify(readPreferences(path)) === JSON.stringify(after), 'not written');
    },
  };
}
