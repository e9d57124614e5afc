import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostCapabilities } from '../../../../electron/api/api.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { allBallotBoxes } from '../../../../electron/db/queries/ballot-box.ts';
import { workshopId } from '../../../../electron/db/queries/changes.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { backUp } from '../../../../electron/library/backups.ts';
import { libraryFolders } from '../../../../electron/library/library.ts';
import { SecondCopies } from '../../../../electron/library/second-copies.ts';
import { copyToFolder, mostCopies } from '../../../../electron/library/second-copy-folder.ts';
import type { Worker } from '../../../../electron/work/worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { Fault } from '../../../../shared/api/result.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const resources = join(import.meta.dirname, '../../../../resources');

function started(given: Partial<HostCapabilities> = {}, data?: string) {
  const app = startedLibrary({ data, ...given });
  const heard: HostEvent[] = [];
  app.api.listen((event) => event.type === 'second-copy' && heard.push(event));
  return { ...app, heard };
}
type App = ReturnType<typeof started>;

let count = 0;
/** Another threat each time. */
function threat(): Command {
  count += 1;
  return { type: 'threat.record', groupId: null, threats: [{ id: `t-${count}`, text: `Hot ${count}` }] };
}

/** A threat, and the backup that closing the workshop makes of it. */
async function work(app: App, file: string): Promise<void> {
  await app.ask('workshop.run', { key: `k-${count}`, command: threat() });
  await app.ask('workshop.close', {});
  await app.api.unfinished();
  await app.ask('library.open', { file });
  await app.api.unfinished();
}

/** A stick, and a workshop that is copied there. */
async function withStick(given?: Partial<HostCapabilities>) {
  const app = started(given);
  const stick = temporaryFolder();
  const { file } = await app.ask('library.create', { title: 'Vattenverket', language: 'sv' });
  const state = await app.ask('secondCopy.set', { folder: stick });
  return { app, stick, file, state, names: () => readdirSync(stick).sort() };
}

/** Damage in a file of a workshop, and the boxes of ballots in it. */
function lookInto(path: string) {
  const { database, close } = openForReading(path);
  try {
    return { damage: verify(database), boxes: allBallotBoxes(database).length };
  } finally {
    close();
  }
}

