import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startedApp, withWindow } from '../../../helpers/started-app.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

it('documents that cannot be reached keep nobody from starting: files are proposed elsewhere, which is said until it is read', async () => {
  const electron = await startedApp(({ world }) => {
    world.unreachable.add('documents');
    vi.stubEnv('STORFORUM_DOCUMENTS', '');
  });
  await withWindow(electron);
  const call = async (name: string, input: object = {}) =>
    JSON.parse(String(await electron.ipcRenderer.invoke('storforum:call', JSON.stringify({ name, input }))))
      .value;
  const exports = join(String(process.env.STORFORUM_DATA), 'exports');
  const notice = { code: 'documents-unreachable', params: { path: exports } };
  expect((await call('app.start')).notices).toEqual([notice]);
  expect((await call('app.start')).notices).toEqual([notice]);
  expect(await call('app.dismissNotice', { code: notice.code })).toEqual([]);
  expect((await call('app.start')).notices).toEqual([]);
  await call('library.create', { title: 'Anslutning', language: 'sv' });
  expect((await call('export.propose', { format: 'xlsx' })).path).toBe(join(exports, 'anslutning.xlsx'));
});

it('documents that can be reached are nothing to speak of', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const start = await electron.ipcRenderer.invoke('storforum:call', '{"name":"app.start","input":{}}');
  expect(JSON.parse(String(start)).value.notices).toEqual([]);
});
