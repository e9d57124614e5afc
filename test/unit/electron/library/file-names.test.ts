import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { besideOf } from '../../../../electron/files/atomic-file.ts';
import { cutToBytes, freeName, refuseUnportable, slugOf } from '../../../../electron/library/file-names.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const titles = {
  thai: 'การวิเคราะห์ความเสี่ยงและจุดอ่อนของระบบสารสนเทศ'.repeat(8),
  chinese: '信息系统风险与脆弱性分析研讨会'.repeat(20),
  georgian: 'რისკებისა და მოწყვლადობის ანალიზი '.repeat(20),
  family: '👨‍👩‍👧‍👦𝔸'.repeat(60),
  marks: `${'a'.repeat(119)}${'e\u0301\u0323'.repeat(40)}`,
  halves: `${'x'.repeat(59)}${'𐍈'.repeat(40)}`,
};

describe('the name of a file', () => {
  it.each(Object.entries(titles))('is short enough in bytes and whole in its characters (%s)', (_, title) => {
    const slug = slugOf(title);
    expect([Buffer.byteLength(slug) <= 200, slug.isWellFormed(), slug.length > 3]).toEqual([
      true,
      true,
      true,
    ]);
    const beside = besideOf(besideOf(join('/tmp', `${slug}-100.storforum`)));
    expect(Buffer.byteLength(`${beside.slice(5)}-journal`)).toBeLessThanOrEqual(255);
    expect(beside.isWellFormed()).toBe(true);
  });

  it('is cut between characters as people see them', () => {
    expect(cutToBytes('aé', 2)).toBe('a');
    expect(cutToBytes('ae\u0301b', 3)).toBe('a');
    expect(cutToBytes('👨‍👩‍👧‍👦x', 10)).toBe('');
  });

  it.each(['CON', 'nul', 'Aux', 'COM1', 'lpt9', 'PRN.', 'con '])(
    'is none that Windows keeps for a device (%s)',
    (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+-1$/);
    },
  );

  it.each(['Riskanalys...', 'slut . ', '...', 'a/b\\c:d*e?f"g<h>i|j', 'x\ud83d'])(
    'has nothing that a system would take away or refuse (%j)',
    (title) => {
      expect(slugOf(title)).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u);
    },
  );

  it('is another where one is there', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `${slugOf(titles.thai)}.json`), '');
    expect(existsSync(join(folder, freeName(folder, titles.thai, 'json')))).toBe(false);
  });
});

describe('a name that somebody gave', () => {
  it.each([
    ['name-signs', 'register:dolt.xlsx'],
    ['name-signs', 'register?.xlsx'],
    ['name-signs', 'a\\b.xlsx'],
    ['name-signs', 'register.xlsx '],
    ['name-signs', 'register.xlsx.'],
    ['name-signs', ' register.xlsx'],
    ['name-signs', 'regi\u202Exslx.exe.xlsx'],
    ['name-signs', 'a\u2066b.xlsx'],
    ['name-signs', 'a\nb.xlsx'],
    ['name-signs', 'a\ud83d.xlsx'],
    ['name-device', 'CON.xlsx'],
    ['name-device', 'nul.2026.xlsx'],
    ['name-device', 'Lpt1 .xlsx'],
    ['name-device', 'com¹.xlsx'],
    ['name-bytes', `${'å'.repeat(126)}.xlsx`],
    ['name-bytes', `${'信'.repeat(84)}.xlsx`],
    ['name-bytes', `${'👨‍👩‍👧‍👦'.repeat(11)}.xlsx`],
  ])('is refused where some system could not hold it (%s, %j)', (code, name) => {
    expect(() => refuseUnportable(name)).toThrow(code);
  });

  it.each([
    'Risk & sårbarhet (2).xlsx',
    'v1.2.xlsx',
    'console.xlsx',
    '.xlsx',
    `${'å'.repeat(125)}.xlsx`,
    'تحليل.xlsx',
  ])('is taken as it is (%j)', (name) => expect(() => refuseUnportable(name)).not.toThrow());

  it('is refused by an export before anything is written, and one of 255 bytes is written', async () => {
    const data = temporaryFolder();
    const folders = { data, documents: data, resources: join(import.meta.dirname, '../../../../resources') };
    const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
    onTestFinished(() => api.close());
    await api.call('library.create', { title: 'Prov', language: 'sv' });
    const before = readdirSync(data);
    const write = (name: string) =>
      api.call('export.write', {
        format: 'json',
        path: join(data, name),
        replace: true,
        job: crypto.randomUUID(),
      });
    for (const name of ['register:dolt.json', 'CON.json', `${'信'.repeat(84)}.json`])
      expect(await write(name)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^name-/) },
      });
    expect(readdirSync(data)).toEqual(before);
    const longest = `${'信'.repeat(83)}a.json`;
    expect(await write(longest)).toMatchObject({ ok: true });
    expect(existsSync(join(data, longest))).toBe(true);
  });
});

it.each(Object.entries(titles))(
  'a workshop with such a title is made, duplicated, restored and thrown away (%s)',
  async (_, title) => {
    const data = temporaryFolder();
    const folders = { data, documents: data, resources: join(import.meta.dirname, '../../../../resources') };
    const api = createApi(folders, { host: 'loopback', log: logIn(), browseForTarget: null, startWorker });
    onTestFinished(() => api.close());
    const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
      const result = await api.call(name, input);
      if (!result.ok) throw new Error(result.error.code);
      return result.value as Output<N>;
    };
    const { file } = await ask('library.create', { title, language: 'sv' });
    await ask('library.duplicate', { file });
    await ask('workshop.close', {});
    const [backup] = await ask('backup.list', { file });
    await ask('backup.restore', { file, name: backup?.name ?? '' });
    await ask('library.trash', { file });
    const { workshops, trash } = await ask('library.restore', { file });
    expect([workshops.length, trash.length, workshops.map(({ fault }) => fault)]).toEqual([
      3,
      0,
      [null, null, null],
    ]);
    for (const each of workshops) await ask('library.open', { file: each.file });
    expect(readdirSync(join(data, 'library')).filter((name) => name.includes('.new'))).toEqual([]);
  },
);
