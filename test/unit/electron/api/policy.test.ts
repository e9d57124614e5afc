import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { Start } from '../../../../shared/api/types.ts';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');

function appWith(policy: Policy, folder = temporaryFolder(), library?: string, language?: 'sv' | 'en') {
  const api = createApi(
    {
      data: join(folder, 'data'),
      documents: join(folder, 'documents'),
      resources,
      ...(library && { library }),
    },
    {
      host: 'loopback',
      log: logIn(),
      browseForTarget: null,
      startWorker,
      policy: { policy, path: '/etc/storforum/policy.json' },
      ...(language && { language }),
    },
  );
  onTestFinished(() => api.close());
  return {
    api,
    folder,
    start: async () => {
      const started = await api.call('app.start', {});
      if (!started.ok) throw new Error(started.error.code);
      return started.value as Start;
    },
  };
}

it('what the organisation has given a value holds until the person chooses another', async () => {
  const { api, start } = appWith({ language: 'en', sound: false });
  expect((await start()).preferences).toMatchObject({ language: 'en', sound: false, theme: 'light' });
  await api.call('preferences.set', { language: 'sv' });
  expect((await start()).preferences).toMatchObject({ language: 'sv', sound: false });
});

it('the interface speaks the language of the system until the organisation or the person has chosen', async () => {
  const system = appWith({}, undefined, undefined, 'en');
  expect((await system.start()).preferences.language).toBe('en');
  await system.api.call('preferences.set', { language: 'sv' });
  expect((await system.start()).preferences.language).toBe('sv');
  expect((await appWith({ language: 'sv' }, undefined, undefined, 'en').start()).preferences.language).toBe(
    'sv',
  );
});

it('a library that is away for a day keeps its half-typed texts: another library takes nothing of them away', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'stick');
  const away = `${library}-away`;
  const first = appWith({}, folder, library);
  const made = await first.api.call('library.create', { title: 'Nätverket', language: 'sv' });
  const { file } = (made as { value: { file: string } }).value;
  const texts = [{ field: 'risk/r-1/rationale', text: 'Halvskrivet' }];
  await first.api.call('unsaved.put', { file, texts });
  first.api.close();
  renameSync(library, away);
  // The policy's folder cannot be reached: the local library is used instead.
  const meanwhile = appWith({}, folder);
  await meanwhile.start();
  meanwhile.api.close();
  renameSync(away, library);
  const again = appWith({}, folder, library);
  await again.api.call('library.open', { file });
  expect(await again.api.call('unsaved.read', {})).toEqual({ ok: true, value: texts });
});

it('what is locked cannot be changed, also by what was chosen before', async () => {
  const folder = temporaryFolder();
  const before = appWith({}, folder);
  await before.api.call('preferences.set', { language: 'sv', theme: 'dark' });
  before.api.close();
  const { api, start } = appWith({ language: 'en', locked: ['language', 'sound'] }, folder);
  expect((await start()).preferences).toMatchObject({ language: 'en', theme: 'dark', sound: true });
  expect(await api.call('preferences.set', { language: 'sv', theme: 'light' })).toMatchObject({
    ok: false,
    error: { code: 'set-by-organisation' },
  });
  expect((await api.call('preferences.set', { theme: 'contrast' })).ok).toBe(true);
  const { preferences, policy } = await start();
  expect([preferences.language, preferences.theme, policy]).toEqual([
    'en',
    'contrast',
    { path: '/etc/storforum/policy.json', locked: ['language', 'sound'] },
  ]);
});

it('the library lies where the organisation has chosen, with its backups and its trash', async () => {
  const library = join(temporaryFolder(), 'Analyser');
  const { api, start, folder } = appWith({}, temporaryFolder(), library);
  await api.call('library.create', { title: 'Min', language: 'sv' });
  expect([
    existsSync(join(library, 'library', 'min.storforum')),
    existsSync(join(library, 'backups', 'files.json')),
    existsSync(join(folder, 'data', 'library')),
    (await start()).places.library,
  ]).toEqual([true, true, false, join(library, 'library')]);
  await api.call('library.trash', { file: 'min.storforum' });
  expect(existsSync(join(library, 'trash', 'min.storforum'))).toBe(true);
});
