import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';

function started(data?: string) {
  const app = startedLibrary({ data });
  const { ask } = app;
  const record = (id: string) =>
    ask('workshop.run', {
      key: `record-${id}`,
      command: { type: 'threat.record', groupId: null, threats: [{ id, text: `Hot ${id}` }] },
    });
  return { ...app, record };
}

/** A workshop with one threat, open. */
async function opened() {
  const app = started();
  await app.ask('library.create', { title: 'Prov', language: 'sv' });
  await app.record('one');
  return { ...app, path: join(app.library, 'prov.storforum') };
}

/** The ids of the threats in a file, after it has been checked whole. */
function threatsIn(path: string): string[] {
  const { database, close } = openForReading(path);
  try {
    expect(verify(database)).toEqual([]);
    return database.prepare('SELECT id FROM threat ORDER BY id').pluck().all() as string[];
  } finally {
    close();
  }
}

// Windows lets nobody move, remove or replace a file that is open.
describe.skipIf(process.platform === 'win32')('a workshop whose file is taken away while it is open', () => {
  it('takes in nothing more, and stands in its place again when it is closed', async () => {
    const { path, ask, record } = await opened();
    rmSync(path);
    await expect(record('two')).rejects.toThrow('file-moved');
    await expect(ask('history.undo', {})).rejects.toThrow('file-moved');
    expect((await ask('workshop.read', {})).rows.threat).toHaveLength(1);
    await ask('workshop.close', {});
    expect(threatsIn(path)).toEqual(['one']);
    await ask('library.open', { file: 'prov.storforum' });
    await record('two');
  });

  it('keeps what was typed and not saved, also under the name that it comes back with', async () => {
    const { path, ask } = await opened();
    const texts = [{ field: 'record/draft', text: 'Halvskrivet' }];
    await ask('unsaved.put', { file: 'prov.storforum', texts });
    writeFileSync(path, 'annat');
    await ask('workshop.close', {});
    const { workshops } = await ask('library.list', {});
    const { file = '' } = workshops.find(({ fault }) => fault === null) ?? {};
    expect(file).not.toBe('prov.storforum');
    await ask('library.open', { file });
    expect(await ask('unsaved.read', {})).toEqual(texts);
  });

  it('goes on where it was when the file is put back', async () => {
    const { path, ask, record } = await opened();
    renameSync(path, `${path}.away`);
    await expect(record('two')).rejects.toThrow('file-moved');
    renameSync(`${path}.away`, path);
    await record('two');
    await ask('workshop.close', {});
    expect(threatsIn(path)).toEqual(['one', 'two']);
  });

  it('is whole under its new name too', async () => {
    const { path, library, ask, record } = await opened();
    const renamed = join(library, 'annat.storforum');
    renameSync(path, renamed);
    await expect(record('two')).rejects.toThrow('file-moved');
    await ask('workshop.close', {});
    expect([threatsIn(path), threatsIn(renamed)]).toEqual([['one'], ['one']]);
  });

  it.each(['as it was some changes ago', 'as another workshop', 'cut short', 'emptied'])(
    'that is written over in place (%s) is not written on: what was saved comes to stand beside it',
    async (kind) => {
      const { path, library, ask, record, data } = await opened();
      const other = started();
      await other.ask('library.create', { title: 'Annat', language: 'sv' });
      await other.ask('workshop.close', {});
      await ask('workshop.close', {});
      if (kind === 'as it was some changes ago') copyFileSync(path, join(data, 'older'));
      else if (kind === 'as another workshop')
        copyFileSync(join(other.library, 'annat.storforum'), join(data, 'older'));
      else writeFileSync(join(data, 'older'), readFileSync(path).subarray(0, kind === 'emptied' ? 0 : 5_000));
      await ask('library.open', { file: 'prov.storforum' });
      await record('two');
      await ask('workshop.close', {});
      await ask('library.open', { file: 'prov.storforum' });
      // This one is in the log alone.
      await record('three');
      const inode = statSync(path).ino;
      writeFileSync(path, readFileSync(join(data, 'older')));
      const theirs = readFileSync(path);
      expect(statSync(path).ino).toBe(inode);
      expect((await ask('workshop.read', {})).rows.threat).toHaveLength(3);
      for (const refused of [() => record('four'), () => ask('history.undo', {})])
        await expect(refused()).rejects.toThrow('file-moved');
      expect((await ask('workshop.read', {})).rows.threat).toHaveLength(3);
      await ask('workshop.close', {});
      expect(readFileSync(path).equals(theirs)).toBe(true);
      expect(existsSync(`${path}-wal`)).toBe(false);
      expect(threatsIn(join(library, 'prov-2.storforum'))).toEqual(['one', 'three', 'two']);
    },
  );

  it('is kept whole however large it is, also what nobody had looked at since it was opened', async () => {
    const { path, library, ask, record, data } = await opened();
    for (const part of [1, 2, 3, 4, 5]) {
      const threats = Array.from({ length: 400 }, (_, at) => ({
        id: `t-${part}-${at}`,
        text: `Hot ${at}`,
        // One in ten is longer than a page.
        detail: 'Långt '.repeat(at % 10 === 0 ? 900 : 300),
      }));
      const command = { type: 'threat.record', groupId: null, threats } as const;
      await ask('workshop.run', { key: `many-${part}`, command });
    }
    await ask('workshop.close', {});
    copyFileSync(path, join(data, 'older'));
    await ask('library.open', { file: 'prov.storforum' });
    await record('two');
    writeFileSync(path, new Uint8Array(statSync(path).size).fill(7));
    expect((await ask('workshop.read', {})).rows.threat).toHaveLength(2_002);
    await expect(record('three')).rejects.toThrow('file-moved');
    await ask('workshop.close', {});
    expect(threatsIn(join(library, 'prov-2.storforum'))).toHaveLength(2_002);
  });

  it('comes back whole where the file is cut short before anything was changed', async () => {
    const { path, library, ask } = await opened();
    await ask('workshop.close', {});
    await ask('library.open', { file: 'prov.storforum' });
    truncateSync(path, 5_000);
    await ask('workshop.close', {});
    expect([statSync(path).size, threatsIn(join(library, 'prov-2.storforum'))]).toEqual([5_000, ['one']]);
  });

  it('goes on where only its time has changed', async () => {
    const { path, ask, record } = await opened();
    utimesSync(path, new Date(), new Date(Date.now() - 60_000));
    await record('two');
    await ask('workshop.close', {});
    expect(threatsIn(path)).toEqual(['one', 'two']);
  });

  it('takes in nothing more when its log is taken away, and has everything when it is closed', async () => {
    const { path, library, ask, record } = await opened();
    await record('two');
    rmSync(`${path}-wal`);
    await expect(record('three')).rejects.toThrow('file-moved');
    await ask('workshop.close', {});
    expect(readdirSync(library).filter((name) => name.endsWith('.storforum'))).toEqual(['prov.storforum']);
    expect(threatsIn(path)).toEqual(['one', 'two']);
    await ask('library.open', { file: 'prov.storforum' });
    await record('three');
  });

  it.each(['secret', 'paper'] as const)(
    'comes back with the ballots of a round that goes on (%s), all that were acknowledged',
    async (way) => {
      for (const take of [rmSync, (path: string) => renameSync(path, `${path}.away`)]) {
        const { path, ask } = await opened();
        await ask('workshop.run', {
          key: 'form',
          command: { type: 'risk.form', id: 'risk', threatIds: ['one'] },
        });
        const round = { riskIds: ['risk'], present: null, earlierId: null };
        await ask('workshop.run', {
          key: 'open',
          command: { type: 'round.open', id: 'round', way, ...round },
        });
        if (way === 'secret') await ask('ballot.begin', { roundId: 'round', layout: 'each' });
        const cast = async (ballot: number) => {
          const pair = { probability: ballot % 2 ? 'low' : 'high', consequence: 'serious' };
          const answers = [{ riskId: 'risk', ...pair }];
          if (way === 'paper') await ask('paper.cast', { roundId: 'round', key: `b-${ballot}`, answers });
          else await ask('ballot.cast', { token: (await ask('ballot.read', {})).token, answers });
        };
        for (let ballot = 0; ballot < 25; ballot += 1) await cast(ballot);
        take(path);
        await expect(cast(25)).rejects.toThrow('file-moved');
        await ask('workshop.close', {});
        await ask('library.open', { file: 'prov.storforum' });
        if (way === 'secret') {
          await ask('ballot.begin', { roundId: 'round', layout: 'each' });
          await ask('ballot.end', {});
        } else await ask('paper.end', { roundId: 'round' });
        const { rows } = await ask('workshop.read', {});
        expect(rows.tally.map(({ probability, count }) => [probability, count]).sort()).toEqual([
          ['high', 13],
          ['low', 12],
        ]);
      }
    },
  );

  it('leaves the file alone that took its place, and comes to stand beside it', async () => {
    const { path, library, ask, record, data } = await opened();
    const other = started();
    await other.ask('library.create', { title: 'Annat', language: 'sv' });
    await other.record('other');
    await other.ask('workshop.close', {});
    copyFileSync(join(other.library, 'annat.storforum'), join(data, 'other'));
    const bytes = readFileSync(join(data, 'other'));
    renameSync(join(data, 'other'), path);
    await expect(record('two')).rejects.toThrow('file-moved');
    await ask('workshop.close', {});
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0).toBe(false);
    expect([threatsIn(path), threatsIn(join(library, 'prov-2.storforum'))]).toEqual([['other'], ['one']]);
  });
});
