import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Api } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { libraryEntry } from '../../../../electron/db/library-entry.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import type { IncomingFile, Origin, Snapshot } from '../../../../shared/api/types.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { logIn } from '../../../helpers/log.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');

/** An app with a library of its own, and a folder outside it, as a memory stick is. */
function world() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const api = createApi(
    { data, documents: join(folder, 'documents'), resources },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => api.close());
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const asked = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code, { cause: result.error });
    return result.value as Output<N>;
  };
  const faultOf = async (name: CallName, input: unknown) => {
    const result = await api.call(name, input);
    return result.ok ? null : result.error.code;
  };
  return { api, asked, faultOf, stick, library: join(data, 'library') };
}

/** A workshop file on the stick, with a group or more. */
function fileOn(stick: string, name = 'resa.storforum', groups = 1): string {
  const session = newSession();
  addGroups(session, groups);
  endSession(session);
  const path = join(stick, name);
  copyFileSync(session.path, path);
  return path;
}

function addGroups(session: Parameters<typeof run>[0], count: number): void {
  for (let n = 0; n < count; n += 1)
    run(session, { type: 'group.add', id: `g-${n}-${session.head.seq}`, name: `Grupp ${n}` });
}

const addGroup = (id: string) =>
  ({ key: `key-${id}`, command: { type: 'group.add', id, name: `Grupp ${id}` } }) as const;

async function taken(asked: ReturnType<typeof world>['asked'], as: 'copy' | 'twin' = 'copy') {
  const file = (await asked('incoming.next', {})) as IncomingFile;
  return (await asked('incoming.take', { id: file.id, as, open: true })) as Snapshot;
}

it('a file that is handed over is copied into the library, opened, and stays as it was', async () => {
  const { api, asked, stick, library } = world();
  const heard: HostEvent[] = [];
  api.listen((event) => heard.push(event));
  const path = fileOn(stick);
  const before = readFileSync(path);
  api.receive([path]);
  expect(heard).toEqual([{ type: 'incoming' }]);
  expect(await asked('incoming.next', {})).toEqual({
    id: expect.any(String),
    name: 'resa.storforum',
    folder: stick,
    more: 0,
    title: 'Test',
    twin: null,
    fault: null,
  });
  const snapshot = await taken(asked);
  expect([snapshot.file, snapshot.rows.workGroup.length]).toEqual(['resa.storforum', 1]);
  expect(await asked('incoming.next', {})).toBeNull();
  expect(readdirSync(stick)).toEqual(['resa.storforum']);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(join(library, 'resa.storforum'))).toBe(true);
});

it('several files come each in its turn, and the same one once', async () => {
  const { api, asked, stick } = world();
  const paths = ['ett.storforum', 'två.storforum'].map((name) => fileOn(stick, name));
  api.receive([...paths, ...paths]);
  const first = (await asked('incoming.next', {})) as IncomingFile;
  await asked('incoming.take', { id: first.id, as: 'copy', open: false });
  const second = (await asked('incoming.next', {})) as IncomingFile;
  await asked('incoming.dismiss', { id: second.id });
  expect([first.name, first.more, second.name, second.more]).toEqual([
    'ett.storforum',
    1,
    'två.storforum',
    0,
  ]);
  expect(await asked('incoming.next', {})).toBeNull();
  const { workshops } = await asked('library.list', {});
  expect(workshops.map(({ file }) => file)).toEqual(['ett.storforum']);
});

it('interchange JSON comes in the same way', async () => {
  const { api, asked } = world();
  api.receive([join(resources, 'example', 'mina-meddelanden-2014.sv.json')]);
  expect((await taken(asked)).rows.risk).toHaveLength(22);
  expect(await asked('origin.read', {})).toBeNull();
});

it('what a killed program left in the log beside a file comes with it', async () => {
  const { api, asked, stick } = world();
  const session = newSession();
  addGroups(session, 1);
  for (const ending of ['', '-wal'])
    copyFileSync(session.path + ending, join(stick, `kvar.storforum${ending}`));
  endSession(session);
  api.receive([join(stick, 'kvar.storforum')]);
  expect((await taken(asked)).rows.workGroup).toHaveLength(1);
});

const refused: readonly (readonly [string, string, (path: string) => unknown])[] = [
  ['file-empty', 'an empty file', (path) => writeFileSync(path, '')],
  ['file-foreign', 'a file of another kind', (path) => writeFileSync(path, 'Kära dagbok. '.repeat(90))],
  ['file-foreign', 'a folder', (path) => mkdirSync(path)],
  ['file-missing', 'a file that is gone', () => {}],
  ['file-newer', 'a file of a newer version', (path) => writeNumber(path, 60, 99)],
  ['file-damaged', 'a damaged file', (path) => writeNumber(path, 4096, 0x5a5a5a5a)],
];

