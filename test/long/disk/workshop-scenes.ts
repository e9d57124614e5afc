import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endSession } from '../../../electron/commands/session.ts';
import { undo } from '../../../electron/commands/undo.ts';
import { logHead, seqOfKey } from '../../../electron/db/change-log.ts';
import { checkpointWal, openWorkshopFile } from '../../../electron/db/connection.ts';
import { type Image, migrations, versionOf } from '../../../electron/db/migrate.ts';
import { allRows } from '../../../electron/db/queries/snapshot.ts';
import { assert, look, opened, type Place, type Prepared, record } from './scene.ts';

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

export function migrationScene({ path, folders }: Place): Prepared {
  const steps = [
    ...migrations,
    {
      sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('x');",
      upgradeImage: (_table: string, image: Image) => image,
    },
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
