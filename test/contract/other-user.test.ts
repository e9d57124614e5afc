import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../electron/api/create-api.ts';
import { createWorkshopFile } from '../../electron/db/connection.ts';
import { makePrivate } from '../../electron/db/private-files.ts';
import { keepPrivate } from '../../electron/library/keep-private.ts';
import { libraryFolders } from '../../electron/library/library.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import { windowPlaces } from '../../electron/loopback/window-places.ts';
import type { CallName, Input, Output } from '../../shared/api/contract.ts';
import { logIn } from '../helpers/log.ts';
import { presetMethod } from '../helpers/preset-method.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const resources = join(import.meta.dirname, '../../resources');
/** A user with rights to nothing. Only root can be somebody else. */
const nobody = 65_534;
const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0;

function started(folder: string) {
  // The way there is open to all, as a home folder often is.
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const folders = { data, documents: join(folder, 'documents'), resources };
  const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value as Output<N>;
  };
  return { data, folders, ask };
}

/** A workshop in the middle of a paper round, with all that is kept beside it. */
async function everythingKept(folder: string) {
  const app = started(folder);
  const { ask, data } = app;
  await ask('library.create', { title: 'Bort', language: 'sv' });
  await ask('library.trash', { file: 'bort.storforum' });
  await ask('library.create', { title: 'Prov', language: 'sv' });
  const run = (key: string, command: Input<'workshop.run'>['command']) =>
    ask('workshop.run', { key, command });
  await run('risk', { type: 'risk.add', id: 'r', title: 'Risk' });
  const round = { riskIds: ['r'], present: 3, earlierId: null };
  await run('open', { type: 'round.open', id: 'v', way: 'paper', ...round });
  const answers = [{ riskId: 'r', probability: 'low', consequence: 'serious' }];
  await ask('paper.cast', { roundId: 'v', key: 'ballot', answers });
  await run('later', { type: 'risk.edit', id: 'r', title: 'I loggen' });
  await ask('unsaved.put', { file: 'prov.storforum', texts: [{ field: 'record/talk', text: 'halvt' }] });
  await ask('preferences.set', { theme: 'dark' });
  await ask('methods.keep', { method: { ...presetMethod(), id: 'egen' } });
  const places = windowPlaces(join(data, 'window.json'));
  const report = {
    screen: { width: 1, height: 1, isExtended: false },
    place: { x: 0, y: 0, width: 900, height: 900, maximised: false },
  };
  for (const _ of [1, 2]) places.take(report as Parameters<typeof places.take>[0]);
  return app;
}

const all = (folder: string) => [
  folder,
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
];
/** What others may do with each path, where they may do anything. */
const open = (folder: string) =>
  all(folder).filter((path) => process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0);

describe('what the app keeps', () => {
  it('is its owner’s alone from the start: folders and files, the log of changes, backups, trash and settings', async () => {
    const { data } = await everythingKept(temporaryFolder());
    const kept = all(data).map((path) => path.slice(data.length + 1));
    const expected = [
      'library/prov.storforum',
      'library/prov.storforum-wal',
      'preferences.json',
      'window.json',
    ];
    expect(kept).toEqual(expect.arrayContaining([...expected, 'methods/egen.json', 'trash/bort.storforum']));
    expect(kept.filter((path) => path.startsWith('backups/') && path.endsWith('.storforum'))).not.toEqual([]);
    expect(open(data)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is its owner’s alone from its first byte on, before it is opened again',
    () => {
      const path = join(temporaryFolder(), 'ny.storforum');
      const before = process.umask(0);
      onTestFinished(() => void process.umask(before));
      createWorkshopFile(path).close();
      expect(statSync(path).mode & 0o777).toBe(0o600);
    },
  );

  it('is taken from others when the app starts and a file is opened, where it was left open to them', async () => {
    const folder = temporaryFolder();
    const { data, ask } = await everythingKept(folder);
    await ask('workshop.close', {});
    for (const path of all(data)) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    const again = started(folder);
    expect(open(data)).toEqual([data]);
    const path = join(data, 'library', 'prov.storforum');
    chmodSync(path, 0o644);
    await again.ask('library.open', { file: 'prov.storforum' });
    expect(open(data)).toEqual([data]);
  });

  it.runIf(canBeAnother)(
    'another user of the machine reads nothing of, and exports follow the system',
    async () => {
      const folder = temporaryFolder();
      const { data, ask, folders } = await everythingKept(folder);
      const asNobody = (command: string, path: string) => {
        try {
          return execFileSync(command, [path], { uid: nobody, gid: nobody, cwd: '/', stdio: 'pipe' }).length;
        } catch {
          return 'refused';
        }
      };
      const files = all(data).filter((path) => statSync(path).isFile());
      expect(files.length).toBeGreaterThan(6);
      expect(files.map((path) => asNobody('cat', path))).toEqual(files.map(() => 'refused'));
      chmodSync(data, 0o755);
      expect(files.map((path) => asNobody('cat', path))).toEqual(files.map(() => 'refused'));
      expect(
        ['library', 'trash', 'backups', 'unsaved'].map((name) => asNobody('ls', join(data, name))),
      ).toEqual(Array(4).fill('refused'));
      const path = join(folders.documents, 'export.json');
      const written = { format: 'json', path, replace: false, job: 'job' } as const;
      await ask('export.write', written);
      expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
    },
  );

  it('is told of once where the disk keeps no owners', () => {
    const data = temporaryFolder();
    const folders = { data, documents: data, resources };
    const library = libraryFolders(folders);
    for (const folder of Object.values(library)) chmodSync(folder, 0o755);
    expect(keepPrivate(folders, library, () => false)).toEqual([
      { code: 'modes-not-kept', params: { path: library.files } },
    ]);
    expect(keepPrivate(folders, library, () => false)).toEqual([]);
  });

  it('needs no modes on Windows, which has none', () => {
    const path = join(temporaryFolder(), 'x');
    writeFileSync(path, '', { mode: 0o644 });
    expect([makePrivate(path, true), statSync(path).mode & 0o777]).toEqual([true, 0o644]);
    expect([makePrivate(path, false), statSync(path).mode & 0o777]).toEqual([true, 0o600]);
  });
});
