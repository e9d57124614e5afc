import { appendFileSync, chmodSync, copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Api } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
import { castBallot } from '../../../../electron/commands/ballot.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { fileFacts } from '../../../../electron/db/file-facts.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { Origin } from '../../../../shared/api/types.ts';
import { logIn } from '../../../helpers/log.ts';
import { newSession, run } from '../../../helpers/workshop.ts';
import { addGroup, changedElsewhere, fileOn, resources, taken, world } from './incoming.ts';

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
  expect(fileFacts(path)).toMatchObject({ title: 'Test' });
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

/** A file with a round on paper that goes on, and one ballot in it. */
function fileInRound(): string {
  const session = newSession();
  run(
    session,
    { type: 'risk.add', id: 'r', title: 'Risk' },
    { type: 'round.open', id: 'v', way: 'paper', riskIds: ['r'], present: 3, earlierId: null },
  );
  castBallot(session, 'v', [{ riskId: 'r', probability: 'low', consequence: 'high' }], 'paper');
  endSession(session);
  return session.path;
}

it('a file that comes through the window leaves its ballots behind as well, and says so', async () => {
  const { api, asked, library } = world();
  const told: unknown[] = [];
  api.listen((event) => event.type === 'notices' && told.push(...event.notices));
  const content = readFileSync(fileInRound()).toString('base64');
  const { file } = await asked('library.add', { name: 'resa.storforum', content });
  expect(told).toEqual([{ code: 'ballots-left-out', params: { title: 'Test' } }]);
  expect(await asked('paper.count', { roundId: 'v' })).toBe(0);
  await asked('workshop.close', {});
  expect(readdirSync(library)).toEqual([file]);
});

it('an original that holds the ballots of a round that goes on is not written over: the copy has none', async () => {
  const { api, asked, faultOf, stick } = world();
  const path = join(stick, 'resa.storforum');
  copyFileSync(fileInRound(), path);
  const theirs = readFileSync(path);
  const told: unknown[] = [];
  api.listen((event) => event.type === 'notices' && told.push(...event.notices));
  api.receive([path]);
  await taken(asked);
  expect(told).toEqual([{ code: 'ballots-left-out', params: { title: 'Test' } }]);
  expect(await asked('paper.count', { roundId: 'v' })).toBe(0);
  await asked('workshop.run', addGroup('ny'));
  expect(await faultOf('origin.write', { beside: false })).toBe('origin-changed');
  expect(readFileSync(path).equals(theirs)).toBe(true);
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
