import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserWindow as ElectronWindow, IpcMainInvokeEvent, Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browseForTarget } from '../../../../electron/desktop/capabilities.ts';
import { connectWindow, isTrustedSender, sendEvent } from '../../../../electron/desktop/ipc.ts';
import { keepMenu, menuTemplate } from '../../../../electron/desktop/menu.ts';
import { openWindow, ownIcon } from '../../../../electron/desktop/window.ts';
import { BrowserWindow, FakeSession, reset, world } from '../../../fake-electron/index.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const asElectron = (window: BrowserWindow) => window as unknown as ElectronWindow;
const newWindow = () => new BrowserWindow({ webPreferences: {} });

describe('the window', () => {
  it('is opened with every protection on and none of the page’s powers', () => {
    const session = new FakeSession() as unknown as Session;
    openWindow(session, '/app/preload.cjs');
    expect(world.windows.map(({ options, loaded }) => [options.webPreferences, loaded])).toEqual([
      [{ session, preload: '/app/preload.cjs', ...everyProtection }, ['app://storforum/']],
    ]);
  });

  it('has the icon that is packed with it on Linux, and none where there is none', () => {
    const built = temporaryFolder();
    expect(ownIcon(built, 'linux')).toEqual({});
    const icon = join(built, 'icons', 'linux', '256x256.png');
    mkdirSync(dirname(icon), { recursive: true });
    writeFileSync(icon, 'a picture');
    expect([ownIcon(built, 'linux'), ownIcon(built, 'win32')]).toEqual([{ icon }, {}]);
  });

  it('is shown when it has something to show', () => {
    openWindow(new FakeSession() as unknown as Session, '/app/preload.cjs');
    const [window] = world.windows;
    expect([window?.options.show, window?.done]).toEqual([false, []]);
    window?.emit('ready-to-show');
    expect(window?.done).toEqual(['show']);
  });
});

describe('a sender', () => {
  const event = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as IpcMainInvokeEvent;
  const framed = (frame: object) => {
    const window = newWindow();
    Object.assign(window.webContents.mainFrame, frame);
    return isTrustedSender(event(window.webContents, window.webContents.mainFrame), asElectron(window));
  };

  it('is trusted as the main frame of our window at our page', () => {
    expect(framed({})).toBe(true);
  });

  it.each([
    'https://example.org',
    'file://',
    'null',
    '',
    'app://other',
    'app://storforum.example',
    'App://storforum',
    undefined,
  ])('is not trusted from origin %j', (origin) => expect(framed({ origin })).toBe(false));

  it('is not trusted without a frame, from another frame or from another window', () => {
    const [window, other] = [newWindow(), newWindow()];
    const { webContents } = window;
    const events = [
      event(webContents, null),
      event(webContents, undefined),
      event(webContents, { ...webContents.mainFrame }),
      event(other.webContents, other.webContents.mainFrame),
      event(other.webContents, webContents.mainFrame),
    ];
    expect(events.map((each) => isTrustedSender(each, asElectron(window)))).toEqual(events.map(() => false));
  });

  it('is not trusted when there is no window, or one that is gone', () => {
    const window = newWindow();
    window.destroyed = true;
    const { webContents } = window;
    const message = event(webContents, webContents.mainFrame);
    expect([isTrustedSender(message, null), isTrustedSender(message, asElectron(window))]).toEqual([
      false,
      false,
    ]);
  });

  it('is not trusted when its frame cannot be asked', () => {
    const window = newWindow();
    Object.defineProperty(window.webContents.mainFrame, 'origin', {
      get() {
        throw new Error('Render frame was disposed');
      },
    });
    const message = event(window.webContents, window.webContents.mainFrame);
    expect(isTrustedSender(message, asElectron(window))).toBe(false);
  });
});

describe('messages', () => {
  it('have one channel in', () => {
    connectWindow(echoApi(), () => null);
    expect([...world.handlers.keys()]).toEqual(['storforum:call']);
  });

  it('that are no text are refused', async () => {
    const window = newWindow();
    const api = echoApi();
    connectWindow(api, () => asElectron(window));
    const { webContents } = window;
    const send = (value: unknown) =>
      world.handlers.get('storforum:call')?.(
        { sender: webContents, senderFrame: webContents.mainFrame },
        value,
      );
    const answers = await Promise.all([{ name: 'methods.list' }, undefined, null, 7, ['{}']].map(send));
    const refusal = '{"ok":false,"error":{"code":"bad-input","params":{"path":"-"}}}';
    expect([answers, api.calls]).toEqual([Array(5).fill(refusal), []]);
  });

  it('are not sent to a window that is gone', () => {
    const window = newWindow();
    window.destroyed = true;
    sendEvent(() => asElectron(window), { type: 'menu', item: 'undo' });
    sendEvent(() => null, { type: 'menu', item: 'undo' });
    expect(window.webContents.sent).toEqual([]);
  });
});

