import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { file, recorded, started } from './backed-up.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-03-02T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('backups', () => {
  it('are listed newest first, and become a workshop of their own while the first stays as it is', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    vi.advanceTimersByTime(5 * 60_000);
    await recorded(app);
    await app.ask('workshop.close', {});
    const [before, bytes] = [app.names(), readFileSync(app.path)];
    const list = await app.ask('backup.list', { file });
    expect(list.map(({ reason, threats, fault }) => [reason, threats, fault])).toEqual([
      ['closed', 2, null],
      ['minutes', 1, null],
      ['opened', 0, null],
    ]);

    const middle = list[1]?.name as string;
    const { workshops } = await app.ask('backup.restore', { file, name: middle });
    expect(
      workshops.map(({ title, threats }) => [title.replace(/\d\d\.\d\d\)/, 'tid)'), threats]).sort(),
    ).toEqual([
      ['Prov (2026-03-02 tid)', 1],
      ['Prov', 2],
    ]);
    const copy = workshops.find((each) => each.file !== file)?.file as string;
    for (let times = 0; times < 5; times += 1) {
      await app.ask('library.open', { file: copy });
      await recorded(app);
      vi.advanceTimersByTime(10 * 60_000);
      await app.ask('workshop.close', {});
    }
    // Both have one beginning, and so one folder; each is shown its own, and pushes out none of the other's.
    expect(app.names()).toEqual(expect.arrayContaining(before));
    expect((await app.ask('backup.list', { file })).map(({ name }) => name)).toEqual(before.toReversed());
    const ofCopy = (await app.ask('backup.list', { file: copy })).map(({ name }) => name);
    expect(ofCopy).toEqual(expect.arrayContaining(before.filter((name) => name <= middle)));
    expect(ofCopy).not.toContain(before.at(-1));
    expect(readFileSync(app.path).equals(bytes)).toBe(true);
  });

  it('that have been damaged since are named as such and not restored', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await recorded(app);
    await app.ask('workshop.close', {});
    const name = app.names().at(-1) as string;
    const bytes = readFileSync(join(app.backups, name));
    const at = bytes.indexOf('Hot ');
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(join(app.backups, name), bytes);
    await expect(app.ask('backup.restore', { file, name })).rejects.toThrow('file-damaged');
    await expect(app.ask('backup.restore', { file, name: '../x.storforum' })).rejects.toThrow('bad-input');
    await expect(app.ask('backup.restore', { file, name: 'x.storforum' })).rejects.toThrow('file-missing');
    expect(readdirSync(join(app.data, 'library'))).toEqual([file]);
  });

  it('of a workshop in the trash keep their name to themselves', async () => {
    const app = started();
    await app.ask('library.create', { title: 'Prov', language: 'sv' });
    await app.ask('library.trash', { file });
    const other = await app.ask('library.create', { title: 'Prov', language: 'sv' });
    expect(other.file).toBe('prov-2.storforum');
    const { workshops } = await app.ask('library.restore', { file });
    expect(workshops.map((each) => each.file).sort()).toEqual(['prov-2.storforum', file]);
  });
});