describe('a second folder for backups', () => {
  it('holds a copy as soon as it is chosen, and one of each backup after that', async () => {
    const { app, stick, file, state, names } = await withStick();
    expect(state).toEqual({ folder: stick, copiedAt: expect.any(String), fault: null });
    expect(names()).toEqual([expect.stringMatching(/^vattenverket-.*-opened-[0-9a-f]{32}\.storforum$/)]);
    await work(app, file);
    expect(names()).toHaveLength(2);
    const backups = join(app.data, 'backups');
    const own = readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('closed.storforum'),
    );
    const copy = names().find((name) => name.includes('-closed-')) as string;
    expect(readFileSync(join(stick, copy))).toEqual(readFileSync(join(backups, own[0] as string)));
    expect(lookInto(join(stick, copy)).damage).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(join(stick, copy)).mode & 0o777).toBe(0o600);
  });

  it('is named to whoever forgets a person, since what lies there is not reached', async () => {
    const { app, stick } = await withStick();
    const add = (id: string): Command => ({
      type: 'participant.add',
      participants: [{ id, personName: { id, text: id }, organisationId: null, role: '', groupId: null }],
    });
    for (const id of ['karin', 'bo']) await app.ask('workshop.run', { key: id, command: add(id) });
    const told = await app.ask('person.forget', { nameId: 'karin' });
    expect(told).toMatchObject({ left: 0, copiesIn: stick });
    await app.ask('secondCopy.set', { folder: null });
    expect(await app.ask('person.forget', { nameId: 'bo' })).toMatchObject({ copiesIn: null });
  });

  it('holds nothing any more of what comes after it was given up', async () => {
    const { app, file, names } = await withStick();
    expect(await app.ask('secondCopy.set', { folder: null })).toMatchObject({ folder: null });
    await work(app, file);
    expect(names()).toHaveLength(1);
  });

  it('is chosen for the machine: another start knows it', async () => {
    const { app, stick } = await withStick();
    app.api.close();
    await app.api.unfinished();
    const again = started({}, app.data);
    expect(await again.ask('secondCopy.read', {})).toEqual({ folder: stick, copiedAt: null, fault: null });
  });

  it('gets no ballot of a round that goes on', async () => {
    const { app, stick, file, names } = await withStick();
    const asked = { riskIds: ['risk'], present: 3, earlierId: null };
    for (const command of [
      { type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Strömmen går' }] },
      { type: 'risk.form', id: 'risk', threatIds: ['t'] },
      { type: 'round.open', id: 'round', way: 'paper', ...asked },
    ] satisfies Command[])
      await app.ask('workshop.run', { key: command.type, command });
    const answers = [{ riskId: 'risk', probability: 'low', consequence: 'serious' }];
    await app.ask('paper.cast', { roundId: 'round', key: 'b', answers });
    await app.ask('workshop.close', {});
    await app.api.unfinished();
    const newest = names().find((name) => name.includes('-closed-')) as string;
    expect(lookInto(join(stick, newest))).toEqual({ damage: [], boxes: 0 });
    expect(lookInto(join(app.data, 'library', file)).boxes).toBe(1);
  });

  it('that is gone is told of once, the work goes on, and the next backup is copied when it is back', async () => {
    const { app, stick, file, names } = await withStick();
    renameSync(stick, `${stick}-out`);
    await work(app, file);
    await work(app, file);
    const fault = { code: 'copy-folder-missing', params: { path: stick } };
    expect(app.heard).toEqual([{ type: 'second-copy', fault }]);
    expect(await app.ask('secondCopy.read', {})).toMatchObject({ folder: stick, fault });
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick}-out`, stick);
    await work(app, file);
    expect(app.heard.slice(1)).toEqual([{ type: 'second-copy', fault: null }]);
    expect(names()).toHaveLength(2);
  });

  it.each([
    ['is not there', '/nowhere/at/all', 'copy-folder-missing'],
    ['is told in part only', 'stick', 'copy-folder-missing'],
    ['is a file', import.meta.filename, 'copy-folder-missing'],
  ])('is not taken where it %s', async (_what, folder, code) => {
    const app = started();
    await expect(app.ask('secondCopy.set', { folder })).rejects.toThrow(code);
    expect((await app.ask('secondCopy.read', {})).folder).toBeNull();
  });

  it('is not taken where the app keeps its own files', async () => {
    const app = started();
    for (const folder of [app.data, join(app.data, 'library')])
      await expect(app.ask('secondCopy.set', { folder })).rejects.toThrow('copy-folder-own');
  });

  it('can be chosen by the organisation, and forbidden', async () => {
    const stick = temporaryFolder();
    const policyOf = (policy: object) => ({ policy: { policy, path: '/etc/storforum/policy.json' } });
    const chosen = started(policyOf({ secondCopyFolder: stick, locked: ['secondCopyFolder'] }));
    await expect(chosen.ask('secondCopy.set', { folder: null })).rejects.toThrow('set-by-organisation');
    await chosen.ask('library.create', { title: 'Vattenverket', language: 'sv' });
    await chosen.api.unfinished();
    expect(readdirSync(stick)).toHaveLength(1);
    const forbidden = started(policyOf({ locked: ['secondCopyFolder'] }));
    await expect(forbidden.ask('secondCopy.set', { folder: stick })).rejects.toThrow('set-by-organisation');
    expect((await forbidden.ask('secondCopy.read', {})).folder).toBeNull();
  });

  it('that never answers keeps no call and no change waiting', async () => {
    const { session, faults, copies, killed } = silentFolder();
    const backup = backUp(libraryFolders(foldersOf(temporaryFolder())), session, 'opened');
    const before = performance.now();
    copies.make({ backup, id: workshopId(session.database), title: 'Prov' });
    expect(performance.now() - before).toBeLessThan(100);
    await copies.unfinished;
    const fault = { code: 'copy-folder-silent', params: { path: '/network' } };
    expect([faults, copies.now.fault, killed()]).toEqual([[fault], fault, 1]);
  });
});

const foldersOf = (data: string) => ({ data, documents: data, resources });

/** A process that hears what it is to do and says nothing more, as one does whose disk is a network that is gone. */
function silentFolder() {
  const session = newSession();
  const faults: (Fault | null)[] = [];
  let kills = 0;
  const silent = (): Worker => ({
    send: () => undefined,
    onMessage: (listener) => listener('ready'),
    onEnd: () => undefined,
    kill: () => {
      kills += 1;
    },
    errorOutput: () => '',
  });
  const tell = (fault: Fault | null) => void faults.push(fault);
  const copies = new SecondCopies({ startWorker: silent, folder: () => '/network', tell, milliseconds: 20 });
  return { session, faults, copies, killed: () => kills };
}

describe('what lies in that folder', () => {
  it('is at most ten copies of a workshop: the oldest by the log go, and nothing else', () => {
    const { order, change, names } = stickOf('Vattenverket');
    const foreign = ['vattenverket.storforum', 'semester.jpg', 'other-id.storforum'];
    for (const name of foreign) writeFileSync(join(order().folder, name), 'foreign');
    const first = order();
    copyToFolder(first);
    const firstName = names().find((name) => !foreign.includes(name)) as string;
    // As another copy of the same workshop would be named that went its own way.
    const stranger = firstName.replace(/-[0-9a-f]{12}-opened/, '-000000000000-opened');
    writeFileSync(join(first.folder, stranger), 'foreign');
    for (let copy = 0; copy < mostCopies + 2; copy += 1) {
      change();
      copyToFolder(order());
    }
    const own = names().filter((name) => !foreign.includes(name) && name !== stranger);
    expect(own).toHaveLength(mostCopies);
    expect(own).not.toContain(firstName);
    expect(names()).toEqual(expect.arrayContaining([...foreign, stranger]));
  });

  it('goes only when the new copy is there and was read back', () => {
    const { order, change, names } = stickOf('Vattenverket');
    for (let copy = 0; copy < mostCopies; copy += 1) {
      copyToFolder(order());
      change();
    }
    const before = names();
    const next = order();
    const forgetful = (path: string) => writeFileSync(path, 'what a broken stick keeps');
    expect(() => copyToFolder(next, forgetful)).toThrow('read back differently');
    expect(names()).toEqual(expect.arrayContaining(before));
    for (const name of names()) if (!before.includes(name)) rmSync(join(next.folder, name));
    mkdirSync(join(next.folder, `vattenverket-${basename(next.backup, '.storforum')}-${next.id}.storforum`));
    expect(() => copyToFolder(next)).toThrow();
    expect(names()).toEqual(expect.arrayContaining(before));
  });

  it('is written anew where the stick has lost some of it', () => {
    const { order, names } = stickOf('Vattenverket');
    const once = order();
    copyToFolder(once);
    const path = join(once.folder, names()[0] as string);
    writeFileSync(path, 'half');
    copyToFolder(once);
    expect(readFileSync(path)).toEqual(readFileSync(once.backup));
  });

  it('loses what was being written when the stick was pulled out, once nobody can be at it any more', () => {
    const { order, names } = stickOf('Vattenverket');
    const once = order();
    const half = (name: string) => join(once.folder, `${name}-${once.id}.storforum.${'0'.repeat(36)}.new`);
    for (const name of ['old', 'young']) writeFileSync(half(name), 'half');
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(half('old'), hourAgo, hourAgo);
    copyToFolder(once);
    expect([existsSync(half('old')), existsSync(half('young')), names().length]).toEqual([false, true, 2]);
  });

  it('has a name that every disk takes, however long the title', () => {
    const { order, names } = stickOf('Å'.repeat(5_000));
    copyToFolder(order());
    expect(Buffer.byteLength(names()[0] as string)).toBeLessThan(255);
  });

  it.skipIf(!existsSync('/sys/kernel'))('is nothing where it cannot be written, and that is told', () => {
    const { order } = stickOf('Vattenverket');
    expect(() => copyToFolder({ ...order(), folder: '/sys/kernel' })).toThrow('copy-folder-read-only');
  });
});

/** An empty stick, and orders to copy a workshop there that goes on. */
function stickOf(title: string) {
  const session = newSession();
  const library = libraryFolders(foldersOf(temporaryFolder()));
  const folder = temporaryFolder();
  const id = workshopId(session.database);
  return {
    order: () => ({ backup: backUp(library, session, 'opened'), folder, id, title }),
    change: () => run(session, threat()),
    names: () => readdirSync(folder),
  };
}
