import Sqlite from 'better-sqlite3';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';

/** SQLite's own errors, and the system's about files, as refusals with a sentence; anything else is passed on. */
export function asRefusal(thrown: unknown): unknown {
  if (thrown instanceof Refusal || !(thrown instanceof Error) || !('code' in thrown)) return thrown;
  const code = String(thrown.code);
  const known = thrown instanceof Sqlite.SqliteError ? ofSqlite(code, thrown.message) : ofSystem[code];
  return known ? new Refusal(known, known === 'file-damaged' ? { what: thrown.message } : {}) : thrown;
}

function ofSqlite(code: string, message: string): RefusalCode | undefined {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'file-locked';
  if (code === 'SQLITE_FULL') return 'disk-full';
  // A header that says a format there never was comes without a code of its own.
  const strange = code === 'SQLITE_ERROR' && message === 'unsupported file format';
  if (code.startsWith('SQLITE_CORRUPT') || strange) return 'file-damaged';
  if (code === 'SQLITE_NOTADB') return 'file-foreign';
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR_LOCK)/.test(code)) return 'file-read-only';
  return code.startsWith('SQLITE_IOERR') ? 'disk-error' : undefined;
}

const ofSystem: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
  EACCES: 'file-read-only',
  EPERM: 'file-read-only',
  EROFS: 'file-read-only',
  EBUSY: 'file-locked',
};
