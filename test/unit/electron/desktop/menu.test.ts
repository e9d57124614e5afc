import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../../electron/desktop/menu.ts';
import {
  BrowserWindow,
  chooseItem,
  itemsOf,
  Menu,
  type MenuItem,
  reset,
} from '../../../fake-electron/index.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(() => reset());
const { platform } = process;
const on = (name: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value: name });
afterEach(() => on(platform));

/** A window with our menu, on a page that takes the keys that it is told to take. */
function shown(system: NodeJS.Platform, takes: (key: string) => boolean = () => false) {
  on(system);
  const chosen: string[] = [];
  const template = menuTemplate('sv', { send: ({ item }) => chosen.push(item), act: () => {} }) as MenuItem[];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const window = new BrowserWindow({ webPreferences: {} });
  window.webContents.page.handles = ({ key }) => takes(key);
  return { window, chosen, template, ...window.webContents };
}

const undoKey = (system: NodeJS.Platform) =>
  system === 'darwin' ? { key: 'z', meta: true } : { key: 'z', control: true };

describe('undo by the usual key', () => {
  it('undoes the text on macOS while somebody types, and not the workshop', () => {
    const { window, chosen } = shown('darwin');
    window.webContents.page.press(undoKey('darwin'));
    expect([window.webContents.done, chosen]).toEqual([['undo'], []]);
  });

  it('is the page’s where nobody types, on every system', () => {
    for (const system of ['darwin', 'win32', 'linux'] as const) {
      const { window, chosen } = shown(system, (key) => key === 'z');
      window.webContents.page.press(undoKey(system));
      expect([window.webContents.page.heard, window.webContents.done, chosen]).toEqual([['z'], [], []]);
    }
  });

  it('is left to the engine elsewhere while somebody types', () => {
    for (const system of ['win32', 'linux'] as const) {
      const { window, chosen } = shown(system);
      window.webContents.page.press(undoKey(system));
      expect([window.webContents.done, chosen]).toEqual([[], []]);
    }
  });

  it('has an item for the workshop in the menu of macOS, too, which no key fires', () => {
    const { template, chosen } = shown('darwin');
    const items = itemsOf(template).filter(({ label }) => /ändringen/.test(label ?? ''));
    for (const item of items) item.click?.();
    expect([items.map(({ accelerator }) => accelerator), chosen]).toEqual([
      [undefined, undefined],
      ['undo', 'redo'],
    ]);
  });
});

describe('macOS', () => {
  it('has an app menu, a Window menu, one Quit, and Cmd+W closes the window', () => {
    const { template, window } = shown('darwin');
    expect([template[0]?.label, template.find(({ role }) => role === 'windowMenu')?.label]).toEqual([
      'Storforum',
      'Fönster',
    ]);
    expect(itemsOf(template).filter(({ role }) => role === 'quit')).toHaveLength(1);
    expect(itemsOf([template[0] as MenuItem]).at(-1)?.role).toBe('quit');
    window.webContents.page.press({ key: 'w', meta: true });
    expect(window.destroyed).toBe(true);
  });

  it('has no item in English in a Swedish menu, and none in Swedish in an English one', () => {
    on('darwin');
    const labels = (language: 'sv' | 'en') =>
      itemsOf(menuTemplate(language, { send: () => {}, act: () => {} }) as MenuItem[])
        .filter(({ type }) => type !== 'separator')
        .map(({ label = '' }) => label);
    expect(labels('sv')).not.toContain('');
    const names = ['Zoom', 'Zooma'];
    expect(labels('sv').filter((label) => labels('en').includes(label) && !names.includes(label))).toEqual(
      [],
    );
  });
});

describe('zoom', () => {
  const systems = ['darwin', 'win32', 'linux'] as const;

  it.each(systems)('is chosen in the menu of %s for the page alone: the engine’s stays at one', (system) => {
    const { template, chosen, window } = shown(system);
    const roles = itemsOf(template).map(({ role }) => role ?? '');
    for (const item of itemsOf(template)) if (item.click) chooseItem(item, window.webContents);
    expect(chosen.filter((item) => item.startsWith('zoom'))).toEqual(['zoomIn', 'zoomOut', 'zoomReset']);
    expect(window.webContents.getZoomFactor()).toBe(1);
    expect(roles.filter((role) => ['zoomIn', 'zoomOut', 'resetZoom', 'viewMenu'].includes(role))).toEqual([]);
  });

  it.each(systems)(
    'that the page has carried out by its key on %s is not carried out once more',
    (system) => {
      const { window, chosen } = shown(system, () => true);
      const modifier = system === 'darwin' ? { meta: true } : { control: true };
      for (const key of ['+', '-', '0']) window.webContents.page.press({ key, ...modifier });
      expect([chosen, window.webContents.getZoomFactor()]).toEqual([[], 1]);
    },
  );
});
