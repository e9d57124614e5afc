import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startedLibrary } from '../../../helpers/started-library.ts';

const long = 'En mycket lång titel på en analys som ingen orkar läsa till slutet av, '.repeat(4);

function started(given?: string) {
  const app = startedLibrary({ data: given });
  const { data, ask } = app;
  /** A closed workshop with one risk that says whose it is. */
  const made = async (title: string, whose: string) => {
    const { file } = await ask('library.create', { title, language: 'sv' });
    await ask('workshop.run', { key: `k-${whose}`, command: { type: 'risk.add', id: whose, title: whose } });
    await ask('workshop.close', {});
    return file;
  };
  /** The risks of each backup that a file is shown, newest first. */
  const backedUp = async (file: string) => {
    const found: string[][] = [];
    for (const { name } of await ask('backup.list', { file })) {
      const before = new Set(readdirSync(join(data, 'library')));
      await ask('backup.restore', { file, name });
      const [copy = ''] = readdirSync(join(data, 'library')).filter((each) => !before.has(each));
      const { rows } = await ask('library.open', { file: copy });
      found.push(rows.risk.map(({ title }) => title));
      await ask('workshop.close', {});
      rmSync(join(data, 'library', copy));
    }
    return found;
  };
  return { ...app, made, backedUp };
}

describe('backups belong to a workshop, not to the name of a file', () => {
  it('so that two with one long title keep their own through trash and restore', async () => {
    const { ask, made, backedUp } = started();
    const first = await made(`${long} ett`, 'first');
    await ask('library.trash', { file: first });
    const second = await made(`${long} två`, 'second');
    await ask('library.trash', { file: second });
    const { trash } = await ask('library.list', {});
    // The other way round, and under whatever names they come back.
    for (const { file } of trash) await ask('library.restore', { file });
    for (const { file } of (await ask('library.list', {})).workshops) {
      const { rows } = await ask('library.open', { file });
      await ask('workshop.close', {});
      const whose = rows.risk.map(({ title }) => title);
      expect(await backedUp(file)).toEqual([whose, []]);
    }
  });

  it('so that a file under the name of one that is gone is shown none of its backups', async () => {
    const { library, made, backedUp } = started();
    const first = await made('Prov', 'first');
    rmSync(join(library, first));
    const second = await made('Prov', 'second');
    expect(second).toBe(first);
    expect(await backedUp(second)).toEqual([['second'], []]);
  });

  it('and are found under another name too, and where the file can no longer say which workshop it is', async () => {
    const { library, made, backedUp } = started();
    const file = await made('Prov', 'first');
    renameSync(join(library, file), join(library, 'annat.storforum'));
    expect(await backedUp('annat.storforum')).toEqual([['first'], []]);
    renameSync(join(library, 'annat.storforum'), join(library, file));
    const bytes = readFileSync(join(library, file));
    for (const broken of [Buffer.alloc(0), Buffer.alloc(bytes.length), bytes.subarray(0, 6_000)]) {
      writeFileSync(join(library, file), broken);
      // Copies of it have been made above; which of them it was, such a file cannot say.
      expect(await backedUp(file)).toEqual(expect.arrayContaining([['first'], []]));
    }
  });

  it('and are kept apart for two files of one beginning: neither loses any by the other', async () => {
    const { ask, made, library, backedUp } = started();
    const file = await made('Prov', 'first');
    copyFileSync(join(library, file), join(library, 'kopia.storforum'));
    for (const [name, whose] of [
      ['kopia.storforum', 'copy'],
      [file, 'own'],
    ] as const) {
      await ask('library.open', { file: name });
      await ask('workshop.run', { key: whose, command: { type: 'risk.add', id: whose, title: whose } });
      await ask('workshop.close', {});
    }
    expect(await backedUp(file)).toEqual([['first', 'own'], ['first'], []]);
    expect(await backedUp('kopia.storforum')).toEqual([['first', 'copy'], ['first'], []]);
  });

  it('and those of an earlier version, in folders named as files, are sorted by what is in them', async () => {
    const first = started();
    const [one, two] = [await first.made('Ett', 'first'), await first.made('Två', 'second')];
    first.api.close();
    const backups = join(first.data, 'backups');
    const mixed = join(first.data, 'mixed');
    for (const id of readdirSync(backups).filter((name) => !name.endsWith('.json')))
      cpSync(join(backups, id), mixed, { recursive: true });
    rmSync(backups, { recursive: true });
    mkdirSync(backups);
    renameSync(mixed, join(backups, 'ett'));
    const again = started(first.data);
    expect(await again.backedUp(one)).toEqual([['first'], []]);
    expect(await again.backedUp(two)).toEqual([['second'], []]);
    expect(readdirSync(backups)).not.toContain('ett');
  });
});

it('what a workshop was copied from belongs to it, not to the name of its file', async () => {
  const { api, ask, made, library, data } = started();
  const other = await made('Resa', 'theirs');
  const path = join(data, 'resa.storforum');
  renameSync(join(library, other), path);
  api.receive([path]);
  const incoming = await ask('incoming.next', {});
  await ask('incoming.take', { id: incoming?.id ?? '', as: 'copy', open: true });
  expect((await ask('origin.read', {}))?.path).toBe(path);
  await ask('workshop.close', {});
  rmSync(join(library, 'resa.storforum'));
  await made('Resa', 'mine');
  await ask('library.open', { file: 'resa.storforum' });
  expect(await ask('origin.read', {})).toBeNull();
});
