import type { BackupFacts } from '../db/backup-name.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The names of the backups that may go. All of the last hour stay; then the latest of each hour for a day, of each day
 * for a month, of each week after that. The first, the latest, and those made before a migration always stay. The rule
 * knows ages only, no number: however often a workshop is opened or restored, no older backup is pushed out by it.
 */
export function backupsToPrune(backups: readonly BackupFacts[], now: Date): string[] {
  const inOrder = [...backups].sort((a, b) => (a.at < b.at ? -1 : 1));
  const latestOf = new Map(inOrder.map((backup) => [periodOf(backup, now), backup.name]));
  const kept = new Set([inOrder[0]?.name, inOrder.at(-1)?.name, ...latestOf.values()]);
  return inOrder
    .filter(({ name, reason }) => reason !== 'migration' && !kept.has(name))
    .map(({ name }) => name);
}

/** The period of which one backup is enough; in the last hour each is a period of its own. */
function periodOf({ at, name }: BackupFacts, now: Date): string {
  const time = Date.parse(at);
  const age = now.getTime() - time;
  if (age <= hour) return name;
  const length = age <= day ? hour : age <= 31 * day ? day : 7 * day;
  return `${length}/${Math.floor(time / length)}`;
}
