// What the server answers on each route: the page, calls, events.

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { largestUpload, lengthAsBase64 } from '../../shared/api/files.ts';
import { windowReportSchema } from '../../shared/api/window-report.ts';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import type { ActiveRole, Api } from '../api/api.ts';
import { apiAs, type Role } from '../api/roles.ts';
import { answerHeaders, readPageFile, type ServedDocument, serveDocument } from '../host/serve-page.ts';
import { answerText, refusalText } from '../host/wire.ts';
import { translator } from '../host/words.ts';
import type { ClientSession, LaunchKeys } from './access.ts';
import { documentKeyHeader, paths, type RouteName } from './guard.ts';
import type { EventStream, Presence } from './presence.ts';
import type { WindowPlaces } from './window-places.ts';

/** What the routes work with. */
export type ServerContext = {
  readonly api: Api;
  readonly language: InterfaceLanguage;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** In development alone, in the place of that folder. */
  readonly page?: PageSource;
  /** The built script that defines the bridge. */
  readonly bridgeFile: string;
  readonly session: ClientSession;
  readonly keys: LaunchKeys;
  /** News for each role's document. */
  readonly streams: Readonly<Record<Role, EventStream>>;
  readonly presence: Presence;
  /** Takes what the page tells of its window, where it is a window of our own. */
  readonly takeWindowReport?: WindowPlaces['take'];
  onEntered(): void;
  onTooManyWrongKeys(): void;
};

/** Another source of the page than its built files: the development server's. */
export type PageSource = {
  /** The document with markup added to its head. */
  document(headMarkup: string): Promise<ServedDocument>;
  file(request: IncomingMessage, response: ServerResponse): unknown;
};

type Open = (
  context: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => unknown;

const bridgePath = '/bridge.js';
const mostCallBytes = lengthAsBase64(largestUpload) + 65_536;
const mostKeyBytes = 1_024;
const mostReportBytes = 1_024;
const json = 'application/json; charset=utf-8';
const plain = 'text/plain; charset=utf-8';

/** What each route does with a request that the guard has let pass. */
export const routes: Readonly<Record<RouteName, Open>> = {
  async enter(context, request, response) {
    const body = new URLSearchParams((await readBody(request, mostKeyBytes)) ?? '');
    const outcome = context.keys.redeem(body.get('key') ?? '');
    if (outcome === 'entered') return welcome(context, response);
    send(response, 403, plain, translator(context.language)('host:keyOld'));
    if (outcome === 'too-many-wrong') context.onTooManyWrongKeys();
  },

  async document(context, _request, response, path) {
    const role = path === paths.projector ? 'projector' : context.api.activeRole();
    // Redirect to the page of the active role: Back, or an address typed, leads nowhere else.
    if (path !== paths[role]) return response.writeHead(303, { location: paths[role] }).end();
    if (role !== 'projector') handOver(context, role, response);
    const key = context.session.makeDocumentKey(role);
    const markup = `<meta name="storforum-document" content="${key}"><script src="${bridgePath}"></script>`;
    const served = await (context.page ?? builtPage(context.pageFolder)).document(markup);
    response.writeHead(200, served.headers).end(served.html);
  },

  async file(context, request, response, path) {
    if (context.page && path !== bridgePath) return context.page.file(request, response);
    const file =
      path === bridgePath
        ? { content: await readFile(context.bridgeFile), mediaType: 'text/javascript; charset=utf-8' }
        : await readPageFile(context.pageFolder, path);
    if (!file || file.mediaType.startsWith('text/html')) return send(response, 404, plain, '404');
    response.writeHead(200, answerHeaders(file.mediaType)).end(file.content);
  },

  async call(context, request, response) {
    const text = await readBody(request, mostCallBytes);
    const api = apiAs(roleOf(context, request), context.api);
    if (text !== null) return send(response, 200, json, await answerText(api, text));
    send(response, 413, json, refusalText('file-too-large', { most: largestUpload / 1024 / 1024 }));
  },

  async window(context, request, response) {
    const report = windowReportSchema.safeParse(parseJson(await readBody(request, mostReportBytes)));
    if (!report.success || roleOf(context, request) !== 'facilitator')
      return reject('window', context.language, response);
    send(response, 200, json, JSON.stringify(context.takeWindowReport?.(report.data) ?? null));
  },

  events(context, request, response) {
    context.session.confirm(request.headers[documentKeyHeader] as string);
    const role = roleOf(context, request);
    // The app lives as long as a page of the facilitator or a voter is open; that of the projector does not count.
    if (role !== 'projector') response.once('close', context.presence.enter());
    response.writeHead(200, answerHeaders('application/x-ndjson; charset=utf-8'));
    context.streams[role].open(response);
  },
};

/**
 * Every document of a ballot, and the first one after it, goes to somebody else than the one before: that one's key is
 * void, its stream ends, and the new cookie takes its page out of the browser's memory.
 */
function handOver({ session, streams }: ServerContext, role: ActiveRole, response: ServerResponse): void {
  const cookie = session.activate(role);
  if (cookie === null) return;
  for (const role of ['facilitator', 'ballot'] as const) streams[role].close();
  response.setHeader('set-cookie', cookieHeader(session.cookieName, cookie));
  response.setHeader('clear-site-data', '"cache", "storage"');
}

/** Rejects a request on any route: a call in the form of its answers, anything else with a sentence. */
export function reject(route: RouteName, language: InterfaceLanguage, response: ServerResponse): void {
  response.setHeader('connection', 'close');
  if (route === 'call') send(response, 403, json, refusalText('not-allowed'));
  else send(response, 403, plain, translator(language)('host:refused'));
}

/** Whose document asks. One that lost its key on the way here may no more than the projector. */
function roleOf(context: ServerContext, request: IncomingMessage): Role {
  return context.session.roleOf(request.headers[documentKeyHeader] as string) ?? 'projector';
}

function welcome({ session, onEntered }: ServerContext, response: ServerResponse): void {
  response.setHeader('set-cookie', cookieHeader(session.cookieName, session.begin()));
  send(response, 200, 'text/html; charset=utf-8', entrancePage);
  onEntered();
}

function cookieHeader(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
}

function send(response: ServerResponse, status: number, contentType: string, text: string): void {
  response.writeHead(status, answerHeaders(contentType)).end(text);
}

function builtPage(folder: string): Pick<PageSource, 'document'> {
  return {
    document: async (headMarkup) =>
      serveDocument(await readFile(join(folder, 'index.html'), 'utf8'), headMarkup),
  };
}

/** Null for what is no JSON, which no schema takes. */
function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** The body of a request as text; null when it is longer than `most` bytes, of which no more is kept. */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= most ? Buffer.concat(chunks).toString('utf8') : null;
}

/**
 * What answers the exchange of a key for a cookie. The browser does not send a strict cookie along a redirect that
 * began in another place, so this page goes on by itself: the next request begins on this origin.
 */
const entrancePage = `<!doctype html>
<html lang="sv" translate="no"><meta charset="utf-8"><title>Storforum</title><meta http-equiv="refresh" content="0;url=/"></html>
`;
