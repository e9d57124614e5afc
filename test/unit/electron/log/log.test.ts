import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loggedWorkers } from '../../../../electron/log/log.ts';
import { largestLogFile, mostLogFiles } from '../../../../electron/log/log-file.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { Worker } from '../../../../electron/work/worker.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const at = new Date('2026-03-04T10:02:31.000Z');
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

describe('the log', () => {
  it('says when, where and what in one line, with the way through our own files', () => {
    const log = logIn(temporaryFolder(), () => at);
    log.error('host', new TypeError('Brevet till Anna'), { call: 'workshop.run', workshop: 'ab12cd34' });
    expect(log.read()).toMatch(
      /^2026-03-04T10:02:31\.000Z host TypeError call=workshop\.run workshop=ab12cd34 at test\/unit\/electron\/log\/log\.test\.ts:\d+:\d+[^\n]*\n$/,
    );
    expect(log.read()).not.toContain('Anna');
  });

  it('can be read by its owner alone', () => {
    const log = logIn();
    log.error('host', new Error('x'));
    expect([statSync(log.path).mode & 0o777, statSync(dirname(log.path)).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
  });

  it('takes no more than five files of a megabyte, and drops the oldest', () => {
    let minute = 0;
    const log = logIn(temporaryFolder(), () => new Date(at.getTime() + 60_000 * ++minute));
    const frames = Array.from({ length: 20 }, (_, place) => `electron/${'long'.repeat(60)}.ts:${place}:1`);
    for (let count = 0; count < 1_300; count += 1) log.trace('host', { name: `Error`, frames });
    const folder = dirname(log.path);
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(mostLogFiles);
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(largestLogFile);
    const first = readFileSync(join(folder, 'storforum.4.log'), 'utf8').slice(0, 20);
    expect(first).not.toContain('10:03');
    expect(linesOf(log.read()).at(-1)).toMatch(/^2026-03-05T/);
  });

  it('writes an error in a loop once a minute', () => {
    let second = 0;
    const log = logIn(temporaryFolder(), () => new Date(at.getTime() + 1_000 * ++second));
    for (let count = 0; count < 130; count += 1) log.trace('host', { name: 'Error', frames: [] });
    expect(linesOf(log.read())).toHaveLength(3);
  });

  it('stops nothing where it cannot write', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const log = logIn(folder);
    log.error('host', new Error('x'));
    expect(log.read()).toBe('');
    chmodSync(folder, 0o700);
  });

  it('writes nothing while a ballot is open, and afterwards each error once, at the time it ended', () => {
    let now = at;
    let isBallotOpen = true;
    const log = logIn(temporaryFolder(), () => now);
    log.holdWhile(() => isBallotOpen);
    for (const name of ['TypeError', 'RangeError', 'TypeError', 'TypeError']) {
      log.trace('ballot', { name, frames: [] });
      now = new Date(now.getTime() + 90_000);
    }
    log.flush();
    expect([log.read(), readdirSync(dirname(dirname(log.path)))]).toEqual(['', []]);
    isBallotOpen = false;
    log.flush();
    const ended = now.toISOString();
    expect(linesOf(log.read())).toEqual([`${ended} ballot RangeError`, `${ended} ballot TypeError`]);
  });

  it('holds back where it cannot be known whether a ballot is open', () => {
    const log = logIn();
    log.holdWhile(() => {
      throw new Error('the file is closed');
    });
    log.error('host', new Error('x'));
    expect(log.read()).toBe('');
  });
});

describe('a worker', () => {
  it('has what it could not do logged, and nothing of what it read', async () => {
    const log = logIn();
    const worker = loggedWorkers(startWorker, log)('reader');
    await new Promise<void>((resolve) => {
      worker.onMessage((message) => {
        if (message !== 'ready') return worker.kill();
        const file = { name: 'Brevet till Anna.csv', bytes: null };
        worker.send({ part: { wanted: 'threats', file, milliseconds: 1_000 } });
        worker.send({ begin: true });
      });
      worker.onEnd(resolve);
    });
    expect(log.read()).toMatch(
      / worker-reader TypeError at (electron\/import\/[\w-]+\.ts|dist\/electron\/reader\.js):\d+:\d+/,
    );
    expect(log.read()).not.toContain('Anna');
  });

  it('that ends without an error leaves no line', async () => {
    const log = logIn();
    const ends: (() => void)[] = [];
    const worker = { errorOutput: () => '', onEnd: (end) => void ends.push(end) } as Partial<Worker>;
    loggedWorkers(() => worker as Worker, log)('reader');
    for (const end of ends) end();
    expect([ends.length, log.read()]).toEqual([1, '']);
  });
});
