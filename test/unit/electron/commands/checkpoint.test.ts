import { copyFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { endSession, scheduleCheckpoint } from '../../../../electron/commands/session.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

describe('a quiet moment', () => {
  it('makes the file whole by itself, so that a copy of it alone has everything', () => {
    vi.useFakeTimers();
    const session = newSession();
    run(session, { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: 'Strömmen går' }] });
    expect(statSync(`${session.path}-wal`).size).toBeGreaterThan(0);
    scheduleCheckpoint(session);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(statSync(`${session.path}-wal`).size).toBe(0);

    const copy = join(dirname(session.path), 'copy.storforum');
    copyFileSync(session.path, copy);
    endSession(session);
    const { database, close } = openForReading(copy);
    expect(database.prepare('SELECT text FROM threat').pluck().all()).toEqual(['Strömmen går']);
    close();
  });

  it('need not come before a log that one large change made long is short again', () => {
    const session = newSession();
    const length = () => statSync(`${session.path}-wal`).size / 1024 / 1024;
    const text = 'Strömmen går. '.repeat(140);
    const threats = Array.from({ length: 4_000 }, (_, number) => ({ id: `t-${number}`, text }));
    run(session, { type: 'threat.record', groupId: null, threats });
    expect(length()).toBeGreaterThan(16);
    run(session, { type: 'threat.edit', id: 't-1', text: 'Åskan går' });
    expect(length()).toBeLessThanOrEqual(4);
    endSession(session);
  });

  it('leaves a closed file alone', () => {
    vi.useFakeTimers();
    const session = newSession();
    scheduleCheckpoint(session);
    endSession(session);
    expect(() => vi.runAllTimers()).not.toThrow();
    vi.useRealTimers();
  });
});
