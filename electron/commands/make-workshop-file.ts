import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { checkpointAndClose, createWorkshopFile } from '../db/connection.ts';
import { besideOf, makeFolder, renameDurably } from '../db/write-file-atomic.ts';
import { endSession, type Session, startSession } from './session.ts';

/**
 * Makes a workshop file under a passing name beside its own, which it gets when `fill` has gone well; otherwise no
 * file is left. Throws `already-there`, `export-not-writable`.
 */
export function makeWorkshopFile(path: string, fill: (session: Session) => void): void {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  const beside = besideOf(path);
  try {
    makeFolder(dirname(path));
    fillNewFile(beside, fill);
    renameDurably(beside, path);
  } catch (thrown) {
    for (const left of [beside, `${beside}-wal`, `${beside}-journal`]) if (existsSync(left)) rmSync(left);
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
