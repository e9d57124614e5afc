import type { App, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  contentsRules,
  denyRequests,
  engineSwitches,
  hardenSession,
  secureEngine,
  sessionRules,
  unsafeStart,
} from '../../../../electron/desktop/security.ts';
import { app, FakeSession, FakeWebContents, reset, world } from '../../../fake-electron/index.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(() => reset({ isReady: false }));

const electronApp = app as unknown as App;
const permissions = [
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'clipboard-read',
  'midi',
  'fullscreen',
  'openExternal',
];

/** What an answer given by callback is. */
const answered = <T>(ask: (answer: (value: T) => void) => void): T | undefined => {
  let given: T | undefined;
  ask((value) => {
    given = value;
  });
  return given;
};

/** Whether an event of this name is prevented. */
function prevents(emitter: FakeSession | FakeWebContents, name: string, told: object = {}): boolean {
  const event = { ...told, preventDefault: vi.fn() };
  emitter.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

type AskPermission = (contents: null, name: string, answer: (granted: boolean) => void) => void;
type CheckPermission = (contents: null, name: string) => boolean;
type AskDisplay = (request: object, answer: (streams: object | null) => void) => void;

/** How it is seen that a session denies something, by the entries of its table. */
const deniedBy: Readonly<Record<string, (session: FakeSession) => unknown>> = {
  'permission asked for': (session) =>
    permissions.every(
      (name) =>
        answered<boolean>((answer) =>
          session.rule<AskPermission>('permission-request')(null, name, answer),
        ) === false,
    ),
  'permission checked': (session) =>
    permissions.every((name) => !session.rule<CheckPermission>('permission-check')(null, name)),
  device: (session) =>
    session.rule<(details: object) => boolean>('device-permission')({ deviceType: 'usb' }) === false,
  'picture of the screen': (session) =>
    answered<object | null>((answer) => session.rule<AskDisplay>('display-media')({}, answer)) === null,
  'request to elsewhere': async (session) =>
    !(await session.lets('https://example.org/')) && (await session.lets('app://storforum/assets/page.js')),
  download: (session) => prevents(session, 'will-download'),
  spellchecker: (session) => session.rules.get('spellchecker') === false,
  dictionary: (session) => JSON.stringify(session.rules.get('spellchecker-languages')) === '[]',
  proxy: (session) => JSON.stringify(session.rules.get('proxy')) === '{"mode":"direct"}',
};

describe('a session', () => {
  it.each(Object.keys(sessionRules))('denies by an entry of its own: %s', async (name) => {
    const session = new FakeSession();
    await sessionRules[name]?.(session as unknown as Session);
    expect(await deniedBy[name]?.(session)).toBe(true);
  });

  it('that is hardened denies all of it', async () => {
    const session = new FakeSession();
    await hardenSession(session as unknown as Session);
    const denied = await Promise.all(Object.values(deniedBy).map((isDenied) => isDenied(session)));
    expect([Object.keys(sessionRules), denied]).toEqual([Object.keys(deniedBy), denied.map(() => true)]);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'data:text/html,x',
    'blob:app://storforum/1',
    'application://storforum/',
    'not an address',
    '',
  ])('cancels a request for %j', async (url) => {
    const session = new FakeSession();
    denyRequests(session as unknown as Session, ['app:']);
    expect(await session.lets(url)).toBe(false);
  });
});

describe('a window', () => {
  /** Contents as they are when Electron has told the app of them. */
  function created(): FakeWebContents {
    secureEngine(electronApp);
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    return contents;
  }
  const elsewhere = { url: 'https://example.org/', isMainFrame: true };
  const denied: Readonly<Record<string, (contents: FakeWebContents) => boolean>> = {
    'navigation of the page': (contents) => prevents(contents, 'will-navigate', elsewhere),
    'navigation of a frame': (contents) => prevents(contents, 'will-frame-navigate', elsewhere),
    redirect: (contents) => prevents(contents, 'will-redirect', elsewhere),
    webview: (contents) => prevents(contents, 'will-attach-webview'),
    'new window': (contents) =>
      JSON.stringify(contents.windowOpenHandler({ url: 'app://storforum/' })) === '{"action":"deny"}',
  };

  it.each(Object.keys(contentsRules))('denies by an entry of its own: %s', (name) => {
    const contents = new FakeWebContents();
    contentsRules[name]?.(contents as unknown as WebContents);
    expect(denied[name]?.(contents)).toBe(true);
  });

  it('denies all of it from when it is made', () => {
    const contents = created();
    expect(Object.entries(denied).map(([name, isDenied]) => [name, isDenied(contents)])).toEqual(
      Object.keys(contentsRules).map((name) => [name, true]),
    );
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('goes nowhere else: %s', (name) => {
    const addresses = [
      'https://example.org/',
      'file:///etc/passwd',
      'app://storforum/assets/page.js',
      'app://storforum.example/',
      'app://other/',
      'javascript:alert(1)',
      'data:text/html,x',
      '',
    ];
    const contents = created();
    expect(addresses.filter((url) => !prevents(contents, name, { url, isMainFrame: true }))).toEqual([]);
  });

  it('may load its own page anew, and shows not even that in a frame', () => {
    const own = { url: 'app://storforum/' };
    expect([
      prevents(created(), 'will-navigate', { ...own, isMainFrame: true }),
      prevents(created(), 'will-frame-navigate', { ...own, isMainFrame: false }),
    ]).toEqual([false, true]);
  });

  it('opens no other window', () => {
    const urls = ['https://example.org/', 'app://storforum/', 'about:blank'];
    const contents = created();
    expect(urls.map((url) => contents.windowOpenHandler({ url }))).toEqual(
      urls.map(() => ({ action: 'deny' })),
    );
  });
});

describe('the engine', () => {
  it('resolves no name and does nothing in the background', () => {
    secureEngine(electronApp);
    expect(Object.fromEntries(world.switches)).toEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-domain-reliability': '',
      'no-pings': '',
    });
    expect(engineSwitches).toEqual(Object.fromEntries(world.switches));
  });

  it('is asked for its sandbox, and whether it was started without one is seen before that', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1_000);
    world.switches.set('no-sandbox', '');
    expect([secureEngine(electronApp), world.told, world.switches.has('no-sandbox')]).toEqual([
      'unsandboxed',
      ['sandbox'],
      false,
    ]);
    vi.restoreAllMocks();
  });

  it.each<[string | null, boolean, boolean, string | null]>([
    [null, true, false, null],
    ['no-sandbox', false, false, 'unsandboxed'],
    ['no-sandbox', true, false, 'unsandboxed'],
    ['no-sandbox', false, true, null],
    ['single-process', true, false, 'unsandboxed'],
    ['disable-seccomp-filter-sandbox', true, false, 'unsandboxed'],
    ['renderer-cmd-prefix', true, false, 'debugged'],
    ['inspect-wait', true, false, 'debugged'],
    ['remote-debugging-port', false, false, null],
    ['remote-debugging-port', true, false, 'debugged'],
    ['inspect', true, false, 'debugged'],
  ])('started with %j (packaged: %j, root: %j) is refused as %j', (name, isPackaged, isRoot, reason) => {
    if (name) world.switches.set(name, '');
    world.isPackaged = isPackaged;
    expect(unsafeStart(electronApp, isRoot)).toBe(reason);
  });
});
