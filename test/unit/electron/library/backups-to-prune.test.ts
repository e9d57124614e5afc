import { describe, expect, it } from 'vitest';
import { type BackupFacts, backupFacts, backupName } from '../../../../electron/db/backup-name.ts';
import { backupsToPrune } from '../../../../electron/library/backups-to-prune.ts';
import type { BackupReason } from '../../../../shared/domain/codes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-01-05T08:00:00.000Z');

function madeAt(time: number, reason: BackupReason = 'minutes'): BackupFacts {
  const name = backupName(reason, { seq: 7, at: '', digest: 'a1b2c3d4e5f60718' }, new Date(time));
  return backupFacts(name) as BackupFacts;
}

/** What is left when the rule is followed after each of these backups. */
function keptAfter(times: readonly number[], last = times.at(-1) as number): BackupFacts[] {
  let kept: BackupFacts[] = [];
  for (const time of [...times, last]) {
    if (!kept.some(({ at }) => Date.parse(at) === time)) kept.push(madeAt(time));
    const gone = backupsToPrune(kept, new Date(time));
    kept = kept.filter(({ name }) => !gone.includes(name));
  }
  return kept;
}

const everyFiveMinutes = (from: number, hours: number) =>
  Array.from({ length: hours * 12 + 1 }, (_, step) => from + step * 5 * minute);
const agesInMinutes = (kept: readonly BackupFacts[], now: number) =>
  kept.map(({ at }) => (now - Date.parse(at)) / minute);

describe('the name of a backup', () => {
  it('tells when and why it was made and where the log stood', () => {
    expect(madeAt(start + 1, 'intake')).toEqual({
      name: '2026-01-05T08-00-00.001Z-7-a1b2c3d4e5f6-intake.storforum',
      at: '2026-01-05T08:00:00.001Z',
      reason: 'intake',
      seq: 7,
      digest: 'a1b2c3d4e5f6',
    });
    expect([backupFacts('workshop.storforum'), backupFacts('../x')]).toEqual([null, null]);
  });
});

describe('the rule by which backups are kept', () => {
  it('keeps all of the last hour, however many', () => {
    const times = Array.from({ length: 500 }, (_, second) => start + second * 5_000);
    expect(keptAfter(times)).toHaveLength(500);
  });

  it('keeps the first, the latest of each hour before, and all of the last hour of a working day', () => {
    const times = everyFiveMinutes(start, 8);
    const now = times.at(-1) as number;
    expect(agesInMinutes(keptAfter(times), now).sort((a, b) => b - a)).toEqual([
      ...[480, 425, 365, 305, 245, 185, 125, 65],
      ...Array.from({ length: 13 }, (_, step) => 60 - step * 5),
    ]);
  });

  it('does not grow with the years but by one a week, the first among them, and one of each day of the month', () => {
    const days = Array.from({ length: 90 }, (_, number) => start + number * day);
    const times = days.flatMap((each) => everyFiveMinutes(each, 8));
    const now = times.at(-1) as number;
    const kept = keptAfter(times);
    expect(kept.length).toBeLessThan(70);
    expect(Date.parse(kept[0]?.at as string)).toBe(start);
    const lately = new Set(
      agesInMinutes(kept, now)
        .map((age) => Math.floor(age / 24 / 60))
        .filter((age) => age < 30),
    );
    expect(lately.size).toBe(30);
  });

  it('pushes out no older one when a workshop is opened or restored a hundred times', () => {
    const before = keptAfter(everyFiveMinutes(start, 30));
    const now = start + 30 * 60 * minute;
    const opened = Array.from({ length: 100 }, (_, second) => madeAt(now + (second + 1) * 1_000, 'opened'));
    expect(backupsToPrune([...before, ...opened], new Date(now + 101_000))).toEqual(
      backupsToPrune(before, new Date(now + 101_000)),
    );
  });

  it('never lets the latest go, nor one that was made before a migration', () => {
    const list = [
      madeAt(start),
      madeAt(start + 1_000, 'migration'),
      madeAt(start + 2_000),
      madeAt(start + 3_000),
    ];
    const gone = backupsToPrune(list, new Date(start + 400 * day));
    expect(gone).toEqual([list[2]?.name]);
  });

  it.each([
    ['two years ahead', 730],
    ['ten years ahead', 3_650],
    ['half a year behind', -182],
  ])('lets nothing of the last session go before a clock that was %s for one session', (_, days) => {
    const sessions = [
      everyFiveMinutes(start, 5),
      everyFiveMinutes(start + day, 6),
      everyFiveMinutes(start + (2 + days) * day, 2),
      everyFiveMinutes(start + 3 * day, 3),
    ];
    let seq = 0;
    let kept: BackupFacts[] = [];
    for (const time of sessions.slice(0, 2).flat()) kept = withOneMore(kept, time, ++seq);
    const before = kept.filter(({ at }) => Date.parse(at) >= start + day).map(({ name }) => name);
    const older = kept.filter(({ at }) => Date.parse(at) < start + day).map(({ name }) => name);
    expect(before.length).toBeGreaterThan(15);
    for (const time of sessions[2] ?? []) kept = withOneMore(kept, time, ++seq);
    const names = () => kept.map(({ name }) => name);
    expect(names()).toEqual(expect.arrayContaining([...older, ...before]));
    const during = names().filter((name) => !before.includes(name) && !older.includes(name));
    for (const time of sessions[3] ?? []) kept = withOneMore(kept, time, ++seq);
    expect(names()).toEqual(expect.arrayContaining([...before, ...during]));
  });

  it('tells the latest by the log, not by the clock', () => {
    const ahead = backupFacts(backupName('minutes', head(1), new Date(start + 700 * day))) as BackupFacts;
    const others = [2, 3, 4].map(
      (seq) => backupFacts(backupName('minutes', head(seq), new Date(start + seq))) as BackupFacts,
    );
    expect(backupsToPrune([ahead, ...others], new Date(start + 90 * day))).toEqual([
      others[0]?.name,
      others[1]?.name,
    ]);
  });
});

const head = (seq: number) => ({ seq, at: '', digest: 'a1b2c3d4e5f60718' });

/** What is left when one more is made and the rule followed. */
function withOneMore(kept: readonly BackupFacts[], time: number, seq: number): BackupFacts[] {
  const all = [...kept, backupFacts(backupName('minutes', head(seq), new Date(time))) as BackupFacts];
  const gone = backupsToPrune(all, new Date(time));
  return all.filter(({ name }) => !gone.includes(name));
}
