import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { logIn, projectRoot } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('what was pasted and is too much is told with its number, not as a wrong form', async () => {
  const data = temporaryFolder();
  const api = createApi(
    { data, documents: data, resources: `${projectRoot}/resources` },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => api.close());
  await api.call('library.create', { title: 'Prov', language: 'sv' });
  const threats = Array.from({ length: 20_000 }, (_, index) => ({ id: `t-${index}`, text: 'Rad' }));
  const command = { type: 'threat.record', groupId: null, threats };
  expect(await api.call('workshop.run', { key: 'k', command })).toEqual({
    ok: false,
    error: { code: 'too-many-lines', params: { count: 20_000, most: 10_000 } },
  });
  expect(await api.call('library.create', { title: 'a'.repeat(200_000), language: 'sv' })).toEqual({
    ok: false,
    error: { code: 'text-too-long', params: { length: 200_000, longest: 100_000 } },
  });
});
