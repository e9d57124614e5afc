import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiAs } from '../../../../electron/api/roles.ts';
import type { Input } from '../../../../shared/api/contract.ts';
import { unsavedFieldSchema } from '../../../../shared/api/unsaved.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

function started(given?: string) {
  const { api, data, ask } = startedLibrary({ data: given });
  const create = async (title: string) => (await ask('library.create', { title, language: 'sv' })).file;
  const put = (file: string, text: string | null, field = 'risk/r-1/rationale') =>
    ask('unsaved.put', { file, texts: [{ field, text }] });
  return { api, ask, create, put, data, folder: join(data, 'unsaved') };
}

const typed = [{ field: 'risk/r-1/rationale', text: 'Halvskrivet' }];

describe('a text that is typed and not saved', () => {
  it('is on disk when it is answered, for its owner alone and not in the workshop', async () => {
    const { create, put, folder, data } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    const path = join(folder, `${file}.json`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ 'risk/r-1/rationale': 'Halvskrivet' });
    expect([statSync(path).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readFileSync(join(data, 'library', file))).not.toContain('Halvskrivet');
  });

  it('is there for another host on the same folder, after a kill of the first', async () => {
    const { create, put, data } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    // Killed: the first host closes nothing.
    const copy = temporaryFolder();
    cpSync(data, copy, { recursive: true });
    const again = started(copy);
    await again.ask('library.open', { file });
    expect(await again.ask('unsaved.read', {})).toEqual(typed);
  });

  it('goes when it is saved or given up, and with the last one its file', async () => {
    const { ask, create, put, folder } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    await put(file, 'Ett till', 'record/text');
    await put(file, null, 'record/text');
    expect(await ask('unsaved.read', {})).toEqual(typed);
    await put(file, '');
    expect([await ask('unsaved.read', {}), readdirSync(folder)]).toEqual([[], []]);
  });

  it('belongs to its workshop: one that comes late is refused, and another workshop has none', async () => {
    const { ask, create, put } = started();
    const first = await create('Första');
    await put(first, 'Halvskrivet');
    await create('Andra');
    await expect(put(first, 'Kommer för sent')).rejects.toThrow('not-found');
    expect(await ask('unsaved.read', {})).toEqual([]);
    await ask('library.open', { file: first });
    expect(await ask('unsaved.read', {})).toEqual(typed);
  });

  it('goes with its workshop, also with one that was taken away while the app was not running', async () => {
    const { api, ask, create, put, folder, data } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    await ask('library.trash', { file });
    expect(readdirSync(folder)).toEqual([]);
    // Whatever lies there first, what people wrote goes.
    mkdirSync(join(folder, 'a folder', 'in it'), { recursive: true });
    writeFileSync(join(folder, 'borta.storforum.json'), '{}');
    writeFileSync(join(folder, `${file}.json.2f.new`), 'half written');
    api.close();
    started(data);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not shown in a new workshop of the same title as one that somebody has taken out of the folder', async () => {
    const { ask, create, put, data } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    await ask('workshop.close', {});
    renameSync(join(data, 'library', file), join(data, file));
    const other = await create('Prov');
    expect([other, await ask('unsaved.read', {})]).toEqual(['prov-2.storforum', []]);
    renameSync(join(data, file), join(data, 'library', file));
    await ask('library.open', { file });
    expect(await ask('unsaved.read', {})).toEqual(typed);
  });

  it('has room where somebody has put more into its file than the app ever does', async () => {
    const { ask, create, put, folder } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    const foreign = Array.from({ length: 30 }, (_, at) => [`place/p-${at}`, 'x'.repeat(90_000)]);
    writeFileSync(join(folder, `${file}.json`), JSON.stringify(Object.fromEntries(foreign)));
    await put(file, 'Halvskrivet');
    expect(await ask('unsaved.read', {})).toEqual(typed);
  });

  it('is bounded: what is too much is refused and what was kept stays', async () => {
    const { ask, create, put } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    const long = 'x'.repeat(100_000);
    await expect(put(file, `${long}x`)).rejects.toThrow('text-too-long');
    const much = Array.from({ length: 6 }, (_, place) => ({
      field: `risk/r-${place + 2}/rationale`,
      text: long,
    }));
    await expect(ask('unsaved.put', { file, texts: much })).rejects.toThrow('text-too-long');
    expect(await ask('unsaved.read', {})).toEqual(typed);
  });

  it('that cannot be read is none, and stops nothing', async () => {
    const { ask, create, put, folder } = started();
    const file = await create('Prov');
    await put(file, 'Halvskrivet');
    writeFileSync(join(folder, `${file}.json`), '{"risk/r-1/rationale": 7');
    expect(await ask('unsaved.read', {})).toEqual([]);
    await put(file, 'Halvskrivet');
    expect(await ask('unsaved.read', {})).toEqual(typed);
  });
});

describe('a ballot', () => {
  it('has no field that a text could be kept under', () => {
    const names = [
      'votes/r-1/probability',
      'ballot/r-1',
      'paper/o-1/1',
      'tally/r-1',
      'risk/../../x',
      'risk/r-1/<b>',
    ];
    expect(names.filter((name) => unsavedFieldSchema.safeParse(name).success)).toEqual([]);
  });

  it('is never kept: whoever votes may not ask, nor may anybody while ballots go round', async () => {
    const { api, ask, create, folder } = started();
    const file = await create('Prov');
    const run = (command: Input<'workshop.run'>['command']) =>
      ask('workshop.run', { key: crypto.randomUUID(), command });
    await run({ type: 'risk.add', id: 'r-1', title: 'En risk' });
    const round = { id: 'round', riskIds: ['r-1'], present: 4, earlierId: null };
    await run({ type: 'round.open', way: 'secret', ...round });
    await ask('ballot.begin', { roundId: 'round', layout: 'each' });
    const text = { file, texts: [{ field: 'risk/r-1/rationale', text: 'Röstar högt' }] };
    for (const role of ['ballot', 'facilitator', 'projector'] as const)
      for (const [name, input] of [
        ['unsaved.put', text],
        ['unsaved.read', {}],
      ] as const)
        expect(await apiAs(role, api).call(name, input)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(existsSync(folder)).toBe(false);
  });
});
