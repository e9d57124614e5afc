import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('the curtain has the title of the workshop that is open, as soon as it is and as it is called now', async () => {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '../../../../resources');
  const api = createApi(
    { data: join(folder, 'data'), documents: folder, resources },
    { host: 'electron', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => api.close());
  const shown: unknown[] = [];
  api.listen((event) => {
    if (event.type === 'projector-picture') shown.push(event.picture.content);
  });
  const last = () => shown.at(-1);
  await api.call('library.example', { language: 'sv' });
  expect(last()).toMatchObject({ view: 'curtain', title: 'Anslutning till Mina Meddelanden' });
  const command = { type: 'workshop.edit', title: 'Skola' } as const;
  await api.call('workshop.run', { key: crypto.randomUUID(), command });
  expect(last()).toMatchObject({ view: 'curtain', title: 'Skola' });
  await api.call('history.undo', {});
  expect(last()).toMatchObject({ view: 'curtain', title: 'Anslutning till Mina Meddelanden' });
  await api.call('library.example', { language: 'en' });
  expect(last()).toMatchObject({ view: 'curtain' });
  expect(last()).not.toMatchObject({ title: 'Anslutning till Mina Meddelanden' });
});
