import { writeFileSync } from 'node:fs';
import { type Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Api } from '../../electron/api/api.ts';
import { type LoopbackServer, type ServerSettings, startServer } from '../../electron/loopback/server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
};
export type Asking = {
  readonly method?: string;
  readonly path?: string;
  /** An absent header is left out, also one that Node would add by itself. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: string;
};

const pageHtml = '<!doctype html><html><head><title>Storforum</title></head><body></body></html>';

/** A server with a small page, ended with the running test. */
export async function startedServer(
  api: Api,
  idle = { afterLast: 60_000, beforeFirst: 60_000 },
  more: Pick<ServerSettings, 'takeWindowReport'> = {},
) {
  const pageFolder = temporaryFolder();
  writeFileSync(join(pageFolder, 'index.html'), pageHtml);
  writeFileSync(join(pageFolder, 'page.css'), 'p { color: red }');
  const bridgeFile = join(temporaryFolder(), 'bridge.js');
  writeFileSync(bridgeFile, 'window.bridged = true;');
  const server = await startServer({ api, language: 'en', pageFolder, bridgeFile, idle, ...more });
  onTestFinished(() => server.end('stopped'));
  return server;
}

/** Sends exactly this, over a connection of its own or one that an agent keeps. */
export async function ask(
  origin: string,
  { method = 'GET', path = '/', headers = {}, body }: Asking,
  agent: Agent | false = false,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/[[\]]/g, '');
  const sent = request({ host, port, method, path, setHost: false, agent });
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.setHeader(name, value);
  sent.end(body);
  const answer = await answered(sent);
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}

/** What a browser sends when a launch file posts its key. */
export function entering(server: Pick<LoopbackServer, 'origin'>, key: string): Required<Asking> {
  return {
    method: 'POST',
    path: '/enter',
    headers: {
      host: new URL(server.origin).host,
      origin: 'null',
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ key }).toString(),
  };
}

/** What the page's own scripts send, by what they ask for. */
export type Client = {
  reading(path: string): Asking;
  calling(body: string): Required<Asking>;
  readonly documentKey: string;
};

/** Comes in with a key and loads the document, as a browser does. */
export async function enter(server: LoopbackServer): Promise<Client> {
  const { headers } = await ask(server.origin, entering(server, server.makeKey()));
  return loadDocument(server, headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '');
}

/** Loads the document anew, as a reload does. */
export async function loadDocument(
  server: Pick<LoopbackServer, 'origin'>,
  cookie: string,
  path = '/',
): Promise<Client> {
  const own = {
    host: new URL(server.origin).host,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-dest': 'document',
    cookie,
  };
  const { text, headers } = await ask(server.origin, { path, headers: own });
  const documentKey = text.match(/name="storforum-document" content="([^"]+)"/)?.[1] ?? '';
  // Passed on to somebody else, the machine has a new cookie.
  const renewed = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? cookie;
  const keyed = { ...own, cookie: renewed, 'x-storforum-document': documentKey };
  return {
    documentKey,
    reading: (path) => ({ path, headers: keyed }),
    calling: (body) => ({
      method: 'POST',
      path: '/call',
      headers: { ...keyed, origin: server.origin, 'content-type': 'application/json' },
      body,
    }),
  };
}

/** What else is sent than a browser would. */
export type Change = (asking: Required<Asking>, other: { origin: string }) => Asking;

export const withHeaders =
  (changed: Record<string, string | string[] | undefined>): Change =>
  (asking) => ({ ...asking, headers: { ...asking.headers, ...changed } });

/** A stream of events, open until the test ends or `leave` is called. */
export async function openEvents(server: LoopbackServer, client: Client) {
  const { hostname, port } = new URL(server.origin);
  const { path, headers } = client.reading('/events');
  const sent = request({ hostname, port, path, agent: false, headers: headers as Record<string, string> });
  sent.end();
  const answer = await answered(sent);
  answer.setEncoding('utf8').on('error', () => {});
  onTestFinished(() => void sent.destroy());
  return { status: answer.statusCode, answer, leave: () => sent.destroy() };
}

function answered(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject));
}
