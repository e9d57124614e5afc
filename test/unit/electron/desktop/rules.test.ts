import type { App, Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveAppScheme } from '../../../../electron/desktop/app-scheme.ts';
import { denyNavigation } from '../../../../electron/desktop/deny-navigation.ts';
import { denyNetwork } from '../../../../electron/desktop/deny-network.ts';
import { unsafeStart } from '../../../../electron/desktop/deny-unsafe-start.ts';
import { hardenSession } from '../../../../electron/desktop/harden-session.ts';
import { app, FakeSession, FakeWebContents, reset, world } from '../../../fake-electron/index.ts';
import { writePage } from '../../../helpers/small-page.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const electronApp = app as unknown as App;
const permissions = [
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'clipboard-read',
  'midi',
  'openExternal',
];

async function hardened(): Promise<FakeSession> {
  const session = new FakeSession();
  await hardenSession(session as unknown as Session);
  return session;
}

/** What an answer given by callback is. */
const answered = <T>(ask: (answer: (value: T) => void) => void): T | undefined => {
  let given: T | undefined;
  ask((value) => {
    given = value;
  });
  return given;
};

describe('a session', () => {
  it('grants no permission, neither asked for nor checked', async () => {
    const session = await hardened();
    const request =
      session.rule<(contents: null, name: string, answer: (granted: boolean) => void) => void>(
        'permission-request',
      );
    const check = session.rule<(contents: null, name: string) => boolean>('permission-check');
    const asked = permissions.map((name) => answered<boolean>((answer) => request(null, name, answer)));
    const checked = permissions.map((name) => check(null, name));
    expect([...asked, ...checked]).toEqual(Array(2 * permissions.length).fill(false));
  });

  it('gives out no device and no picture of the screen', async () => {
    const session = await hardened();
    const device = session.rule<(details: object) => boolean>('device-permission');
    const display =
      session.rule<(request: object, answer: (streams: object | null) => void) => void>('display-media');
    expect([device({ deviceType: 'usb' }), answered((answer) => display({}, answer))]).toEqual([false, null]);
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
    expect(await cancels(url)).toEqual({ cancel: true });
  });

  it('lets the app’s own files through', async () => {
    expect(await cancels('app://storforum/assets/page.js')).toEqual({ cancel: false });
  });

  it('stores no download', async () => {
    const session = await hardened();
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('has no spellchecker and goes through no proxy', async () => {
    const { rules } = await hardened();
    expect(['spellchecker', 'spellchecker-languages', 'proxy'].map((name) => rules.get(name))).toEqual([
      false,
      [],
      { mode: 'direct' },
    ]);
  });
});

async function cancels(url: string) {
  const rule = (await hardened()).rule<(details: { url: string }, answer: (given: object) => void) => void>(
    'before-request',
  );
  return answered((answer) => rule({ url }, answer));
}

describe('a window', () => {
  function goes(name: string, url: string, isMainFrame = true): boolean {
    denyNavigation(electronApp);
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    const event = { url, isMainFrame, preventDefault: vi.fn() };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length === 0;
  }

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
    expect(addresses.map((url) => goes(name, url))).toEqual(addresses.map(() => false));
  });

  it('may load its own page anew', () => {
    expect(goes('will-navigate', 'app://storforum/')).toBe(true);
  });

  it('shows not even its own page in a frame', () => {
    expect(goes('will-frame-navigate', 'app://storforum/', false)).toBe(false);
  });

  it('embeds nothing', () => {
    expect(goes('will-attach-webview', 'app://storforum/')).toBe(false);
  });

  it('opens no other window', () => {
    denyNavigation(electronApp);
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    const urls = ['https://example.org/', 'app://storforum/', 'about:blank'];
    expect(urls.map((url) => contents.windowOpenHandler({ url }))).toEqual(
      urls.map(() => ({ action: 'deny' })),
    );
  });
});

describe('the engine', () => {
  it('resolves no name and does nothing in the background', () => {
    denyNetwork(electronApp);
    expect(Object.fromEntries(world.switches)).toEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-domain-reliability': '',
      'no-pings': '',
    });
  });

  it.each<[string | null, boolean, boolean, string | null]>([
    [null, true, false, null],
    ['no-sandbox', false, false, 'unsandboxed'],
    ['no-sandbox', true, false, 'unsandboxed'],
    ['no-sandbox', false, true, null],
    ['remote-debugging-port', false, false, null],
    ['remote-debugging-port', true, false, 'debugged'],
    ['inspect', true, false, 'debugged'],
  ])('started with %j (packaged: %j, root: %j) is refused as %j', (name, isPackaged, isRoot, reason) => {
    if (name) world.switches.set(name, '');
    world.isPackaged = isPackaged;
    expect(unsafeStart(electronApp, isRoot)).toBe(reason);
  });
});

describe('the scheme', () => {
  const handler = () => {
    const session = new FakeSession();
    serveAppScheme(session as unknown as Session, writePage(temporaryFolder()));
    return session.rule<(request: Request) => Promise<Response>>('scheme app');
  };
  const get = (url: string, method = 'GET') => handler()({ url, method } as Request);

  it('serves the page with its policy and a style nonce', async () => {
    const response = await get('app://storforum/');
    const html = await response.text();
    const nonce = html.match(/nonce="([\w-]{22})"/)?.[1];
    expect([response.status, response.headers.get('content-security-policy')]).toEqual([
      200,
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
        "font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ]);
  });

  it('serves its files with a policy that permits no inline style', async () => {
    const response = await get('app://storforum/assets/page.js');
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      'one()',
      'text/javascript; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
  });

  it.each([
    ['app://storforum/missing.js', 404],
    ['app://storforum/index.html', 404],
    ['app://storforum/%2e%2e/secret.js', 404],
    ['app://storforum/..%2fsecret.js', 404],
    ['app://storforum/assets/..%2f..%2fsecret.js', 404],
    ['app://storforum/%00.js', 404],
    ['app://other/', 403],
    ['app://storforum.example/', 403],
  ])('does not serve %s', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  it('does nothing but read', async () => {
    expect((await get('app://storforum/', 'POST')).status).toBe(403);
  });
});
