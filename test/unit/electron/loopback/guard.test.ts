import { describe, expect, it } from 'vitest';
import { echoApi } from '../../../helpers/echo-api.ts';
import { ask, type Change, enter, startedServer, withHeaders } from '../../../helpers/loopback.ts';

const question = JSON.stringify({ name: 'methods.list', input: {} });

const badCalls: Record<string, Change> = {
  'from another name for this machine': withHeaders({ host: 'localhost:1' }),
  'for a host that begins alike': (asking) =>
    withHeaders({ host: `127.0.0.1.attacker.example` })(asking, { origin: '' }),
  'for the right address without its port': withHeaders({ host: '127.0.0.1' }),
  'for a name that was rebound to this address': withHeaders({ host: 'attacker.example' }),
  'without Origin': withHeaders({ origin: undefined }),
  'from Origin null': withHeaders({ origin: 'null' }),
  'from another site': withHeaders({ origin: 'https://attacker.example' }),
  'from another port of this machine': withHeaders({ origin: 'http://127.0.0.1:1' }),
  'from the right address by another scheme': (asking, { origin }) =>
    withHeaders({ origin: origin.replace('http:', 'https:') })(asking, { origin }),
  'with two Origins': (asking, { origin }) => withHeaders({ origin: [origin, origin] })(asking, { origin }),
  'sent across sites': withHeaders({ 'sec-fetch-site': 'cross-site' }),
  'sent from another port': withHeaders({ 'sec-fetch-site': 'same-site' }),
  'typed into an address field': withHeaders({ 'sec-fetch-site': 'none' }),
  'that does not tell where it was sent from': withHeaders({ 'sec-fetch-site': undefined }),
  'without cookie': withHeaders({ cookie: undefined }),
  'with a wrong cookie': (asking, { origin }) =>
    withHeaders({ cookie: `storforum-${new URL(origin).port}=${'A'.repeat(43)}` })(asking, { origin }),
  'with an empty cookie': (asking, { origin }) =>
    withHeaders({ cookie: `storforum-${new URL(origin).port}=` })(asking, { origin }),
  'with the cookie twice': (asking) =>
    withHeaders({ cookie: `${asking.headers.cookie}; ${asking.headers.cookie}` })(asking, { origin: '' }),
  'with the cookie under another name': (asking) =>
    withHeaders({ cookie: String(asking.headers.cookie).replace('storforum', 'other') })(asking, {
      origin: '',
    }),
  'without document key': withHeaders({ 'x-storforum-document': undefined }),
  'with a wrong document key': withHeaders({ 'x-storforum-document': 'A'.repeat(43) }),
  'as a form': withHeaders({ 'content-type': 'application/x-www-form-urlencoded' }),
  'as plain text': withHeaders({ 'content-type': 'text/plain' }),
  'as text that mentions JSON': withHeaders({ 'content-type': 'text/plain; application/json' }),
  'without content type': withHeaders({ 'content-type': undefined }),
  'by GET': (asking) => ({ ...asking, method: 'GET', body: undefined }),
  'by PUT': (asking) => ({ ...asking, method: 'PUT' }),
  'by OPTIONS': (asking) => ({ ...asking, method: 'OPTIONS' }),
  'by HEAD': (asking) => ({ ...asking, method: 'HEAD', body: undefined }),
  'at another path': (asking) => ({ ...asking, path: '/call/' }),
  'to a server named in the path': (asking, { origin }) => ({ ...asking, path: `${origin}/call` }),
};

describe('a call is refused and does nothing', () => {
  it.each(Object.entries(badCalls))('%s', async (_name, change) => {
    const api = echoApi();
    const server = await startedServer(api);
    const client = await enter(server);
    const { status, headers } = await ask(server.origin, change(client.calling(question), server));
    expect([status, api.calls]).toEqual([403, []]);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('in the form of an answer', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    const { text } = await ask(
      server.origin,
      withHeaders({ origin: 'null' })(client.calling(question), server),
    );
    expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'not-allowed', params: {} } });
  });

  it('without a Host at all', async () => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    const { status } = await ask(
      server.origin,
      withHeaders({ host: undefined })(client.calling(question), server),
    );
    expect(status).toBe(400);
  });
});

describe('a document or file is refused', () => {
  it.each(['/', '/page.css', '/bridge.js', '/events', '/index.html'])('%s without cookie', async (path) => {
    const server = await startedServer(echoApi());
    const { headers } = (await enter(server)).reading(path);
    const { status } = await ask(server.origin, { path, headers: { ...headers, cookie: undefined } });
    expect(status).toBe(403);
  });

  it.each(['/', '/page.css', '/events'])('%s for a wrong host', async (path) => {
    const server = await startedServer(echoApi());
    const { headers } = (await enter(server)).reading(path);
    const { status } = await ask(server.origin, { path, headers: { ...headers, host: 'attacker.example' } });
    expect(status).toBe(403);
  });

  it.each(['/', '/page.css', '/events'])('%s for another origin', async (path) => {
    const server = await startedServer(echoApi());
    const { headers } = (await enter(server)).reading(path);
    const { status } = await ask(server.origin, { path, headers: { ...headers, origin: 'null' } });
    expect(status).toBe(403);
  });

  it('events without document key', async () => {
    const server = await startedServer(echoApi());
    const { headers } = (await enter(server)).reading('/events');
    const answer = await ask(server.origin, {
      path: '/events',
      headers: { ...headers, 'x-storforum-document': undefined },
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/index.html',
    '/%00',
    '/%',
    '//etc/passwd',
  ])('outside the page: %s', async (path) => {
    const server = await startedServer(echoApi());
    const client = await enter(server);
    expect((await ask(server.origin, client.reading(path))).status).toBe(404);
  });
});
