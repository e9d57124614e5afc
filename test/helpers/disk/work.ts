import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../electron/commands/session.ts';
import { redo, undo } from '../../../electron/commands/undo.ts';
import { createWorkshopFile, foldLogIn, openWorkshopFile } from '../../../electron/db/connection.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { backUp } from '../../../electron/library/backups.ts';
import type { LibraryFolders } from '../../../electron/library/library.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { presetMethod } from '../preset-method.ts';
import { Random } from '../random.ts';
import { randomCommand } from '../random-commands.ts';

/**
 * A program of its own that works on a workshop as people do, with undo, rests, backups and reopening, and says in a
 * file of the same folder what it has acknowledged: `seq digest` of the log, or the name of a backup.
 */
const [, , folder = '', commands = '0', seed = '1', synchronous = ''] = process.argv;
const random = new Random(Number(seed));
const folders: LibraryFolders = {
  files: join(folder, 'library'),
  trash: join(folder, 'trash'),
  backups: join(folder, 'backups'),
};
for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
const path = join(folders.files, 'work.storforum');
const said = openSync(join(folder, 'said'), 'a');
const say = (...words: (string | number)[]) => writeSync(said, `${words.join(' ')}\n`);

let session = begin();
for (let step = 0; step < Number(commands); step += 1) {
  if (step > 0 && step % 60 === 0) reopen();
  if (step % 25 === 24) foldLogIn(session.database);
  if (step % 40 === 39) keep();
  try {
    something(session, step);
    say(session.head.seq, session.head.digest);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}
endSession(session);

function begin(): Session {
  const made = startSession(path, createWorkshopFile(path));
  weaken(made);
  runCommand(made, 'first', {
    type: 'workshop.create',
    title: 'Prov',
    language: 'sv',
    method: presetMethod(),
  });
  say(made.head.seq, made.head.digest);
  return made;
}

function reopen(): void {
  endSession(session);
  session = startSession(path, openWorkshopFile(path, folders.backups));
  weaken(session);
}

/** As better-sqlite3 is built: the control that shows that a lost change would be seen. */
function weaken({ database }: Session): void {
  if (synchronous) database.pragma(`synchronous = ${synchronous}`);
}

function keep(): void {
  backUp(folders, session, 'minutes');
  say('backup', session.head.seq, session.head.digest);
}

function something(on: Session, step: number): void {
  const choice = random.next();
  if (choice < 0.1) undo(on);
  else if (choice < 0.15) redo(on);
  else runCommand(on, `k-${step}`, randomCommand(random, readerOf(on.database)));
}
