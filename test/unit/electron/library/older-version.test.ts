import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { fileFacts } from '../../../../electron/db/file-facts.ts';
import { schemaVersion } from '../../../../electron/db/migrate.ts';
import { versionAt } from '../../../../electron/db/open-for-reading.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';

const root = join(import.meta.dirname, '../../../..');
const kept = join(root, 'test', 'data', 'versions', '1', 'rounds.storforum');
const file = 'kept.storforum';

/** A library with a file of the first version, and a stick with the same file. */
function library() {
  const data = temporaryFolder();
  const stick = temporaryFolder();
  const [path, outside] = [join(data, 'library', file), join(stick, file)];
  mkdirSync(join(data, 'library'));
  for (const target of [path, outside]) copyFileSync(kept, target);
  const folders = { data, documents: data, resources: join(root, 'resources') };
  const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const told: string[] = [];
  api.listen((event) => event.type === 'notices' && told.push(event.notices.at(-1)?.code ?? 'none'));
  const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value as Output<N>;
  };
  /** Versions of all workshop files in a folder, by name. */
  const versions = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.storforum'))
        .map((name) => [basename(name), versionAt(join(folder, name))]),
    );
  return { data, stick, path, outside, api, told, ask, versions };
}

const isAsItWas = (path: string) => readFileSync(path).equals(readFileSync(kept));