describe('the menu', () => {
  const silent = { send: () => {}, act: () => {}, facilitator: () => null };
  const labels = (language: 'sv' | 'en') =>
    menuTemplate(language, silent).map(({ label, submenu }) => [
      label,
      (submenu as { label?: string }[]).flatMap((item) => item.label ?? []),
    ]);

  it.runIf(process.platform !== 'darwin')('speaks Swedish and English', () => {
    expect(labels('sv')).toEqual([
      ['Arkiv', ['Alla analyser', 'Exportera…', 'Avsluta']],
      ['Redigera', ['Ångra', 'Gör om', 'Klipp ut', 'Kopiera', 'Klistra in', 'Markera allt']],
      ['Visa', ['Zooma in', 'Zooma ut', 'Normal storlek', 'Helskärm']],
      [
        'Storbild',
        [
          'Öppna storbildsfönstret',
          'Flytta till den andra skärmen',
          'Helskärm av eller på',
          'Visa skärmarnas nummer',
          'Stäng storbildsfönstret',
          'Testa storbilden',
        ],
      ],
      ['Hjälp', ['Kortkommandon', 'Visa loggen', 'Licenser', 'Om Storforum']],
    ]);
    expect(labels('en').map(([label]) => label)).toEqual(['File', 'Edit', 'View', 'Projector', 'Help']);
  });

  it('tells the window what was chosen', () => {
    const [send, act] = [vi.fn(), vi.fn()];
    for (const { submenu } of menuTemplate('en', { send, act }))
      for (const item of (submenu ?? []) as { click?: () => void }[]) item.click?.();
    expect(send.mock.calls.map(([event]) => event)).toEqual(
      [
        'library',
        'export',
        'undo',
        'redo',
        'zoomIn',
        'zoomOut',
        'zoomReset',
        'projectorTest',
        'keys',
        'log',
        'licences',
        'about',
      ].map((item) => ({ type: 'menu', item })),
    );
    expect(act.mock.calls.flat()).toEqual(['open', 'move', 'full-screen', 'identify', 'close']);
  });

  it('takes no key from the page', () => {
    const items = menuTemplate('en', silent).flatMap(({ submenu }) => submenu as Record<string, unknown>[]);
    const keyed = items.filter(({ accelerator }) => accelerator);
    expect(keyed.map(({ registerAccelerator }) => registerAccelerator)).toEqual(Array(5).fill(false));
  });

  it('follows the language of the preferences', async () => {
    const first = () => world.menus.at(-1)?.find(({ label }) => label)?.label;
    const answers: Record<string, unknown> = {
      'app.start': { preferences: { language: 'sv' } },
      'preferences.set': { language: 'en' },
    };
    const api = {
      ...echoApi(),
      call: async (name: unknown) => ({ ok: true as const, value: answers[String(name)] }),
    };
    const kept = await keepMenu(api, silent);
    const before = first();
    const answer = await kept.call('preferences.set', { language: 'en' });
    expect([before, first(), answer]).toEqual(['Arkiv', 'File', { ok: true, value: { language: 'en' } }]);
  });
});

describe('the save dialog', () => {
  it('opens over the window at the suggested place', async () => {
    const window = newWindow();
    world.dialogAnswer = { canceled: false, filePath: '/home/siv/register.xlsx' };
    expect(await browseForTarget(() => asElectron(window))('/home/siv/a.xlsx')).toBe(
      '/home/siv/register.xlsx',
    );
    expect(world.dialogs).toEqual([
      [window, { defaultPath: '/home/siv/a.xlsx', filters: [{ name: 'xlsx', extensions: ['xlsx'] }] }],
    ]);
  });

  it('answers null when it was dismissed', async () => {
    expect(await browseForTarget(() => null)('/home/siv/a.json')).toBe(null);
  });
});
