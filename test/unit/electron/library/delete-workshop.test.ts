import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import { logIn, projectRoot } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const secret = 'Åskledaren är stulen';
const file = 'hemligt-torn.storforum';

/** Files under a folder with the title or the text of the workshop in them or in their names. */
function traces(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const words = [secret, 'Hemligt torn', 'hemligt-torn'].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
  ]);
  return entries
    .filter((each) => {
      const path = join(each.parentPath, each.name);
      const isIn = each.isFile() && words.some((word) => readFileSync(path).includes(word));
      return isIn || each.name.includes('hemligt-torn');
    })
    .map(({ name }) => name)
    .sort();
}

/** A library with a workshop that has backups, an unsaved text and an original elsewhere. */
async function library() {
  const data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  const folders = { data, documents: data, resources: join(projectRoot, 'resources') };
  const host = { host: 'loopback', log: logIn(), browseForTarget: null, startWorker } as const;
  const api = createApi(folders, host);
  onTestFinished(() => api.close());
  async function ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value as Output<N>;
  }
  await ask('library.create', { title: 'Hemligt torn', language: 'sv' });
  await ask('workshop.run', {
    key: 'k',
    command: { type: 'threat.record', groupId: null, threats: [{ id: 't', text: secret }] },
  });
  await ask('unsaved.put', { file, texts: [{ field: 'record/text', text: `${secret} igen` }] });
  await ask('workshop.close', {});
  const origin = { path: '/media/stick/hemligt-torn.storforum', bytes: 'b', head: 'h' };
  writeFileSync(join(data, 'origins.json'), JSON.stringify({ [file]: origin }));
  return { data, ask };
}

it('a workshop that is deleted leaves no byte of it in the library, by the number of backups that was told', async () => {
  const { data, ask } = await library();
  await ask('library.create', { title: 'Annat', language: 'sv' });
  await ask('workshop.close', {});
  const { length } = await ask('backup.list', { file });
  expect(length).toBe(2);
  expect(traces(data).length).toBeGreaterThan(length + 3);
  expect(await ask('library.deletion', { file, from: 'library' })).toEqual({
    backups: length,
    copies: 0,
    shared: 0,
  });
  const { workshops, trash } = await ask('library.delete', { file, from: 'library' });
  expect([workshops.map(({ title }) => title), trash]).toEqual([['Annat'], []]);
  expect(traces(data)).toEqual([]);
  expect(await ask('backup.list', { file: 'annat.storforum' })).toHaveLength(1);
});

it('one in the trash goes with its backups, and one that is open is closed first', async () => {
  const { data, ask } = await library();
  await ask('library.trash', { file });
  await ask('library.delete', { file, from: 'trash' });
  expect(traces(data)).toEqual([]);
  await ask('library.create', { title: 'Hemligt torn', language: 'sv' });
  await ask('library.delete', { file, from: 'library' });
  expect(traces(data)).toEqual([]);
});

it('a copy of it in the trash goes too, and a log that a crash left beside one', async () => {
  const { data, ask } = await library();
  copyFileSync(join(data, 'library', file), join(data, 'trash', 'gammal.storforum'));
  await ask('library.open', { file });
  await ask('workshop.run', { key: 'g', command: { type: 'group.add', id: 'g', name: 'Drift' } });
  await ask('workshop.close', {});
  writeFileSync(join(data, 'trash', 'gammal.storforum-wal'), '');
  expect(await ask('library.deletion', { file, from: 'library' })).toMatchObject({ copies: 1, shared: 0 });
  await ask('library.delete', { file, from: 'library' });
  expect(traces(data)).toEqual([]);
  expect(readdirSync(join(data, 'trash'))).toEqual([]);
});

it('backups that a duplicate shares stay with it, and are told of; the last one takes them along', async () => {
  const { data, ask } = await library();
  const before = await ask('backup.list', { file });
  await ask('library.duplicate', { file });
  await ask('library.open', { file });
  await ask('workshop.run', {
    key: 'k2',
    command: { type: 'threat.record', groupId: null, threats: [{ id: 'u', text: 'Senare' }] },
  });
  await ask('workshop.close', {});
  const shared = before.length;
  const told = await ask('library.deletion', { file, from: 'library' });
  expect(told).toEqual({ backups: 1, copies: 0, shared });
  const { workshops } = await ask('library.delete', { file, from: 'library' });
  const [copy = { file: '' }] = workshops;
  expect(await ask('backup.list', { file: copy.file })).toHaveLength(shared);
  await ask('library.delete', { file: copy.file, from: 'library' });
  expect(traces(data)).toEqual([]);
  expect(readdirSync(join(data, 'backups')).filter((name) => name !== 'files.json')).toEqual([]);
});

it('a duplicate in the trash is a workshop of its own, and stays', async () => {
  const { ask } = await library();
  const { workshops } = await ask('library.duplicate', { file });
  const copy = workshops.find((each) => each.file !== file)?.file ?? '';
  await ask('library.trash', { file: copy });
  expect(await ask('library.deletion', { file, from: 'library' })).toMatchObject({ copies: 0 });
  expect((await ask('library.delete', { file, from: 'library' })).trash).toHaveLength(1);
});

it('a damaged one is deleted with the backups of its name', async () => {
  const { data, ask } = await library();
  writeFileSync(join(data, 'library', file), 'no workshop');
  const { length } = await ask('backup.list', { file });
  expect(await ask('library.deletion', { file, from: 'library' })).toMatchObject({ backups: length });
  await ask('library.delete', { file, from: 'library' });
  expect(traces(data)).toEqual([]);
});

it('the command line says how many backups there are, and deletes only with --yes', async () => {
  const { data } = await library();
  const path = join(data, 'library', file);
  const asked = await runCli(['delete', path, '--language', 'en'], {});
  expect(asked).toMatchObject({
    code: 1,
    errors: expect.stringContaining('has 2 backups. Nothing has been'),
  });
  expect(existsSync(path)).toBe(true);
  const done = await runCli(['delete', path, '--yes', '--language', 'en'], {});
  expect(done).toMatchObject({ code: 0, output: expect.stringContaining('and 2 backups have been deleted') });
  expect(traces(data)).toEqual([]);
  expect(await runCli(['verify', path, '--yes'], {})).toMatchObject({ code: 1, output: '' });
});

it('the command line deletes and forgets in a file that lies in no library', async () => {
  const { data } = await library();
  const path = join(data, 'hemligt-torn.storforum');
  copyFileSync(join(data, 'library', file), path);
  expect(await runCli(['forget', path, 'Ingen', '--language', 'en'], {})).toMatchObject({
    code: 1,
    errors: expect.not.stringContaining('unexpected'),
  });
  expect(await runCli(['delete', path, '--yes'], {})).toMatchObject({ code: 0 });
  expect(existsSync(path)).toBe(false);
});
