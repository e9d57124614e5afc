import { Agent } from 'node:http';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { onTestFinished } from 'vitest';
import type { Api, HostCapabilities } from '../../electron/api/api.ts';
import type { Bridge } from '../../shared/api/bridge.ts';
import { BrowserWindow, reset, world } from '../fake-electron/index.ts';
import { type Asking, ask, type Client, enter, loadDocument, startedServer } from './loopback.ts';

/** An api behind a host, as a page sees it. */
export type OpenHost = {
  readonly bridge: Bridge;
  /** Sends a text as it is where a call is expected; the text of the answer. */
  sendText(text: string): Promise<string>;
  /** The same from the projector window. */
  sendAsProjector(text: string): Promise<string>;
  /** The same from the document of whoever votes, loaded anew for each. */
  sendAsVoter(text: string): Promise<string>;
  /** The same from one who is not the page. */
  sendAsStranger(text: string): Promise<string>;
};

export type OpenHostOf = (api: Api) => Promise<OpenHost>;

/** Both hosts. A test file that uses them puts the stand-in in the place of 'electron'. */
export const hosts: Readonly<Record<HostCapabilities['host'], OpenHostOf>> = {
  electron: openElectron,
  loopback: openLoopback,
};

async function openElectron(api: Api): Promise<OpenHost> {
  reset();
  const { connectWindow } = await import('../../electron/desktop/ipc.ts');
  const window = new BrowserWindow({ webPreferences: {} });
  const projector = new BrowserWindow({ webPreferences: {} });
  const ballot = new BrowserWindow({ webPreferences: {} });
  // The newest window is the one that the stand-in calls from.
  world.windows.reverse();
  const asElectron = (each: BrowserWindow) => () => each as unknown as ElectronWindow;
  connectWindow(api, asElectron(window), { projector: asElectron(projector), ballot: asElectron(ballot) });
  await import('../../electron/preload/preload.ts');
  const send = async (event: unknown, text: string) => {
    const answer = await world.handlers.get('storforum:call')?.(event, text);
    return String(answer);
  };
  const { webContents } = window;
  return {
    bridge: world.exposed.get('storforum') as Bridge,
    sendText: (text) => send({ sender: webContents, senderFrame: webContents.mainFrame }, text),
    sendAsProjector: (text) =>
      send({ sender: projector.webContents, senderFrame: projector.webContents.mainFrame }, text),
    sendAsVoter: (text) =>
      send({ sender: ballot.webContents, senderFrame: ballot.webContents.mainFrame }, text),
    sendAsStranger: (text) => send({ sender: webContents, senderFrame: null }, text),
  };
}

async function openLoopback(api: Api): Promise<OpenHost> {
  const { createBridge } = await import('../../electron/loopback/page/bridge.ts');
  const server = await startedServer(api);
  const client = await enter(server);
  const { send, connected } = fetchOfPage(server.origin, client);
  const bridge = createBridge(client.documentKey, send);
  await connected;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  let cookie = String(client.reading('/').headers?.cookie);
  const textOf = async (asking: Asking) => (await ask(server.origin, asking, agent)).text;
  return {
    bridge,
    sendText: (body) => textOf(client.calling(body)),
    sendAsProjector: async (body) => {
      const projector = await loadDocument(server, cookie, '/projector');
      return textOf(projector.calling(body));
    },
    sendAsVoter: async (body) => {
      const voter = await loadDocument(server, cookie, '/ballot');
      cookie = String(voter.reading('/').headers?.cookie);
      return textOf(voter.calling(body));
    },
    sendAsStranger: (body) => {
      const asking = client.calling(body);
      return textOf({ ...asking, headers: { ...asking.headers, origin: 'https://attacker.example' } });
    },
  };
}

/** Real requests with the headers that a browser adds by itself; `connected` when the stream of events is open. */
function fetchOfPage(origin: string, client: Client) {
  const { promise: connected, resolve } = Promise.withResolvers<void>();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const {
    host: _host,
    'content-type': _type,
    ...added
  } = client.calling('').headers as Record<string, string>;
  const send: typeof fetch = async (path, init) => {
    if (stop.signal.aborted) return new Response(null, { status: 403 });
    const headers = { ...added, ...(init?.headers as Record<string, string>) };
    const response = await fetch(new URL(String(path), origin), { ...init, headers, signal: stop.signal });
    if (path === '/events') resolve();
    return response;
  };
  return { send, connected };
}
