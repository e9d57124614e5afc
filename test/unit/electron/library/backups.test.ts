import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { castBallot, openBallotBox } from '../../../../electron/commands/ballot.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { checkpointWal } from '../../../../electron/db/connection.ts';
import { copyTo } from '../../../../electron/db/copy.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { allBallotBoxes } from '../../../../electron/db/queries/ballot-box.ts';
import { workshopId } from '../../../../electron/db/queries/changes.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { backUp } from '../../../../electron/library/backups.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

import { file, recorded, started } from './backed-up.ts';

/** Casts ballots of an open round. */
async function castBallots(app: ReturnType<typeof started>, way: 'secret' | 'paper', ballots: number) {
  const answers = [{ riskId: 'risk', probability: 'low', consequence: 'serious' }];
  if (way === 'secret') await app.ask('ballot.begin', { roundId: 'round', layout: 'each' });
  for (let ballot = 0; ballot < ballots; ballot += 1)
    if (way === 'paper') await app.ask('paper.cast', { roundId: 'round', key: crypto.randomUUID(), answers });
    else await app.ask('ballot.cast', { token: (await app.ask('ballot.read', {})).token, answers });
}

/** How many boxes of ballots a file holds. */
function boxesIn(path: string): number {
  const { database, close } = openForReading(path);
  try {
    return allBallotBoxes(database).length;
  } finally {
    close();
  }
}

const reasons = (names: readonly string[]) => names.map((name) => /-([a-z]+)\.storforum$/.exec(name)?.[1]);

