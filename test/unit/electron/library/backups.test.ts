import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Api } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
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
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { logIn } from '../../../helpers/log.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const resources = join(import.meta.dirname, '../../../../resources');
const file = 'prov.storforum';

function started(data = temporaryFolder()) {
  const folders = { data, documents: data, resources };
  const api: Api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const subfolders = () =>
    readdirSync(join(data, 'backups'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  /** The folder of the one workshop there is. */
  const folderOfBackups = () => join(data, 'backups', subfolders()[0]?.name ?? 'none');
  return {
    data,
    get backups() {
      return folderOfBackups();
    },
    path: join(data, 'library', file),
    listen: (heard: HostEvent[]) => api.listen((event) => heard.push(event)),
    close: () => api.close(),
    async ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
      const result = await api.call(name, input);
      if (!result.ok) throw new Error(result.error.code);
      return result.value as Output<N>;
    },
    names: () => (existsSync(folderOfBackups()) ? readdirSync(folderOfBackups()).sort() : []),
  };
}

let count = 0;
const recorded = (app: ReturnType<typeof started>, texts = [`Hot ${count}`]) =>
  app.ask('workshop.run', {
    key: `k-${count++}`,
    command: {
      type: 'threat.record',
      groupId: null,
      threats: texts.map((text) => ({ id: `t-${count++}`, text })),
    },
  });

/** Casts ballots of an open round. */
async function castBallots(app: ReturnType<typeof started>, way: 'secret' | 'paper', ballots: number) {
  const answers = [{ riskId: 'risk', probability: 'low', consequence: 'serious' }];
  if (way === 'secret') await app.ask('ballot.begin', { roundId: 'round', layout: 'each' });
  for (let ballot = 0; ballot < ballots; ballot += 1)
    if (way === 'paper') await app.ask('paper.cast', { roundId: 'round', key: `b-${count++}`, answers });
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

  it('are listed newest first, and become a workshop of their own while the first stays as it is', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    vi.advanceTimersByTime(5 * 60_000);
    await recorded(app);
    await app.ask('workshop.close', {});
    const [before, bytes] = [app.names(), readFileSync(app.path)];
    const list = await app.ask('backup.list', { file });
    expect(list.map(({ reason, threats, fault }) => [reason, threats, fault])).toEqual([
      ['closed', 2, null],
      ['minutes', 1, null],
      ['opened', 0, null],
    ]);

    const middle = list[1]?.name as string;
    const { workshops } = await app.ask('backup.restore', { file, name: middle });
    expect(
      workshops.map(({ title, threats }) => [title.replace(/\d\d\.\d\d\)/, 'tid)'), threats]).sort(),
    ).toEqual([
      ['Prov (2026-03-02 tid)', 1],
      ['Prov', 2],
    ]);
    const copy = workshops.find((each) => each.file !== file)?.file as string;
    for (let times = 0; times < 5; times += 1) {
      await app.ask('library.open', { file: copy });
      await recorded(app);
      vi.advanceTimersByTime(10 * 60_000);
      await app.ask('workshop.close', {});
    }
    // Both have one beginning, and so one folder; each is shown its own, and pushes out none of the other's.
    expect(app.names()).toEqual(expect.arrayContaining(before));
    expect((await app.ask('backup.list', { file })).map(({ name }) => name)).toEqual(before.toReversed());
    const ofCopy = (await app.ask('backup.list', { file: copy })).map(({ name }) => name);
    expect(ofCopy).toEqual(expect.arrayContaining(before.filter((name) => name <= middle)));
    expect(ofCopy).not.toContain(before.at(-1));
    expect(readFileSync(app.path).equals(bytes)).toBe(true);
  });

  it('that have been damaged since are named as such and not restored', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    await app.ask('workshop.close', {});
    const name = app.names().at(-1) as string;
    const bytes = readFileSync(join(app.backups, name));
    const at = bytes.indexOf('Hot ');
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(join(app.backups, name), bytes);
    await expect(app.ask('backup.restore', { file, name })).rejects.toThrow('file-damaged');
    await expect(app.ask('backup.restore', { file, name: '../x.storforum' })).rejects.toThrow('bad-input');
    await expect(app.ask('backup.restore', { file, name: 'x.storforum' })).rejects.toThrow('file-missing');
    expect(readdirSync(join(app.data, 'library'))).toEqual([file]);
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
    writeFileSync(session.path, bytes);
    // What SQLite still has in memory is as it was.
    session.database.pragma('cache_size = 0');
    session.database.pragma('shrink_memory');
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

  it('of a workshop in the trash keep their name to themselves', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await app.ask('library.trash', { file });
    const other = await app.ask('library.create', { title: 'Prov', language: 'sv' });
    expect(other.file).toBe('prov-2.storforum');
    const { workshops } = await app.ask('library.restore', { file });
    expect(workshops.map((each) => each.file).sort()).toEqual(['prov-2.storforum', file]);
  });
});
