import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  fromInterchange,
  type Imported,
  parseInterchange,
  parseJson,
} from '../../shared/domain/interchange.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { createWorkshopFile } from '../db/connection.ts';
import { writePersonNames } from '../db/row-writer.ts';
import { record } from './record.ts';
import { endSession, startSession, throughTheGate } from './session.ts';

/**
 * Makes a workshop file of interchange JSON, as one change. The whole text is understood before anything is
 * written, and the file gets its name only when it is whole. Throws `already-there`, `import-not-json`,
 * `import-wrong-format`, `import-newer`, `import-fault`; then nothing is changed and no file is left.
 */
export function importWorkshop(path: string, text: string): void {
  const imported = fromInterchange(parseInterchange(parseJson(text)), randomUUID);
  makeWorkshopFile(path, (beside) => write(beside, imported));
}

/** Makes a workshop file under a passing name beside its own, which it gets only when `make` has gone well. */
export function makeWorkshopFile(path: string, make: (beside: string) => void): void {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.new`;
  try {
    make(beside);
    renameSync(beside, path);
  } finally {
    for (const left of [beside, `${beside}-wal`]) rmSync(left, { force: true });
  }
}

function write(path: string, { rows, personNames, command }: Imported): void {
  const session = startSession(path, createWorkshopFile(path));
  try {
    throughTheGate(session, () => {
      writePersonNames(session.database, personNames);
      const happening = { code: command.type, kind: 'do', target: null } as const;
      record(session, { ...happening, command: JSON.stringify(command) }, rows);
    });
  } finally {
    endSession(session);
  }
}
