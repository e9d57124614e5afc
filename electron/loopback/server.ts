// The server on this machine's own address: who may connect, what ends it, and each request to its route.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { hears, roles } from '../api/roles.ts';
import { createSession, launchKeys } from './access.ts';
import { mayPass, routeOf } from './guard.ts';
import { createEventStream, createPresence, type IdleTimeouts } from './presence.ts';
import { type PageSource, reject, routes, type ServerContext } from './routes.ts';

/** Why a server ended. */
export type End = 'page-gone' | 'nobody-came' | 'wrong-keys' | 'stopped';

export type ServerSettings = Pick<
  ServerContext,
  'api' | 'language' | 'pageFolder' | 'bridgeFile' | 'takeWindowReport'
> & {
  readonly idle: IdleTimeouts;
  /** Where one host follows another on the same page; the system chooses where it is left out. */
  readonly port?: number;
  /** Makes another source of the page, which may listen to the server itself; in development and tests alone. */
  openPage?(server: Server): Promise<PageSource>;
};

export type LoopbackServer = {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** A key for a launch file: single use, thirty seconds. */
  makeKey(): string;
  /** Settles when the client has come in. */
  readonly entered: Promise<void>;
  /** Settles once, when the server has let go of its port. */
  readonly ended: Promise<End>;
  end(reason: End): void;
};

/** Serves the api and the page on this machine's own address, at a port the system chooses, to one client. */
export async function startServer(settings: ServerSettings): Promise<LoopbackServer> {
  const server = createServer();
  const isKnown = limitUnidentified(server);
  const port = await listen(server, settings.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  const { promise: entered, resolve: onEntered } = Promise.withResolvers<void>();
  const { promise: ended, resolve: onEnded } = Promise.withResolvers<End>();
  const keys = launchKeys();
  const streams = {
    facilitator: createEventStream(),
    ballot: createEventStream(),
    projector: createEventStream(),
  };
  const stopListening = settings.api.listen((event) => {
    for (const role of roles) if (hears(role, event)) streams[role].send(event);
  });

  const end = (reason: End) => {
    stopListening();
    presence.stop();
    for (const role of roles) streams[role].close();
    server.close(() => onEnded(reason));
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  };
  const presence = createPresence(settings.idle, end);
  const keyEvents = { onEntered, onTooManyWrongKeys: () => end('wrong-keys') };
  const page = await settings.openPage?.(server);
  const context = { ...settings, ...keyEvents, page, session: createSession(port), keys, streams, presence };
  server.on('request', (request, response) => {
    // A page that has left gets no answer; that is no error of the app's.
    response.on('error', () => undefined);
    void receive(context, { origin, isKnown }, request, response);
  });
  return { origin, makeKey: keys.make, entered, ended, end };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve((server.address() as AddressInfo).port));
  });
}

async function receive(
  context: ServerContext,
  { origin, isKnown }: { origin: string; isKnown: (socket: Socket) => void },
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = request.url?.split('?', 1)[0] ?? '';
  const route = routeOf(path);
  const facts = { method: request.method ?? '', path, headers: request.headersDistinct };
  if (!mayPass(facts, origin, context.session)) return reject(route, context.language, response);
  // A request to enter shows no document key yet: its connection keeps its short limit of time.
  if (route !== 'enter') isKnown(request.socket);
  try {
    await routes[route](context, request, response, path);
  } catch (thrown) {
    if (!response.destroyed) context.api.unexpected(thrown);
    response.destroy();
  }
}

/** How long a connection may stay without having shown that it is the page's, in milliseconds. */
const identifyWithin = 1_000;
/** How many such connections there may be at once; the oldest makes way. */
const most = 32;

/**
 * Keeps connections short that are not the page's: anybody on the machine can make them, and each takes one of the files
 * that this process may have open. Returns what to call when one has shown the page's key.
 */
export function limitUnidentified(server: Server): (socket: Socket) => void {
  const unidentified = new Map<Socket, NodeJS.Timeout>();
  const forget = (socket: Socket) => {
    clearTimeout(unidentified.get(socket));
    unidentified.delete(socket);
  };
  server.on('connection', (socket: Socket) => {
    unidentified.set(socket, setTimeout(() => socket.destroy(), identifyWithin).unref());
    socket.once('close', () => forget(socket));
    const [oldest] = unidentified.keys();
    if (unidentified.size > most) oldest?.destroy();
  });
  return forget;
}
