import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { IncomingFile } from '../../../../shared/api/types.ts';
import { whileHeld } from '../../../helpers/held-file.ts';
import { newSession } from '../../../helpers/workshop.ts';
import { addGroup, addGroups, changedElsewhere, fileOn, resources, taken, world } from './incoming.ts';

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