describe('a file of an older version', () => {
  it('is listed, summed up, exported and moved to the trash and back as it is', async () => {
    const { data, path, ask } = library();
    expect(await ask('library.list', {})).toMatchObject({
      workshops: [{ file, title: 'Kept', risks: 2, fault: null }],
    });
    const sum = { folder: join(data, 'library'), replace: false, job: 'j' };
    expect(await ask('summary.write', { ...sum, path: join(data, 'sum.xlsx') })).toMatchObject({
      skipped: [],
    });
    expect(isAsItWas(path)).toBe(true);
    await ask('library.trash', { file });
    expect(isAsItWas(join(data, 'trash', file))).toBe(true);
    await ask('library.deletion', { file, from: 'trash' });
    await ask('library.restore', { file });
    expect(isAsItWas(path)).toBe(true);
    expect(existsSync(join(data, 'backups', 'files.json'))).toBe(false);
  });

  it('is exported, summed up and checked by the command line as it is', async () => {
    const { data, path } = library();
    const out = join(data, 'out.json');
    for (const call of [
      ['export', path, out],
      ['summary', join(data, 'library'), join(data, 'sum.xlsx')],
      ['verify', path],
    ])
      expect(await runCli(call, {})).toMatchObject({ code: 0 });
    expect(await runCli(['delete', path], {})).toMatchObject({ code: 1 });
    expect(JSON.parse(readFileSync(out, 'utf8')).workshop.organisations).toEqual(['Berga kommun']);
    expect(isAsItWas(path)).toBe(true);
  });

  it('opened for work it is migrated after a copy was put aside, and the person is told', async () => {
    const { data, path, told, ask, versions } = library();
    await ask('library.open', { file });
    expect(told).toEqual(['file-upgraded']);
    const copies = Object.entries(versions(join(data, 'backups')));
    expect(
      copies.filter(([name]) => name.endsWith('-migration.storforum')).map(([, version]) => version),
    ).toEqual([1]);
    await ask('workshop.close', {});
    expect(versionAt(path)).toBe(schemaVersion);
    await ask('library.open', { file });
    expect(told).toHaveLength(1);
  });

  it('gets no other name before it has been opened, and that is said', async () => {
    const { path, ask } = library();
    await expect(ask('library.rename', { file, title: 'Annat' })).rejects.toThrow('rename-older-version');
    expect(isAsItWas(path)).toBe(true);
    await ask('library.open', { file });
    await ask('workshop.close', {});
    await ask('library.rename', { file, title: 'Annat' });
    expect(fileFacts(path).title).toBe('Annat');
  });

  it('stays as it is when a copy is made of it; that the copy is new is said', async () => {
    const { path, told, ask, versions, data } = library();
    const { workshops } = await ask('library.duplicate', { file });
    expect(workshops.map(({ title }) => title).sort()).toEqual(['Kept', 'Kept (2)']);
    expect([isAsItWas(path), told]).toEqual([true, ['copy-upgraded']]);
    expect(versions(join(data, 'library'))).toMatchObject({ [file]: 1, 'kept-2.storforum': schemaVersion });
  });

  it('among the backups stays as it is when it is restored; that what it became is new is said', async () => {
    const { told, ask, versions, data } = library();
    await ask('library.open', { file });
    await ask('workshop.close', {});
    const backups = await ask('backup.list', { file });
    const name = backups.find(({ reason }) => reason === 'migration')?.name ?? '';
    told.length = 0;
    await ask('backup.restore', { file, name });
    expect(told).toEqual(['copy-upgraded']);
    expect(versions(join(data, 'backups'))[name]).toBe(1);
    expect(Object.values(versions(join(data, 'library')))).toEqual([schemaVersion, schemaVersion]);
  });

  it('stays as it is when what it holds is rescued, or merged into another workshop', async () => {
    const { path, ask } = library();
    await ask('backup.salvage', { file });
    await ask('library.create', { title: 'Mitt', language: 'sv' });
    const content = readFileSync(path).toString('base64');
    expect(await ask('import.read', { name: file, content })).toMatchObject({ kind: 'workshop' });
    expect(isAsItWas(path)).toBe(true);
  });

  it('is taken in as it is, and opened by the same rule as any other', async () => {
    const { data, told, ask, versions } = library();
    await ask('library.add', { name: 'annan.storforum', content: readFileSync(kept).toString('base64') });
    expect(told).toEqual(['file-upgraded']);
    const copies = Object.entries(versions(join(data, 'backups')));
    expect(
      copies.filter(([name]) => name.endsWith('-migration.storforum')).map(([, version]) => version),
    ).toEqual([1]);
  });

  it('is not taken in by halves: bytes that are damaged leave nothing', async () => {
    const { data, ask } = library();
    const bytes = readFileSync(kept);
    bytes.fill(0x5a, 40_000, 60_000);
    const added = ask('library.add', { name: 'annan.storforum', content: bytes.toString('base64') });
    await expect(added).rejects.toThrow('file-damaged');
    expect(readdirSync(join(data, 'library'))).toEqual([file]);
  });

  it('that is handed over is copied in its version, and only put in the list it stays so', async () => {
    const { data, outside, api, told, ask, versions } = library();
    api.receive([outside]);
    const { id } = (await ask('incoming.next', {})) as { id: string };
    await ask('incoming.take', { id, as: 'copy', open: false });
    expect(told).toEqual([]);
    expect(versions(join(data, 'library'))).toEqual({ [file]: 1, 'kept-2.storforum': 1 });
    await ask('library.open', { file: 'kept-2.storforum' });
    expect([told, isAsItWas(outside)]).toEqual([['file-upgraded'], true]);
  });

  it('is written back to its place only by somebody who has read that it becomes new there', async () => {
    const { outside, api, ask } = library();
    api.receive([outside]);
    const { id } = (await ask('incoming.next', {})) as { id: string };
    await ask('incoming.take', { id, as: 'copy', open: true });
    const command = { type: 'group.add', id: 'g', name: 'Ny' } as const;
    await ask('workshop.run', { key: 'k', command });
    expect(await ask('origin.read', {})).toEqual({ path: outside, state: 'older', hasNews: true });
    await ask('origin.write', { beside: false });
    expect(versionAt(outside)).toBe(schemaVersion);
    expect(await ask('origin.read', {})).toEqual({ path: outside, state: 'unchanged', hasNews: false });
  });

  it('among the copies of a second folder stays as it is', async () => {
    const { stick, ask, api, versions } = library();
    await ask('library.open', { file });
    await ask('secondCopy.set', { folder: stick });
    await ask('workshop.close', {});
    await api.unfinished();
    expect(versions(stick)[file]).toBe(1);
  });

  it('is opened for work by the command line when a person is forgotten, and that is said', async () => {
    const { data, path, versions } = library();
    const done = await runCli(['forget', path, 'Karin Lind', '--language', 'en'], { STORFORUM_DATA: data });
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.output).toContain('now in the app’s new format');
    expect(versionAt(path)).toBe(schemaVersion);
    expect(Object.values(versions(join(data, 'backups')))).toEqual([1]);
    const again = await runCli(['forget', path, 'Åsa Öberg', '--language', 'en'], { STORFORUM_DATA: data });
    expect(again.output).not.toContain('new format');
  });
});
