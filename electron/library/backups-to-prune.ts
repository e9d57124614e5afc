import type { BackupFacts } from '../db/backup-name.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A longer time between two backups may be a clock that was wrong: nothing is known to have grown old by it. */
const longestPause = 31 * day;
/** Backups with less than this between them are of one session. */
const withinSession = 6 * hour;

/** A backup, how old it is by what is known, and in which run of times that follow from each other it was made. */
type Aged = { readonly backup: BackupFacts; readonly age: number; readonly run: number };

/**
 * The names of the backups that may go. All of the last hour stay; then the latest of each hour for a day, of each day
 * for a month, of each week after that. The first, the latest, those made before a migration, and all of the last session
 * before a jump of the clock always stay. The rule knows ages only, no number: however often a workshop is opened or
 * restored, no older backup is pushed out by it.
 *
 * What came after what is told by the log, not by the clock, which may have been years ahead for a day: where it went
 * back, or on by more than a month, it jumped, and nothing before has grown older by that.
 */
export function backupsToPrune(backups: readonly BackupFacts[], now: Date): string[] {
  const inOrder = [...backups].sort(byOrder);
  const aged = withAges(inOrder, now);
  const latestOf = new Map(aged.map((each) => [periodOf(each), each.backup.name]));
  const kept = new Set([inOrder[0]?.name, inOrder.at(-1)?.name, ...latestOf.values(), ...beforeJumps(aged)]);
  return inOrder
    .filter(({ name, reason }) => reason !== 'migration' && !kept.has(name))
    .map(({ name }) => name);
}

function byOrder(a: BackupFacts, b: BackupFacts): number {
  return a.seq - b.seq || (a.at < b.at ? -1 : 1);
}

/** From the newest back: each is as old as the one after it and the time between them, as far as that can be known. */
function withAges(inOrder: readonly BackupFacts[], now: Date): Aged[] {
  const aged: Aged[] = [];
  let [age, run, later] = [0, 0, now.getTime()];
  for (const backup of inOrder.toReversed()) {
    const time = Date.parse(backup.at);
    const pause = later - time;
    // How long it is since the newest was made is the one pause that nothing recorded speaks against, however long.
    const isJump = pause < 0 || (pause > longestPause && aged.length > 0);
    if (isJump) run += 1;
    else age += pause;
    aged.push({ backup, age, run });
    later = time;
  }
  return aged.reverse();
}

/** The period of which one backup is enough; in the last hour each is a period of its own. */
function periodOf({ backup, age, run }: Aged): string {
  if (age <= hour) return backup.name;
  const length = age <= day ? hour : age <= 31 * day ? day : 7 * day;
  return `${run}/${length}/${Math.floor(Date.parse(backup.at) / length)}`;
}

/** The names of those in the last session of each run that a jump of the clock ended. */
function beforeJumps(aged: readonly Aged[]): string[] {
  const names: string[] = [];
  aged.forEach(({ run }, end) => {
    const isLastBeforeJump = run > (aged[end + 1]?.run ?? 0);
    if (!isLastBeforeJump) return;
    for (let at = end; at >= 0 && isSameSession(aged[at], aged[at + 1] ?? aged[at], at === end); at -= 1)
      names.push(aged[at]?.backup.name ?? '');
  });
  return names;
}

function isSameSession(earlier: Aged | undefined, later: Aged | undefined, isLast: boolean): boolean {
  if (isLast) return true;
  if (!earlier || !later || earlier.run !== later.run) return false;
  return Date.parse(later.backup.at) - Date.parse(earlier.backup.at) <= withinSession;
}
