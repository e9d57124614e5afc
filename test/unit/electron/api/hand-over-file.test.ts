import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** An api with the example open on a host that hands files to the system, or on one that cannot. */
async function openApi(opening: { answer: string } | null) {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '../../../../resources');
  const handed: string[] = [];
  const api = createApi(
    { data: join(folder, 'data'), documents: folder, resources },
    {
      host: 'electron',
      log: logIn(),
      browseForTarget: null,
      startWorker,
      ...(opening && {
        openFile: async (path: string) => {
          handed.push(`open ${path}`);
          return opening.answer;
        },
        showFile: (path: string) => void handed.push(`show ${path}`),
      }),
    },
  );
  onTestFinished(() => api.close());
  await api.call('library.example', { language: 'sv' });
  const path = join(folder, 'register.json');
  const write = () => api.call('export.write', { format: 'json', path, replace: true, job: 'job' });
  return { api, handed, path, write };
}

const done = { ok: true, value: null };
const refused = (code: string) => ({ ok: false, error: { code, params: {} } });

describe('a file that was just written', () => {
  it('is handed to the system: to be opened, or shown in its folder', async () => {
    const { api, handed, path, write } = await openApi({ answer: '' });
    await write();
    expect(await api.call('file.open', { path })).toEqual(done);
    expect(await api.call('file.show', { path })).toEqual(done);
    expect(handed).toEqual([`open ${path}`, `show ${path}`]);
    expect(await api.call('app.start', {})).toMatchObject({ value: { opensFiles: true } });
  });

  it('is the only kind that is handed over', async () => {
    const { api, handed, path, write } = await openApi({ answer: '' });
    writeFileSync(path, 'not ours yet');
    for (const other of [path, '/bin/sh', 'file:///etc/passwd', join(path, '..', 'data')]) {
      expect(await api.call('file.open', { path: other })).toEqual(refused('not-allowed'));
      expect(await api.call('file.show', { path: other })).toEqual(refused('not-allowed'));
    }
    await write();
    rmSync(path);
    expect(await api.call('file.open', { path })).toEqual(refused('file-missing'));
    expect(handed).toEqual([]);
  });

  it('is not what has come in its place and leads elsewhere, or is no file', async () => {
    const { api, handed, path, write } = await openApi({ answer: '' });
    await write();
    renameSync(path, `${path}.kept`);
    symlinkSync(`${path}.kept`, path);
    expect(await api.call('file.open', { path })).toEqual(refused('file-missing'));
    rmSync(path);
    mkdirSync(path);
    expect(await api.call('file.open', { path })).toEqual(refused('file-missing'));
    expect(await api.call('file.show', { path })).toEqual(refused('file-missing'));
    expect(handed).toEqual([]);
  });

  it('may be saved anew by another program, or have been written through a link', async () => {
    const { api, handed, path, write } = await openApi({ answer: '' });
    symlinkSync(`${path}.kept`, path);
    writeFileSync(`${path}.kept`, 'former');
    await write();
    writeFileSync(`${path}.new`, 'saved by Excel');
    renameSync(`${path}.new`, `${path}.kept`);
    expect(await api.call('file.open', { path })).toEqual(done);
    expect(handed).toEqual([`open ${path}`]);
  });

  it('says so where no program opens it, or this host hands nothing over', async () => {
    const without = await openApi({ answer: 'No application knows how to open it' });
    await without.write();
    expect(await without.api.call('file.open', { path: without.path })).toEqual(refused('file-not-opened'));
    const plain = await openApi(null);
    await plain.write();
    expect(await plain.api.call('file.open', { path: plain.path })).toEqual(refused('not-available'));
    expect(await plain.api.call('file.show', { path: plain.path })).toEqual(refused('not-available'));
    expect(await plain.api.call('app.start', {})).toMatchObject({ value: { opensFiles: false } });
  });
});
