import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import {
  fromInterchange,
  type Imported,
  parseInterchange,
  parseJson,
} from '../../shared/domain/interchange/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { writePersonNames } from '../db/row-writer.ts';
import { makeWorkshopFile } from './make-workshop-file.ts';
import { record } from './record.ts';
import { type Session, withTransaction } from './session.ts';

/**
 * Makes a workshop file of interchange JSON, as one change. The whole text is understood before anything is
 * written, and the file gets its name only when it is whole. Throws `already-there`, `import-not-json`,
 * `import-wrong-format`, `import-newer`, `import-fault`; then nothing is changed and no file is left.
 */
export function importWorkshop(path: string, text: string): void {
  makeImported(path, readInterchange(text));
}

/** What interchange JSON says, understood as a whole. Throws what `importWorkshop` does of a text. */
export function readInterchange(text: string): Imported {
  return fromInterchange(parseInterchange(parseJson(text)), randomUUID);
}

/** Makes a workshop file of what was understood, as one change. Throws `already-there` and what the disk refuses. */
export function makeImported(path: string, imported: Imported): void {
  makeWorkshopFile(path, (session) => write(session, imported));
}

/** The bytes of a file as text. Throws `import-not-utf8` rather than turn letters into question marks. */
export function utf8Text(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refusal('import-not-utf8');
  return bytes.toString('utf8');
}

function write(session: Session, { rows, personNames, command }: Imported): void {
  withTransaction(session, () => {
    writePersonNames(session.database, personNames);
    const happening = { code: command.type, kind: 'do', target: null } as const;
    record(session, { ...happening, command: JSON.stringify(command) }, rows);
  });
}
