import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { Backup } from '../../../../shared/api/backup-types.ts';
import type { CallName } from '../../../../shared/api/contract.ts';
import type { Result } from '../../../../shared/api/result.ts';
import type { IncomingFile, Library, SummaryTarget } from '../../../../shared/api/types.ts';
import { endlessWorkshops } from '../../../helpers/endless-workshops.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';
import { cli } from '../cli/run-cli.ts';

const resources = join(import.meta.dirname, '../../../../resources');
const workshop = 'a'.repeat(32);
const refused = /^file-(damaged|too-heavy)$/;

/** An app whose library holds the file, with the file as a backup, in the trash and beside it too. */
function appWith(bytes: Buffer) {
  const data = temporaryFolder();
  const places = ['library', 'trash', `backups/${workshop}`, 'utanför'].map((name) => join(data, name));
  const backup = '2026-05-12T10-02-31.000Z-2-000000000000-minutes.storforum';
  for (const place of places) mkdirSync(place, { recursive: true });
  for (const place of places) writeFileSync(join(place, 'utan-slut.storforum'), bytes);
  writeFileSync(join(data, 'backups', workshop, backup), bytes);
  writeFileSync(join(data, 'backups', 'files.json'), JSON.stringify({ 'annan.storforum': workshop }));
  const api = createApi(
    { data, documents: data, resources },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => api.close());
  const ask = async (name: CallName, input: unknown) => (await api.call(name, input)) as Result<unknown>;
  const codeOf = async (name: CallName, input: unknown) => {
    const result = await ask(name, input);
    return result.ok ? 'fine' : result.error.code;
  };
  return { data, api, ask, codeOf, backup };
}

/** The longest that the host answered nobody, in milliseconds. */
async function longestPause(work: () => Promise<void>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work();
  clearInterval(timer);
  return longest;
}

describe.each(Object.keys(endlessWorkshops))('%s', { timeout: 120_000 }, (name) => {
  const bytesOf = endlessWorkshops[name] as () => Buffer;
  const file = 'utan-slut.storforum';

  it('is listed with a fault wherever it lies, and what is beside it as well', async () => {
    const { ask, backup } = appWith(bytesOf());
    await ask('library.create', { title: 'Helt', language: 'sv' });
    await ask('workshop.close', {});
    const pause = await longestPause(async () => {
      const { value } = (await ask('library.list', {})) as { value: Library };
      const faults = value.workshops.map((each) => [each.title, each.fault?.code ?? 'fine']);
      expect(faults).toContainEqual(['Helt', 'fine']);
      const lies = [...value.workshops.filter(({ title }) => title === file), ...value.trash];
      expect(lies.map((each) => each.file)).toEqual([file, file]);
      for (const { fault } of lies) expect(fault?.code).toMatch(refused);
      const backups = (await ask('backup.list', { file: 'annan.storforum' })) as { value: Backup[] };
      expect(backups.value.map((each) => each.name)).toEqual([backup]);
    });
    expect(pause).toBeLessThan(1_500);
  });

  it('is refused with a sentence by everything that reads it', async () => {
    const bytes = bytesOf();
    const { data, api, ask, codeOf, backup } = appWith(bytes);
    const content = bytes.toString('base64');
    await ask('library.create', { title: 'Helt', language: 'sv' });
    const codes = [
      await codeOf('import.read', { name: file, content }),
      await codeOf('library.add', { name: file, content }),
      await codeOf('library.open', { file }),
      await codeOf('library.rename', { file, title: 'Nytt' }),
      await codeOf('library.duplicate', { file }),
      await codeOf('backup.restore', { file: 'annan.storforum', name: backup }),
    ];
    api.receive([join(data, 'utanför', file)]);
    const { value } = (await ask('incoming.next', {})) as { value: IncomingFile };
    for (const code of [...codes, value.fault?.code])
      expect([code, codes]).toEqual([expect.stringMatching(refused), codes]);
    // It can be taken away and put back all the same.
    expect(await codeOf('library.trash', { file })).toBe('fine');
    const target = (await ask('summary.propose', { folder: join(data, 'utanför') })) as {
      value: SummaryTarget;
    };
    const summary = { folder: target.value.folder, path: target.value.path, replace: false, job: 'j' };
    expect(await codeOf('summary.write', summary)).toBe('folder-empty');
    expect(await codeOf('backup.salvage', { file })).toMatch(/^(fine|file-missing)$/);
  });

  it('is refused by the command line, which leaves it as it is', async () => {
    const bytes = bytesOf();
    const path = join(temporaryFolder(), file);
    writeFileSync(path, bytes);
    for (const args of [
      ['verify', path],
      ['export', path, `${path}.json`],
    ]) {
      const { code, errors } = await cli(...args);
      expect([code, errors]).toEqual([1, expect.stringMatching(/skadad|för lång tid/)]);
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