/** A workshop file in which four bytes are others. */
function writeNumber(path: string, at: number, value: number): void {
  const session = newSession();
  addGroups(session, 5);
  endSession(session);
  const bytes = readFileSync(session.path);
  bytes.writeUInt32BE(value, at);
  writeFileSync(path, bytes);
}

it.each(refused)('%s: %s is refused, and nothing comes into the library', async (code, _kind, make) => {
  const { api, asked, faultOf, stick, library } = world();
  const path = join(stick, 'inte.storforum');
  make(path);
  api.receive([path]);
  const file = (await asked('incoming.next', {})) as IncomingFile;
  expect([file.fault?.code, file.name]).toEqual([code, 'inte.storforum']);
  expect(await faultOf('incoming.take', { id: file.id, as: 'copy', open: true })).toBe(code);
  expect(readdirSync(library)).toEqual([]);
  await asked('incoming.dismiss', { id: file.id });
  expect(await asked('incoming.next', {})).toBeNull();
});

it.each([
  ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
  ['a folder', (path: string) => mkdirSync(path)],
])('interchange that is %s is refused at once, whatever is asked of it', async (_kind, make) => {
  const { api, asked, faultOf, stick, library } = world();
  const path = join(stick, 'inte.json');
  make(path);
  api.receive([path]);
  const file = (await asked('incoming.next', {})) as IncomingFile;
  expect(file.fault?.code).toBe('file-foreign');
  expect(await faultOf('incoming.take', { id: file.id, as: 'copy', open: true })).toBe('file-foreign');
  expect(readdirSync(library)).toEqual([]);
});

it.each(['stor.json', 'stor.storforum'])(
  '%s that grows while it waits is refused by its size',
  async (name) => {
    const { api, asked, faultOf, stick, library } = world();
    const path = join(stick, name);
    writeFileSync(path, '{}');
    api.receive([path]);
    const file = (await asked('incoming.next', {})) as IncomingFile;
    truncateSync(path, 5_000_000_000);
    expect(await faultOf('incoming.take', { id: file.id, as: 'copy', open: true })).toBe('file-too-large');
    expect(readdirSync(library)).toEqual([]);
  },
);

