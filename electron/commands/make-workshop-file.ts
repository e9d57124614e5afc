// Makes a new workshop file: an empty one, one of interchange JSON, or one of what a damaged file still
// holds.

import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SalvageReport } from '../../shared/api/backup-types.ts';
import {
  fromInterchange,
  type Imported,
  parseInterchange,
  parseJson,
} from '../../shared/domain/interchange/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { checkpointAndClose, createWorkshopFile } from '../db/connection.ts';
import { writePersonNames } from '../db/row-writer.ts';
import type { Rebuilt } from '../db/salvage/rebuild.ts';
import { makeFileAtomic, makeFolder } from '../files/atomic-file.ts';
import { append, record } from './record.ts';
import { endSession, type Session, startSession, withTransaction } from './session.ts';

/**
 * Makes a workshop file under a passing name beside its own, which it gets when `fill` has gone well; otherwise no
 * file is left. Throws `already-there`, `export-not-writable`.
 */
export function makeWorkshopFile(path: string, fill: (session: Session) => void): void {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  try {
    makeFolder(dirname(path));
    makeFileAtomic(path, (beside) => fillNewFile(beside, fill));
  } catch (thrown) {
    throw isOfTheDisk(thrown) ? new Refusal('export-not-writable', { path }) : thrown;
  }
}

/** Whether the place itself says no, by the system or by SQLite. */
function isOfTheDisk(thrown: unknown): boolean {
  if (thrown instanceof Refusal) return thrown.code === 'file-read-only';
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown && thrown.code !== 'ENOSPC';
}

function fillNewFile(path: string, fill: (session: Session) => void): void {
  const session = startSession(path, createWorkshopFile(path));
  try {
    fill(session);
    checkpointAndClose(session.database);
  } finally {
    endSession(session);
  }
}

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
  makeWorkshopFile(path, (session) => writeImported(session, imported));
}

/** The bytes of a file as text. Throws `import-not-utf8` rather than turn letters into question marks. */
export function utf8Text(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refusal('import-not-utf8');
  return bytes.toString('utf8');
}

function writeImported(session: Session, { rows, personNames, command }: Imported): void {
  withTransaction(session, () => {
    writePersonNames(session.database, personNames);
    const meta = { code: command.type, kind: 'do', target: null } as const;
    record(session, { ...meta, command: JSON.stringify(command) }, rows);
  });
}

/**
 * Makes a new workshop file of what could be read of a damaged one, and tells what was lost. The log goes on from its
 * whole beginning; what differs from that is one change. Throws `nothing-salvaged` and what making a file refuses; no
 * file is left then.
 */
export function salvageWorkshop(found: Rebuilt, target: string): SalvageReport {
  const hasWorkshop =
    found.changes.length > 0 ||
    found.difference.some(({ table, after }) => table === 'workshop' && after !== null);
  if (!hasWorkshop) throw new Refusal('nothing-salvaged');
  makeWorkshopFile(target, (session) => withTransaction(session, () => writeRebuilt(session, found)));
  return found.report;
}

function writeRebuilt(session: Session, { changes, difference, names, report }: Rebuilt): void {
  session.database.pragma('defer_foreign_keys = ON');
  writePersonNames(session.database, names);
  for (const { header, rows } of changes) append(session, header, rows);
  if (difference.length === 0) return;
  const command = { type: 'workshop.salvage', changes: report.changes.lost };
  const meta = { code: command.type, kind: 'do', target: null } as const;
  record(session, { ...meta, command: JSON.stringify(command) }, difference);
}
