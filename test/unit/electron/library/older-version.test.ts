import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { migrations } from '../../../../electron/db/migrate.ts';
import { versionAt } from '../../../../electron/db/open-for-reading.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';

const root = join(import.meta.dirname, '../../../..');
const kept = join(root, 'test', 'data', 'versions', '1', 'rounds.storforum');

/** A library with a file of the first version. */
function library() {
  const data = temporaryFolder();
  const path = join(data, 'library', 'kept.storforum');
  mkdirSync(join(data, 'library'));
  copyFileSync(kept, path);
  const folders = { data, documents: data, resources: join(root, 'resources') };
  const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  return { data, path, api };
}

it('a file of an older version is listed, summed up, exported and moved to the trash as it is', async () => {
  const { data, path, api } = library();
  const before = readFileSync(path);
  expect(await api.call('library.list', {})).toMatchObject({
    value: { workshops: [{ file: 'kept.storforum', title: 'Kept', risks: 2, fault: null }] },
  });
  const out = join(data, 'out.json');
  expect(await runCli(['export', path, out], {})).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(out, 'utf8')).workshop.organisations).toEqual(['Berga kommun']);
  expect(readFileSync(path).equals(before)).toBe(true);
  await api.call('library.trash', { file: 'kept.storforum' });
  expect(versionAt(join(data, 'trash', 'kept.storforum'))).toBe(1);
});

const toldOf = (title: string) => ({
  type: 'notices',
  notices: [{ code: 'file-upgraded', params: { title } }],
});

it('duplicated it stays as it is; named anew, or taken in from elsewhere, it is told of', async () => {
  const { path, api } = library();
  const before = readFileSync(path);
  const heard: HostEvent[] = [];
  api.listen((event) => event.type === 'notices' && heard.push(event));
  expect((await api.call('library.duplicate', { file: 'kept.storforum' })).ok).toBe(true);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(heard).toEqual([]);
  await api.call('library.rename', { file: 'kept.storforum', title: 'Nytt' });
  expect(heard.pop()).toEqual(toldOf('Nytt'));
  await api.call('app.dismissNotice', { code: 'file-upgraded' });
  await api.call('library.add', { name: 'in.storforum', content: before.toString('base64') });
  expect(heard.pop()).toEqual(toldOf('Kept'));
});

it('opened for work it is migrated after a copy was put aside, and the person is told', async () => {
  const { data, path, api } = library();
  const heard: HostEvent[] = [];
  api.listen((event) => heard.push(event));
  expect((await api.call('library.open', { file: 'kept.storforum' })).ok).toBe(true);
  expect(heard).toContainEqual(toldOf('Kept'));
  const copies = readdirSync(join(data, 'backups'), { recursive: true, encoding: 'utf8' });
  const [copy = ''] = copies.filter((name) => name.endsWith('-migration.storforum'));
  expect(versionAt(join(data, 'backups', copy))).toBe(1);
  await api.call('workshop.close', {});
  expect(versionAt(path)).toBe(migrations.length);
  heard.length = 0;
  await api.call('library.open', { file: 'kept.storforum' });
  expect(heard.filter(({ type }) => type === 'notices')).toEqual([]);
});
