import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { logIn, projectRoot } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const made = (data: string) =>
  createApi(
    { data, documents: data, resources: join(projectRoot, 'resources') },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );

describe('a data folder that cannot be used', () => {
  it.each(['', 'library', 'trash', 'backups'])(
    'is refused at the start, by its path: %s is a file',
    (name) => {
      const data = join(temporaryFolder(), 'data');
      if (name !== '') mkdirSync(data);
      writeFileSync(join(data, name), 'en fil');
      expect(() => made(data)).toThrow('folder-unusable');
    },
  );

  it('is told in a sentence where it becomes so meanwhile', async () => {
    const data = temporaryFolder();
    const api = made(data);
    onTestFinished(() => api.close());
    rmSync(join(data, 'trash'), { recursive: true });
    writeFileSync(join(data, 'trash'), 'en fil');
    const result = await api.call('library.list', {});
    expect(result).toEqual({
      ok: false,
      error: { code: 'folder-unusable', params: { path: join(data, 'trash') } },
    });
  });

  it('is one sentence on the command line that starts the app, and no stack', () => {
    const data = join(temporaryFolder(), 'data');
    writeFileSync(data, 'en fil');
    const script = `import { createApi } from '${projectRoot}/electron/api/create-api.ts';
      import { apiOrSentence } from '${projectRoot}/electron/browser.ts';
      const folders = { data: '${data}', documents: '${data}', resources: '${projectRoot}/resources' };
      const log = { holdWhile() {}, error() {}, flush() {} };
      apiOrSentence(() => createApi(folders, { host: 'loopback', log, browseForTarget: null }));`;
    const env = { PATH: process.env.PATH, LANG: 'sv_SE.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      env,
    });
    expect([status, String(stderr)]).toEqual([
      1,
      expect.stringMatching(/^Mappen .+ går inte att använda: .+ starta Storforum igen\.\n$/),
    ]);
  });
});
