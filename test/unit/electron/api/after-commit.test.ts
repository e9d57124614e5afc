import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { Snapshot } from '../../../../shared/api/types.ts';
import { logIn, projectRoot } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('a new name given in the library to the open workshop is told to other windows, as every change is', async () => {
  const data = temporaryFolder();
  const folders = { data, documents: data, resources: join(projectRoot, 'resources') };
  const host = { host: 'loopback', log: logIn(data), browseForTarget: null, startWorker } as const;
  const api = createApi(folders, host);
  onTestFinished(() => api.close());
  const heard: HostEvent[] = [];
  api.listen((event) => void heard.push(event));
  const { value } = (await api.call('library.create', { title: 'Före', language: 'sv' })) as {
    value: Snapshot;
  };
  await api.call('library.rename', { file: value.file, title: 'Efter' });
  const changes = heard.flatMap((event) => (event.type === 'changed' ? event.reply.rows : []));
  expect(changes.map(({ table, after }) => [table, (after as { title: string }).title])).toEqual([
    ['workshop', 'Efter'],
  ]);
});
