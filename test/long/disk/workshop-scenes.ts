import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endSession } from '../../../electron/commands/session.ts';
import { undo } from '../../../electron/commands/undo.ts';
import { logHead, seqOfKey } from '../../../electron/db/change-log.ts';
import { checkpointWal, openWorkshopFile } from '../../../electron/db/connection.ts';
import { type Image, migrations, versionOf } from '../../../electron/db/migrate.ts';
import { versionAt } from '../../../electron/db/open-for-reading.ts';
import { allRows } from '../../../electron/db/queries/snapshot.ts';
import { assert, leaveLog, look, opened, type Place, type Prepared, record } from './scene.ts';

export function commandsScene({ path, folders }: Place): Prepared {
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
        if (step === 4) checkpointWal(session.database);
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

/**
 * A change that was refused, in a workshop whose log holds others: the program is killed right after it, or closed while
 * the disk is as it was.
 */
export function refusedScene(after: 'killed' | 'closed') {
  return ({ path, folders, folder }: Place): Prepared => {
    const session = opened(path, folders);
    record(session, 'in the log');
    const left = join(folder, 'left.storforum');
    return {
      attempt: () => {
        try {
          record(session, 'refused');
        } finally {
          if (after === 'closed') endSession(session);
        }
      },
      check: (refused) => {
        // A copy of both is what a program that is killed now leaves.
        for (const ending of ['', '-wal'])
          if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${left}${ending}`);
        look(left, (database) => {
          assert(seqOfKey(database, 'in the log') !== undefined, 'lost: in the log');
          assert(seqOfKey(database, 'refused') === undefined || !refused, 'refused but there');
        });
        if (session.database.open) endSession(session);
      },
    };
  };
}

export function openingScene({ path, folders }: Place): Prepared {
  const head = look(path, logHead);
  return {
    attempt: () => void openWorkshopFile(path, folders.backups).close(),
    check: () => {
      openWorkshopFile(path, folders.backups).close();
      assert(look(path, logHead).digest === head.digest, 'the log stands elsewhere');
    },
  };
}

const steps = [
  ...migrations,
  {
    sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('x');",
    upgradeImage: (_table: string, image: Image) => image,
  },
];

/** With a log beside it that a crash left: of today's version only where it was not refused. */
export function migrationOfUnfoldedScene(place: Place): Prepared {
  leaveLog(place);
  const { path, folders } = place;
  return {
    attempt: () => void openWorkshopFile(path, join(folders.backups, 'prov'), steps).close(),
    check: (refused) => {
      const version = versionAt(path);
      assert(version === steps.length - (refused ? 1 : 0), `version: ${version}`);
      openWorkshopFile(path, join(folders.backups, 'prov'), steps).close();
      assert(versionAt(path) === steps.length, 'not migrated');
    },
  };
}

export function migrationScene({ path, folders }: Place): Prepared {
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
