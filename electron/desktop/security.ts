import type { App, Session, WebContents } from 'electron';
import { pageUrl } from './app-scheme.ts';

type Navigation = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void };
type Rules<T> = Readonly<Record<string, (target: T) => unknown>>;

/** Why the app does not start: without the engine's sandbox, or open to a debugger. */
export type UnsafeStart = 'unsandboxed' | 'debugged';

/** Takes name resolution and background traffic from the browser engine. */
export const engineSwitches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'no-pings': '',
};

/** What a session denies: the app needs no permission, no network, no download and no dictionary. */
export const sessionRules: Rules<Session> = {
  // Electron grants each permission unless both the question and the check say no.
  'permission asked for': (session) =>
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
  'permission checked': (session) => session.setPermissionCheckHandler(() => false),
  device: (session) => session.setDevicePermissionHandler(() => false),
  'picture of the screen': (session) =>
    session.setDisplayMediaRequestHandler((_request, answer) => answer(null)),
  'request to elsewhere': (session) => denyRequests(session, ['app:']),
  // Files are written by the host alone, to a place that a person has chosen.
  download: (session) => session.on('will-download', (event) => event.preventDefault()),
  // The spellchecker fetches dictionaries from the network as soon as it is on. Windows turn it off as well.
  spellchecker: (session) => session.setSpellCheckerEnabled(false),
  dictionary: (session) => session.setSpellCheckerLanguages([]),
  // Looking for a proxy would ask the network for one.
  proxy: (session) => session.setProxy({ mode: 'direct' }),
};

/** What contents deny: they show our page and no other, go nowhere else, open nothing and embed nothing. */
export const contentsRules: Rules<WebContents> = {
  'navigation of the page': (contents) => contents.on('will-navigate', stayHere),
  'navigation of a frame': (contents) => contents.on('will-frame-navigate', stayHere),
  redirect: (contents) => contents.on('will-redirect', (event) => event.preventDefault()),
  webview: (contents) => contents.on('will-attach-webview', (event) => event.preventDefault()),
  'new window': (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
};

/** Puts every rule in force that must be so before Electron is ready. Answers why the app may not start, or null. */
export function secureEngine(app: App): UnsafeStart | null {
  // Enabling the sandbox takes `--no-sandbox` from the command line, so that is looked for first.
  const unsafe = unsafeStart(app);
  app.enableSandbox();
  for (const [name, value] of Object.entries(engineSwitches)) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => {
    for (const deny of Object.values(contentsRules)) deny(contents);
  });
  return unsafe;
}

/** Puts every rule of a session in force. */
export async function hardenSession(session: Session): Promise<void> {
  await Promise.all(Object.values(sessionRules).map((deny) => deny(session)));
}

/** Cancels every request that is not for an allowed scheme, so that no packet leaves the machine. */
export function denyRequests(session: Session, allowed: readonly string[]): void {
  const isAllowed = (url: string) => URL.canParse(url) && allowed.includes(new URL(url).protocol);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
}

/** Switches that take the engine's sandbox from pages, whole or in part. */
const unsandboxing = ['no-sandbox', 'single-process', 'disable-seccomp-filter-sandbox'];
/** Switches that let another program into the app's processes. */
const debugging = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'renderer-cmd-prefix',
];

/** Root cannot have the sandbox, so root may go without it; a packaged app is never opened to a debugger. */
export function unsafeStart(app: App, isRoot = process.getuid?.() === 0): UnsafeStart | null {
  const isGiven = (name: string) => app.commandLine.hasSwitch(name);
  if (!isRoot && unsandboxing.some(isGiven)) return 'unsandboxed';
  return app.isPackaged && debugging.some(isGiven) ? 'debugged' : null;
}

/** A reload is a navigation to where one is already. */
function stayHere(navigation: Navigation): void {
  if (!navigation.isMainFrame || navigation.url !== pageUrl) navigation.preventDefault();
}
