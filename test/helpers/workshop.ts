import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../electron/commands/run-command.ts';
import { type Session, startSession } from '../../electron/commands/session.ts';
import { createWorkshopFile } from '../../electron/db/connection.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { type Method, methodSchema } from '../../shared/domain/method-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

export { temporaryFolder };

export type MethodId = 'msb-metodstod' | 'nist-800-30' | 'sambruk-2014';

/** A preset method as shipped. */
export function presetMethod(id: MethodId = 'sambruk-2014'): Method {
  const file = new URL(`../../resources/methods/${id}.json`, import.meta.url);
  return methodSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A new workshop on disk, with its first change made. */
export function newSession(folder = temporaryFolder()): Session {
  const path = join(folder, 'workshop.storforum');
  const session = startSession(path, createWorkshopFile(path));
  run(session, { type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  return session;
}

let keys = 0;

/** Runs commands one after the other, each with a key of its own. */
export function run(session: Session, ...commands: Command[]): void {
  for (const command of commands) {
    keys += 1;
    runCommand(session, `key-${keys}`, command);
  }
}
