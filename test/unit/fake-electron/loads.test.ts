import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserWindow, reset, session, world } from '../../fake-electron/index.ts';

beforeEach(() => reset());

const opened = (options: object = {}) => new BrowserWindow({ webPreferences: {}, ...options });
const page = 'app://storforum/';

describe('a load', () => {
  it('is fulfilled when the page is there', async () => {
    const { webContents } = opened();
    await expect(webContents.loadURL(page)).resolves.toBeUndefined();
    expect(webContents.getURL()).toBe(page);
  });

  it('is rejected as soon as another navigation starts', async () => {
    const { webContents } = opened();
    const first = webContents.loadURL('about:blank');
    const second = webContents.loadURL(page);
    await expect(first).rejects.toMatchObject({ code: 'ERR_ABORTED', errno: -3, url: 'about:blank' });
    await second;
  });

  it('is rejected by a navigation that is then prevented, too', async () => {
    const { webContents } = opened();
    webContents.on('will-navigate', (event) => event.preventDefault());
    const loading = webContents.loadURL(page);
    webContents.page.goTo('https://example.org/');
    await expect(loading).rejects.toMatchObject({ code: 'ERR_ABORTED' });
  });

  it('is rejected where the address cannot be loaded, the session forbids it, or the contents go', async () => {
    world.failingLoads.set(page, [-6, 'ERR_FILE_NOT_FOUND']);
    await expect(opened().webContents.loadURL(page)).rejects.toMatchObject({ code: 'ERR_FILE_NOT_FOUND' });
    const own = session.fromPartition('own');
    own.webRequest.onBeforeRequest((_details: object, answer: (given: object) => void) =>
      answer({ cancel: true }),
    );
    const forbidden = opened({ webPreferences: { session: own } }).webContents.loadURL(
      'https://example.org/',
    );
    await expect(forbidden).rejects.toMatchObject({ code: 'ERR_BLOCKED_BY_CLIENT' });
    const { webContents } = opened();
    const loading = webContents.loadURL('about:blank');
    webContents.close();
    await expect(loading).rejects.toMatchObject({ code: 'ERR_FAILED' });
  });
});