it('a file that another program has open is refused', async () => {
  const { api, asked, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await whileHeld(path, async () => {
    expect((await asked('incoming.next', {}))?.fault?.code).toBe('file-locked');
  });
  // Closed there, it is as good as any other: the person is told to try again.
  expect((await asked('incoming.next', {}))?.fault).toBeNull();
});

it('during a secret ballot a file waits unseen, and is there when the machine comes back', async () => {
  const { api, asked, stick } = world();
  await asked('library.example', { language: 'sv' });
  const { rows } = await asked('workshop.read', {});
  const riskIds = rows.risk.slice(0, 1).map(({ id }) => id);
  const command = {
    type: 'round.open',
    id: 'r',
    way: 'secret',
    riskIds,
    present: 3,
    earlierId: null,
  } as const;
  await asked('workshop.run', { key: 'open', command });
  await asked('ballot.begin', { roundId: 'r', layout: 'each' });
  const heard: HostEvent[] = [];
  api.listen((event) => heard.push(event));
  api.receive([fileOn(stick)]);
  expect(heard).toEqual([]);
  await asked('ballot.end', {});
  expect((await asked('incoming.next', {}))?.name).toBe('resa.storforum');
});

it.each([
  ['same', 0, 0],
  ['file-older', 0, 1],
  ['file-newer', 1, 0],
  ['diverged', 1, 1],
] as const)('a workshop that is here already is told as such: %s', async (relation, there, here) => {
  const { api, asked, stick } = world();
  const session = newSession();
  const path = join(stick, 'resa.storforum');
  endSession(session);
  copyFileSync(session.path, path);
  api.receive([path]);
  await taken(asked);
  for (let n = 0; n < here; n += 1) await asked('workshop.run', addGroup(`här-${n}`.replace('ä', 'a')));
  await asked('workshop.close', {});
  if (there) await changedElsewhere(path);
  api.receive([path]);
  const file = await asked('incoming.next', {});
  expect(file?.twin).toEqual({
    file: 'resa.storforum',
    title: 'Test',
    modified: expect.any(String),
    relation,
  });
});

/** The file on the stick as another machine leaves it. */
async function changedElsewhere(path: string): Promise<void> {
  const { openSession } = await import('../../../../electron/library/files.ts');
  const folder = temporaryFolder();
  const session = openSession({ files: folder, trash: folder, backups: folder }, path);
  addGroups(session, 1);
  endSession(session);
}

it('a file of the library itself is opened where it is, also while it is open', async () => {
  const { api, asked, library } = world();
  await asked('library.create', { title: 'Min', language: 'sv' });
  const path = join(library, 'min.storforum');
  api.receive([path]);
  expect((await asked('incoming.next', {}))?.twin?.relation).toBe('itself');
  expect((await taken(asked, 'twin')).file).toBe('min.storforum');
  expect(readdirSync(library).filter((name) => name.endsWith('.storforum'))).toEqual(['min.storforum']);
  expect(await asked('origin.read', {})).toBeNull();
});

it('a copy is written back to its place, whole, and only when there is something new', async () => {
  const { api, asked, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  expect(await asked('origin.read', {})).toEqual({ path, state: 'unchanged', hasNews: false });
  await asked('workshop.run', addGroup('ny'));
  expect(await asked('origin.read', {})).toEqual({ path, state: 'unchanged', hasNews: true });
  expect(await asked('origin.write', { beside: false })).toEqual({ path });
  expect(await asked('origin.read', {})).toEqual({ path, state: 'unchanged', hasNews: false });
  expect(readdirSync(stick)).toEqual(['resa.storforum']);
  await asked('workshop.close', {});
  expect(libraryEntry(path)).toMatchObject({ title: 'Test', fault: null });
  api.receive([path]);
  expect((await asked('incoming.next', {}))?.twin?.relation).toBe('same');
});

it('a file that has changed since is never written over: it is said, and the copy goes beside it', async () => {
  const { api, asked, faultOf, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  await asked('workshop.run', addGroup('ny'));
  await changedElsewhere(path);
  const theirs = readFileSync(path);
  expect((await asked('origin.read', {})) as Origin).toEqual({ path, state: 'changed', hasNews: true });
  expect(await faultOf('origin.write', { beside: false })).toBe('origin-changed');
  expect(readFileSync(path).equals(theirs)).toBe(true);
  const beside = join(stick, 'resa (2).storforum');
  expect(await asked('origin.write', { beside: true })).toEqual({ path: beside });
  expect(readdirSync(stick).sort()).toEqual(['resa (2).storforum', 'resa.storforum']);
  expect(readFileSync(path).equals(theirs)).toBe(true);
  expect(await asked('origin.read', {})).toEqual({ path: beside, state: 'unchanged', hasNews: false });
});

it('a log beside the original means that somebody has it open: it is not written over', async () => {
  const { api, asked, faultOf, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  appendFileSync(`${path}-wal`, 'what another program writes');
  expect((await asked('origin.read', {}))?.state).toBe('changed');
  expect(await faultOf('origin.write', { beside: false })).toBe('origin-changed');
});

it('an original that is gone is not made anew', async () => {
  const { api, asked, faultOf, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  rmSync(path);
  expect((await asked('origin.read', {}))?.state).toBe('missing');
  expect(await faultOf('origin.write', { beside: false })).toBe('origin-missing');
  expect(readdirSync(stick)).toEqual([]);
});

it('an original that its owner made read-only is not replaced: the place is told, and the copy may go beside it', async () => {
  const { api, asked, faultOf, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  await asked('workshop.run', addGroup('ny'));
  chmodSync(path, 0o444);
  const theirs = readFileSync(path);
  expect(await faultOf('origin.write', { beside: false })).toBe('export-not-writable');
  expect([readFileSync(path).equals(theirs), readdirSync(stick)]).toEqual([true, ['resa.storforum']]);
  const beside = join(stick, 'resa (2).storforum');
  expect(await asked('origin.write', { beside: true })).toEqual({ path: beside });
});

it.each([
  ['Latin letters', 'r'.repeat(235)],
  ['letters of three bytes', '風'.repeat(78)],
])('a name as long as the system takes, of %s, is copied, and written back', async (_kind, stem) => {
  const { api, asked, stick } = world();
  const path = fileOn(stick, `${stem}.storforum`);
  api.receive([path]);
  await taken(asked);
  await asked('workshop.run', addGroup('ny'));
  expect(await asked('origin.write', { beside: false })).toEqual({ path });
  expect(readdirSync(stick)).toEqual([`${stem}.storforum`]);
});

it('where a workshop came from is known after a restart', async () => {
  const { api, asked, stick, library } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  await asked('workshop.run', addGroup('ny'));
  api.close();
  const again: Api = createApi(
    { data: join(library, '..'), documents: stick, resources },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => again.close());
  await again.call('library.open', { file: 'resa.storforum' });
  expect(await again.call('origin.read', {})).toEqual({
    ok: true,
    value: { path, state: 'unchanged', hasNews: true },
  });
});

it('going on with the copy that is here is offered to a file that is behind, and not to one that is ahead', async () => {
  const { api, asked, stick } = world();
  const path = fileOn(stick);
  api.receive([path]);
  await taken(asked);
  await asked('workshop.run', addGroup('ny'));
  await asked('workshop.close', {});
  const other = join(stick, 'annan.storforum');
  copyFileSync(path, other);
  api.receive([other]);
  await taken(asked, 'twin');
  expect(await asked('origin.read', {})).toEqual({ path: other, state: 'unchanged', hasNews: true });
});
