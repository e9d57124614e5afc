import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { createWorkshopFile } from '../db/connection.ts';
import { endSession, type Session, startSession } from './session.ts';

/**
 * Makes a workshop file under a passing name beside its own, which it gets when `fill` has gone well; otherwise no
 * file is left. Throws `already-there`.
 */
export function makeWorkshopFile(path: string, fill: (session: Session) => void): void {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.new`;
  try {
    fillNewFile(beside, fill);
    renameSync(beside, path);
  } catch (thrown) {
    for (const left of [beside, `${beside}-wal`]) rmSync(left, { force: true });
    throw thrown;
  }
}

function fillNewFile(path: string, fill: (session: Session) => void): void {
  const session = startSession(path, createWorkshopFile(path));
  try {
    fill(session);
  } finally {
    endSession(session);
  }
}
