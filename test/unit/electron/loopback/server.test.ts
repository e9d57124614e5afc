import { describe, expect, it } from 'vitest';
import { keyLifeMilliseconds } from '../../../../electron/loopback/access.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import {
  ask,
  type Change,
  enter,
  entering,
  loadDocument,
  openEvents,
  startedServer,
  withHeaders,
} from '../../../helpers/loopback.ts';

const question = JSON.stringify({ name: 'methods.list', input: {} });

describe('a good visit', () => {
  it('comes in with the key, gets the document and is answered', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    const answer = await ask(server.origin, client.calling(question));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { ok: true, value: { name: 'methods.list', input: {} } },
    ]);
  });

  it('is given a cookie that no script can read and no other site can send', async () => {
    const server = await startedServer(echoApi());
    const { status, headers } = await ask(server.origin, entering(server, server.makeKey()));
    expect(status).toBe(200);
    const name = `storforum-${new URL(server.origin).port}`;
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^${name}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
  });

  it('finds a policy, and nothing to keep, with every answer', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    const answers = await Promise.all([
      ask(server.origin, client.reading('/')),
      ask(server.origin, client.reading('/page.css')),
      ask(server.origin, client.reading('/bridge.js')),
      ask(server.origin, client.reading('/missing.js')),
      ask(server.origin, client.calling(question)),
      ask(server.origin, { headers: {} }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 400]);
    for (const { headers } of answers.slice(0, 5)) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(String(headers['content-security-policy']).replace(/ 'nonce-[\w-]{22}'/, '')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('hears events as lines', async () => {
    const api = echoApi();
    const server = await startedServer(api);
    const { answer } = await openEvents(server, await enter(server));
    api.tell({ type: 'menu', item: 'undo' });
    let heard = '';
    for await (const chunk of answer) {
      heard += chunk;
      if (heard.length > 1) break;
    }
    expect(heard).toBe('\n{"type":"menu","item":"undo"}\n');
  });

  it('gets each document with a key and a style nonce of its own', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    const [first, second] = await Promise.all([1, 2].map(() => ask(server.origin, client.reading('/'))));
    const secrets = [first, second].flatMap((answer) => [
      answer?.text.match(/content="([\w-]{43})"/)?.[1],
      answer?.text.match(/nonce="([\w-]{22})"/)?.[1],
    ]);
    expect(new Set(secrets).size).toBe(4);
    expect(first?.headers['content-security-policy']).toContain(`'nonce-${secrets[1]}'`);
  });
});

describe('the key', () => {
  it('works once', async () => {
    const server = await startedServer(echoApi());
    const key = server.makeKey();
    const answers = [
      await ask(server.origin, entering(server, key)),
      await ask(server.origin, entering(server, key)),
      await ask(server.origin, entering(server, server.makeKey())),
    ];
    expect(answers.map(({ status, headers }) => [status, headers['set-cookie']?.length])).toEqual([
      [200, 1],
      [403, undefined],
      [403, undefined],
    ]);
  });

  it.each<[string, Change]>([
    ['from a web page', withHeaders({ origin: 'https://attacker.example' })],
    ['from a page of its own', (asking, { origin }) => withHeaders({ origin })(asking, { origin })],
    ['without Origin', withHeaders({ origin: undefined })],
    ['for another host', withHeaders({ host: 'localhost' })],
    ['from the same site', withHeaders({ 'sec-fetch-site': 'same-site' })],
    ['as JSON', withHeaders({ 'content-type': 'application/json' })],
    [
      'in the address',
      (asking) => ({ ...asking, method: 'GET', path: `/enter?${asking.body}`, body: undefined }),
    ],
  ])('is not taken %s, and stays good', async (_name, change) => {
    const server = await startedServer(echoApi());
    const asking = entering(server, server.makeKey());
    expect((await ask(server.origin, change(asking, server))).status).toBe(403);
    expect((await ask(server.origin, asking)).status).toBe(200);
  });

  it('closes the server when it is guessed at five times', async () => {
    const server = await startedServer(echoApi());
    const key = server.makeKey();
    const statuses = [];
    for (let guess = 0; guess < 5; guess += 1)
      statuses.push((await ask(server.origin, entering(server, `guess ${guess}`))).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403]);
    expect(await server.ended).toBe('wrong-keys');
    await expect(ask(server.origin, entering(server, key))).rejects.toThrow('ECONNREFUSED');
  });

  it('cannot be guessed at once someone is in, so that nobody can close a running workshop', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    for (let guess = 0; guess < 6; guess += 1) await ask(server.origin, entering(server, `guess ${guess}`));
    expect((await ask(server.origin, client.calling(question))).status).toBe(200);
  });

  it('lives for thirty seconds', () => {
    expect(keyLifeMilliseconds).toBe(30_000);
  });
});

describe('a reload', () => {
  it('leaves the former document its voice until the new one has come to life', async () => {
    const server = await startedServer(echoApi());
    const before = await enter(server);
    const cookie = String(before.reading('/').headers?.cookie);
    await openEvents(server, before);
    const after = await loadDocument(server, cookie);
    expect((await ask(server.origin, before.calling(question))).status).toBe(200);
    await openEvents(server, after);
    expect((await ask(server.origin, before.calling(question))).status).toBe(403);
    expect((await ask(server.origin, after.calling(question))).status).toBe(200);
  });
});

describe('a body', () => {
  it('that is not JSON gets the answer of a malformed call', async () => {
    const api = echoApi();
    const server = await startedServer(api);
    const client = await enter(server);
    const answers = await Promise.all(
      ['{', '', '[]', 'null', '"text"', '\u0000'].map((body) => ask(server.origin, client.calling(body))),
    );
    const refusal = { ok: false, error: { code: 'bad-input', params: { path: '-' } } };
    expect(answers.map(({ text }) => JSON.parse(text))).toEqual(Array(6).fill(refusal));
    expect(api.calls).toEqual([]);
  });
});

describe('the server', () => {
  it('ends when its page is gone', async () => {
    const server = await startedServer(echoApi(), { afterLast: 20, beforeFirst: 60_000 });
    const { leave } = await openEvents(server, await enter(server));
    leave();
    expect(await server.ended).toBe('page-gone');
    await expect(ask(server.origin, {})).rejects.toThrow('ECONNREFUSED');
  });

  it('ends when nobody came', async () => {
    const server = await startedServer(echoApi(), { afterLast: 60_000, beforeFirst: 20 });
    expect(await server.ended).toBe('nobody-came');
  });

  it.runIf(process.platform === 'linux')(
    'is at no other address, not even another of this machine',
    async () => {
      const { origin } = await startedServer(echoApi());
      for (const address of ['127.0.0.2', '[::1]'])
        await expect(ask(origin.replace('127.0.0.1', address), {})).rejects.toThrow('ECONNREFUSED');
    },
  );

  it('hears no more of the api once it has ended', async () => {
    const api = echoApi();
    const server = await startedServer(api);
    const before = api.listenerCount();
    server.end('stopped');
    await server.ended;
    expect([before, api.listenerCount()]).toEqual([1, 0]);
  });

  it('has a port that the system chose', async () => {
    const [one, other] = [await startedServer(echoApi()), await startedServer(echoApi())];
    expect(one.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.origin).not.toBe(other.origin);
  });
});