/** Rows of a file that is not open, after it has been checked whole. */
function soundRows(path: string) {
  const { database, close } = openForReading(path);
  try {
    expect(verify(database)).toEqual([]);
    return allRows(database);
  } finally {
    close();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-03-02T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('backups', () => {
  it('are made on opening, some minutes after changes, before much comes in, and on closing', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    expect(reasons(app.names())).toEqual(['opened']);
    vi.advanceTimersByTime(60 * 60_000);
    expect(reasons(app.names())).toEqual(['opened']);
    await recorded(app);
    vi.advanceTimersByTime(4 * 60_000);
    await recorded(app);
    expect(reasons(app.names())).toEqual(['opened']);
    vi.advanceTimersByTime(60_000);
    expect(reasons(app.names())).toEqual(['opened', 'minutes']);
    await recorded(app);
    vi.advanceTimersByTime(1);
    await recorded(app, ['Ett', 'Två', 'Tre']);
    expect(reasons(app.names())).toEqual(['opened', 'minutes', 'intake']);
    const intake: Command[] = [
      { type: 'workshop.revise', from: 'register.xlsx', steps: [] },
      { type: 'workshop.merge', from: 'grupp.json', groups: [], risks: [], threats: [] },
    ];
    for (const command of intake) {
      await recorded(app);
      vi.advanceTimersByTime(1);
      await app.ask('workshop.run', { key: command.type, command });
    }
    const intakes = ['intake', 'intake', 'intake'];
    expect(reasons(app.names())).toEqual(['opened', 'minutes', ...intakes]);
    await recorded(app);
    vi.advanceTimersByTime(1);
    await app.ask('workshop.close', {});
    expect(reasons(app.names())).toEqual(['opened', 'minutes', ...intakes, 'closed']);
  });

  it.each(['secret', 'paper'] as const)(
    'are made while ballots are cast (%s) as ever, and tell nothing of them',
    async (way) => {
      const app = started();
      await app.ask('library.create', { title: 'Prov', language: 'sv' });
      await recorded(app);
      const [threat] = (await app.ask('workshop.read', {})).rows.threat;
      const run = (key: string, command: Command) => app.ask('workshop.run', { key, command });
      await run('form', { type: 'risk.form', id: 'risk', threatIds: [threat?.id ?? ''] });
      const asked = { riskIds: ['risk'], present: 3, earlierId: null };
      await run('open', { type: 'round.open', id: 'round', way, ...asked });
      await castBallots(app, way, 2);
      vi.advanceTimersByTime(5 * 60_000);
      await recorded(app);
      vi.advanceTimersByTime(5 * 60_000);
      await castBallots(app, way, 1);
      // A ballot is no change: nothing is due after it.
      vi.advanceTimersByTime(30 * 60_000);
      expect(reasons(app.names())).toEqual(['opened', 'minutes', 'minutes']);
      const copies = app.names().map((name) => join(app.backups, name));
      expect(soundRows(copies.at(-1) as string)).toMatchObject({
        votingRound: [{ id: 'round', state: 'open' }],
        threat: [{}, {}],
      });
      expect(copies.map(boxesIn)).toEqual([0, 0, 0]);
    },
  );

  it('of a state with a ballot and without are byte for byte the same', async () => {
    const root = temporaryFolder();
    const session = newSession(root);
    onTestFinished(() => endSession(session));
    run(
      session,
      { type: 'risk.add', id: 'r', title: 'Risk' },
      { type: 'round.open', id: 'v', way: 'secret', riskIds: ['r'], present: 3, earlierId: null },
    );
    openBallotBox(session, 'v');
    const copies = [0, 1, 2].map((copy) => {
      castBallot(session, 'v', [{ riskId: 'r', probability: 'low', consequence: 'high' }]);
      const path = join(root, `copy-${copy}`);
      copyTo(session.database, path);
      return readFileSync(path);
    });
    expect(copies.map((bytes) => bytes.equals(copies[0] as Buffer))).toEqual([true, true, true]);
  });

  it('are each whole, and hold exactly what the workshop held then', async () => {
    const app = started();
    const held: unknown[] = [];
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    held.push((await app.ask('workshop.read', {})).rows);
    for (let round = 0; round < 20; round += 1) {
      await recorded(app);
      if (round % 3 === 0) await app.ask('history.undo', {});
      held.push((await app.ask('workshop.read', {})).rows);
      vi.advanceTimersByTime(5 * 60_000);
    }
    await app.ask('workshop.close', {});
    // Eight of the first hour have gone but for its latest, by the rule.
    const kept = app.names();
    expect(kept.length).toBeGreaterThanOrEqual(13);
    for (const name of kept) expect(held).toContainEqual(soundRows(join(app.backups, name)));
    expect(readdirSync(app.data).sort()).toEqual(['backups', 'library', 'trash']);
  });

  it('are not made of what one is made of already', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    for (let times = 0; times < 5; times += 1) {
      vi.advanceTimersByTime(1_000);
      await app.ask('workshop.close', {});
      await app.ask('library.open', { file });
    }
    expect(reasons(app.names())).toEqual(['opened']);
  });

  it('that cannot be made are told of, stop no work, and are told of again when they can be', async () => {
    const app = started();
    const heard: HostEvent[] = [];
    app.listen(heard);
    rmSync(join(app.data, 'backups'), { recursive: true });
    writeFileSync(join(app.data, 'backups'), 'i vägen');
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    const told = () => heard.filter(({ type }) => type === 'backup');
    const fault = { code: 'not-backed-up', params: {} };
    expect(told()).toEqual([{ type: 'backup', fault }]);
    renameSync(join(app.data, 'backups'), join(app.data, 'away'));
    vi.advanceTimersByTime(5 * 60_000);
    expect(told()).toEqual([
      { type: 'backup', fault },
      { type: 'backup', fault: null },
    ]);
    expect(reasons(app.names())).toEqual(['minutes']);
  });

  it('are not kept of a workshop that was damaged under the app, and the former stay', () => {
    const root = temporaryFolder();
    const folders = { files: root, trash: root, backups: join(root, 'backups') };
    const session = newSession(root);
    onTestFinished(() => endSession(session));
    backUp(folders, session, 'opened');
    run(session, { type: 'threat.record', groupId: null, threats: [{ id: 'one', text: 'Åskan går' }] });
    checkpointWal(session.database);
    const bytes = readFileSync(session.path);
    const at = bytes.lastIndexOf('Åskan');
    bytes[at + 4] = (bytes[at + 4] as number) ^ 1;
    // What SQLite has in memory is as it was, and would be copied instead.
    session.file.pragma('cache_size = 0');
    session.file.pragma('shrink_memory');
    writeFileSync(session.path, bytes);
    const folder = join(folders.backups, workshopId(session.database));
    const names = () => readdirSync(folder);
    const before = names();
    expect(() => backUp(folders, session, 'minutes')).toThrow('file-damaged');
    expect([before.length, names()]).toEqual([1, before]);
  });

  it('outlive a clock that is set back, and are made as before', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    await app.ask('workshop.close', {});
    const before = app.names();
    vi.setSystemTime(new Date('2025-11-30T09:00:00Z'));
    await app.ask('library.open', { file });
    for (let round = 0; round < 3; round += 1) {
      await recorded(app);
      vi.advanceTimersByTime(5 * 60_000);
    }
    await app.ask('workshop.close', {});
    expect(app.names()).toEqual(expect.arrayContaining(before));
    const held = app.names().map((name) => soundRows(join(app.backups, name)).threat.length);
    expect(held.toSorted()).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
  });
});
