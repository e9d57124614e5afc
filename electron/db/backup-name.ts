import { type BackupReason, backupReasons } from '../../shared/domain/codes.ts';
import type { LogHead } from './change-log.ts';

/** What the name of a backup tells: when and why it was made, and where the log stood. */
export type BackupFacts = {
  readonly name: string;
  /** ISO time in UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  /** Number of the newest change in it. */
  readonly seq: number;
  /** The first figures of that change's digest. */
  readonly digest: string;
};

const pattern = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-(\d+)-([0-9a-f]*)-([a-z]+)\.storforum$/;

/** A name that sorts by time and tells all this without the file being opened. */
export function backupName(reason: BackupReason, head: LogHead, now: Date): string {
  const at = now.toISOString().replaceAll(':', '-');
  return `${at}-${head.seq}-${shortDigest(head)}-${reason}.storforum`;
}

/** What a name tells; null of any other file. */
export function backupFacts(name: string): BackupFacts | null {
  const [, date, hours, minutes, rest, seq, digest = '', reason] = pattern.exec(name) ?? [];
  const known = backupReasons.find((each) => each === reason);
  if (!known) return null;
  return { name, at: `${date}${hours}:${minutes}:${rest}`, reason: known, seq: Number(seq), digest };
}

/** As much of a digest as tells one state of a workshop from another. */
export function shortDigest({ digest }: LogHead): string {
  return digest.slice(0, 12);
}
