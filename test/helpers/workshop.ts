import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../electron/commands/session.ts';
import { createWorkshopFile } from '../../electron/db/connection.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { type MethodId, presetMethod } from './preset-method.ts';
import { temporaryFolder } from './temporary-folder.ts';

export { type MethodId, presetMethod, temporaryFolder };

/** A new workshop on disk, with its first change made. */
export function newSession(folder = temporaryFolder()): Session {
  const path = join(folder, 'workshop.storforum');
  const session = startSession(path, createWorkshopFile(path));
  run(session, { type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  return session;
}

/** A workshop file as a program that was killed leaves it: that it has a group stands in the log beside it alone. */
export function leftByKill(): string {
  const session = newSession();
  run(session, { type: 'group.add', id: 'g', name: 'Grupp' });
  const path = join(temporaryFolder(), 'left.storforum');
  for (const ending of ['', '-wal']) copyFileSync(session.path + ending, path + ending);
  endSession(session);
  return path;
}

let keys = 0;

/** Runs commands one after the other, each with a key of its own. */
export function run(session: Session, ...commands: Command[]): void {
  for (const command of commands) {
    keys += 1;
    runCommand(session, `key-${keys}`, command);
  }
}
