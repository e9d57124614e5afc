import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';
import { startSession } from '../../../electron/commands/session.ts';
import { openWorkshopFile } from '../../../electron/db/connection.ts';
import { idsOfName } from '../../../electron/db/queries/snapshot.ts';
import { forgetPerson } from '../../../electron/library/forget-person.ts';
import { UnsavedTexts } from '../../../electron/library/unsaved-texts.ts';
import { libraryIn } from '../../helpers/library-folders.ts';

// A program of its own that forgets a person in a workshop of a library and kills itself at its nth dealing with a file;
// where it is not killed it says how many there were.
const [, , path = '', name = '', nth = ''] = process.argv;
const root = dirname(dirname(path));
const folders = libraryIn(root);
const session = startSession(path, openWorkshopFile(path, root));
const [nameId = ''] = idsOfName(session.database, name);

let count = 0;
const calls = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
for (const call of ['openSync', 'closeSync', 'fsyncSync', 'renameSync', 'rmSync', 'statSync'] as const)
  calls[call] = new Proxy(fs[call] as (...given: unknown[]) => unknown, {
    apply: (target, self, given) => {
      count += 1;
      if (count === Number(nth)) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(target, self, given);
    },
  });
syncBuiltinESMExports();

forgetPerson(folders, session, new UnsavedTexts(root), nameId);
process.stdout.write(String(count));
session.database.close();
