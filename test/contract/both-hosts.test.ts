import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Api } from '../../electron/api/api.ts';
import { createApi } from '../../electron/api/create-api.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../shared/api/bridge.ts';
import { contract } from '../../shared/api/contract.ts';
import { echoApi } from '../helpers/echo-api.ts';
import { hosts } from '../helpers/hosts.ts';
import { logIn } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../fake-electron/index.ts'));

type HostName = keyof typeof hosts;
const hostNames = Object.keys(hosts) as HostName[];

function realApi(host: HostName): Api {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '..', '..', 'resources');
  const folders = { data: join(folder, 'data'), documents: join(folder, 'documents'), resources };
  const api = createApi(folders, { host, log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  return api;
}

const refused = (code: string, params = {}) => ({ ok: false, error: { code, params } });

describe.each(hostNames)('on %s', (name) => {
  const open = hosts[name];

  it('a good call is answered with what its handler gives', async () => {
    const { bridge } = await open(realApi(name));
    const answer = await bridge.call('methods.list', {});
    expect(answer.ok && answer.value.shipped.map(({ id }) => id).sort()).toEqual([
      'msb-metodstod',
      'nist-800-30',
      'sambruk-2014',
    ]);
  });

  it('the host tells which one it is', async () => {
    const { bridge } = await open(realApi(name));
    const answer = await bridge.call('app.start', {});
    expect(answer).toMatchObject({
      ok: true,
      value: { host: name, nativeDialogs: false, opensFiles: false, open: null },
    });
  });

  it('a workshop is made, changed, undone and read back', async () => {
    const { bridge } = await open(realApi(name));
    const made = await bridge.call('library.create', { title: 'Anslutning', language: 'sv' });
    expect(made.ok && made.value.rows.workshop.map(({ title }) => title)).toEqual(['Anslutning']);
    const command = { type: 'workshop.edit', title: 'Mina Meddelanden' } as const;
    await bridge.call('workshop.run', { key: 'first-intention', command });
    await bridge.call('history.undo', {});
    const redone = await bridge.call('history.redo', {});
    expect(redone.ok).toBe(true);
    const read = await bridge.call('workshop.read', {});
    expect(read.ok && read.value.rows.workshop.map(({ title }) => title)).toEqual(['Mina Meddelanden']);
  });

  it('a file of threats is read, and changes nothing', async () => {
    const { bridge } = await open(realApi(name));
    const file = { name: 'hot.csv', content: Buffer.from('Hot;Grupp\nStrömmen går;A\n').toString('base64') };
    expect(await bridge.call('import.read', file)).toEqual(refused('no-workshop-open'));
    await bridge.call('library.create', { title: 'Anslutning', language: 'sv' });
    const rows = [
      { number: 1, cells: ['Hot', 'Grupp'] },
      { number: 2, cells: ['Strömmen går', 'A'] },
    ];
    expect(await bridge.call('import.read', file)).toEqual({
      ok: true,
      value: {
        kind: 'table',
        sheets: [{ name: '', rows }],
        text: { encoding: 'utf-8', delimiter: ';', stray: 0 },
      },
    });
    expect(await bridge.call('import.read', { ...file, name: 'hot.json' })).toMatchObject(
      refused('import-not-json', { position: 1 }),
    );
    const read = await bridge.call('workshop.read', {});
    expect(read.ok && [read.value.history.seq, read.value.rows.threat]).toEqual([1, []]);
  });

  it('an unknown call is refused', async () => {
    const { sendText } = await open(realApi(name));
    const names = ['library.burn', '__proto__', 'constructor', '', 7, null];
    const answers = await Promise.all(names.map((name) => sendText(JSON.stringify({ name, input: {} }))));
    expect(answers.map((text) => JSON.parse(text))).toEqual(names.map(() => refused('not-allowed')));
  });

  it('malformed input is refused with the path of the fault', async () => {
    const { sendText } = await open(realApi(name));
    const inputs = [
      { before: 'x', limit: 1 },
      { limit: 0 },
      { limit: 1, more: true },
      {},
      null,
      undefined,
      [],
      'text',
    ];
    const answers = await Promise.all(
      inputs.map((input) => sendText(JSON.stringify({ name: 'history.list', input }))),
    );
    expect(answers.map((text) => JSON.parse(text))).toEqual(
      ['before', 'limit', '-', 'limit', '-', '-', '-', '-'].map((path) => refused('bad-input', { path })),
    );
  });

  it('a text that is no call is refused', async () => {
    const { sendText } = await open(realApi(name));
    const answers = await Promise.all(['', '{', 'null', '[]', '7', '"methods.list"'].map(sendText));
    expect(answers.map((text) => JSON.parse(text))).toEqual(
      Array(6).fill(refused('bad-input', { path: '-' })),
    );
  });

  it('a stranger is refused before anything is read', async () => {
    const api = echoApi();
    const { sendAsStranger } = await open(api);
    const answer = await sendAsStranger(JSON.stringify({ name: 'methods.list', input: {} }));
    expect([JSON.parse(answer), api.calls]).toEqual([refused('not-allowed'), []]);
  });

  it('the projector is answered what was released for it, in the look of the preferences, and nothing else', async () => {
    const { bridge, sendAsProjector } = await open(realApi(name));
    const marker = 'Inte visat på storbilden';
    await bridge.call('library.create', { title: marker, language: 'sv' });
    const content = { view: 'timer', endsAt: null, left: 60_000, sign: 'B', group: 'Grupp B' } as const;
    expect(await bridge.call('projector.show', content)).toEqual({ ok: true, value: null });
    await bridge.call('preferences.set', { theme: 'contrast', room: { depth: 12, width: 3 } });
    const calls = Object.keys(contract).map((each) => JSON.stringify({ name: each, input: {} }));
    const answers: Record<string, unknown> = {};
    for (const text of calls) answers[JSON.parse(text).name] = JSON.parse(await sendAsProjector(text));
    const { 'projector.read': read, 'projector.press': pressed, 'log.report': report, ...others } = answers;
    const unlit = { singleKeys: true, spot: null, isApart: null };
    const look = { language: 'sv', theme: 'contrast', scale: 2.25, ...unlit, version: expect.any(Number) };
    expect(read).toEqual({ ok: true, value: { content, ...look } });
    expect(report).toEqual(refused('bad-input', { path: 'name' }));
    expect(pressed).toEqual(refused('bad-input', { path: 'key' }));
    expect(Object.values(others)).toEqual(Object.keys(others).map(() => refused('not-allowed')));
    expect(JSON.stringify(answers)).not.toContain(marker);
  });

  it('the projector begins with the curtain, and has it again when the workshop is closed', async () => {
    const { bridge, sendAsProjector } = await open(realApi(name));
    const view = async () =>
      JSON.parse(await sendAsProjector('{"name":"projector.read","input":{}}')).value.content.view;
    const views = [await view()];
    await bridge.call('library.create', { title: 'Anslutning', language: 'sv' });
    const time = { view: 'timer', endsAt: 1, left: null, sign: null, group: '' } as const;
    await bridge.call('projector.show', time);
    views.push(await view());
    await bridge.call('workshop.close', {});
    views.push(await view());
    await bridge.call('projector.show', time);
    views.push(await view());
    expect(views).toEqual(['curtain', 'timer', 'curtain', 'curtain']);
  });

  it('the projector hands on the three keys of a presenter’s remote control, and nothing else', async () => {
    const { bridge, sendAsProjector } = await open(realApi(name));
    const heard: unknown[] = [];
    bridge.listen((event) => heard.push(event));
    const press = async (input: object) =>
      JSON.parse(await sendAsProjector(JSON.stringify({ name: 'projector.press', input })));
    const faulty = [{ key: 'Enter' }, { key: 'next', times: 2 }, { key: ['next'] }];
    for (const input of faulty) expect((await press(input)).error.code).toBe('bad-input');
    for (const key of ['next', 'previous', 'curtain'])
      expect(await press({ key })).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(3));
    expect(heard).toEqual(['next', 'previous', 'curtain'].map((key) => ({ type: 'presenter', key })));
  });

  it('the test picture can be shown before a workshop is open, and nothing else', async () => {
    const { bridge, sendAsProjector } = await open(realApi(name));
    await bridge.call('projector.show', { view: 'test' });
    const { value } = JSON.parse(await sendAsProjector('{"name":"projector.read","input":{}}'));
    expect(value.content).toEqual({ view: 'test' });
  });

  it('nothing but a view of the projector can be released', async () => {
    const { sendText } = await open(realApi(name));
    const inputs = [{ view: 'all' }, { view: 'curtain', rows: [] }, { view: 'threat', text: 'x' }, {}];
    const answers = await Promise.all(
      inputs.map((input) => sendText(JSON.stringify({ name: 'projector.show', input }))),
    );
    expect(answers.map((text) => JSON.parse(text).error.code)).toEqual(inputs.map(() => 'bad-input'));
  });

  it('a refusal of a handler comes as an answer, not as an error', async () => {
    const { bridge } = await open(realApi(name));
    expect(await bridge.call('workshop.read', {})).toEqual(refused('no-workshop-open'));
  });

  it('input and answer arrive as they were, letters of every kind included', async () => {
    const api = echoApi();
    const { bridge } = await open(api);
    const title = 'Spårbarhet – ”hot” 🧯 שלום \u0000 \u2028 </script> \ud800 __proto__';
    const answer = await bridge.call('library.create', { title, language: 'sv' });
    expect([answer, api.calls]).toEqual([
      { ok: true, value: { name: 'library.create', input: { title, language: 'sv' } } },
      [['library.create', { title, language: 'sv' }]],
    ]);
  });

  it('a property named __proto__ reaches the api as data and changes no object', async () => {
    const api = echoApi();
    const { sendText } = await open(api);
    await sendText('{"name":"methods.list","input":{"__proto__":{"polluted":true}}}');
    expect(Object.getOwnPropertyNames(api.calls[0]?.[1])).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  it('an event reaches every listener, and none that was removed', async () => {
    const api = echoApi();
    const { bridge } = await open(api);
    const removed = vi.fn();
    bridge.listen(removed)();
    const events: HostEvent[] = [
      { type: 'menu', item: 'undo' },
      { type: 'menu', item: 'export' },
    ];
    const heard = new Promise<HostEvent[]>((resolve) => {
      const list: HostEvent[] = [];
      bridge.listen((event) => {
        list.push(event);
        if (list.length === 2) resolve(list);
      });
    });
    for (const event of events) api.tell(event);
    expect([await heard, removed.mock.calls]).toEqual([events, []]);
  });

  it('two hundred calls at once are each answered with their own', async () => {
    const { bridge } = await open(echoApi());
    const titles = Array.from({ length: 200 }, (_, n) => `workshop ${n}`);
    const answers = await Promise.all(
      titles.map((title) => bridge.call('library.create', { title, language: 'en' })),
    );
    expect(answers).toEqual(
      titles.map((title) => ({
        ok: true,
        value: { name: 'library.create', input: { title, language: 'en' } },
      })),
    );
  });
});

/** Texts that no page of ours sends, a dozen for each call. */
function hostileTexts(): string[] {
  const values = [
    null,
    7,
    -0,
    '',
    'x',
    [],
    [[]],
    {},
    { file: '../../etc/passwd' },
    { file: '.storforum\u0000' },
    { key: 1 },
  ];
  const names = [...Object.keys(contract), 'library.burn', 'toString'];
  const texts = names.flatMap((name) => values.map((input) => JSON.stringify({ name, input })));
  return [
    ...texts,
    '{"name":"workshop.run","input":{"key":"k","command":{"type":"__proto__"}}}',
    '{"name":1e999}',
    '\ufeff{}',
  ];
}

it('both hosts answer a thing alike, whatever it is', async () => {
  const answersOf = async (name: HostName) => {
    const { sendText } = await hosts[name](realApi(name));
    const answers: unknown[] = [];
    for (const text of hostileTexts()) answers.push(comparable(await sendText(text)));
    return answers;
  };
  const [electron, loopback] = [await answersOf('electron'), await answersOf('loopback')];
  expect(electron.length).toBeGreaterThan(200);
  expect(loopback).toEqual(electron);
});

const isLog = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z host /.test(value);

/** An answer without what differs by nature: which host it is, its log, times of files, and each one's passing folder. */
function comparable(text: string): unknown {
  return JSON.parse(text.replaceAll(/storforum-test-\w+/g, 'folder'), (key, value) =>
    isLog(value) || ['host', 'modified', 'trashedAt', 'savedAt'].includes(key) ? key : value,
  );
}
