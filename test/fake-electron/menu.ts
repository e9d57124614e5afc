import { app } from './app.ts';
import type { Key } from './page.ts';
import type { FakeWebContents } from './web-contents.ts';
import { world } from './world.ts';

export type MenuItem = {
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  click?: (...values: unknown[]) => void;
  submenu?: MenuItem[];
};

const isMac = () => process.platform === 'darwin';

export const Menu = {
  buildFromTemplate(template: MenuItem[]): MenuItem[] {
    for (const item of template) {
      if (!item.label && !item.role && !item.type)
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      if (item.submenu) Menu.buildFromTemplate(item.submenu);
    }
    return template;
  },
  /** Gives every window the menu, also one whose menu was removed; on macOS it is no window's but the app's. */
  setApplicationMenu(menu: MenuItem[] | null) {
    world.menus.push(menu ?? []);
    if (!isMac()) for (const window of world.windows) if (!window.destroyed) window.setMenu(menu);
  },
  getApplicationMenu: () => applicationMenu(),
};

/** What a new window is given. */
export const applicationMenu = (): MenuItem[] | null => world.menus.at(-1) ?? null;

/** Roles that stand for a whole menu of the system's. */
const menuRoles: Readonly<Record<string, readonly string[]>> = {
  appMenu: ['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'],
  fileMenu: ['close'],
  editMenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'],
  viewMenu: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  windowMenu: ['minimize', 'zoom', 'close', 'front'],
};

const roleKeys = (): Readonly<Record<string, string>> => ({
  undo: 'CmdOrCtrl+Z',
  redo: process.platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectAll: 'CmdOrCtrl+A',
  close: 'CmdOrCtrl+W',
  minimize: 'CmdOrCtrl+M',
  quit: process.platform === 'win32' ? '' : 'CmdOrCtrl+Q',
  reload: 'CmdOrCtrl+R',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  resetZoom: 'CmdOrCtrl+0',
  togglefullscreen: isMac() ? 'Ctrl+Cmd+F' : 'F11',
});

const editing = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'];

/** Every item that can be chosen, with the system's own menus unfolded. */
export function itemsOf(menu: readonly MenuItem[]): MenuItem[] {
  return menu.flatMap((item) => {
    const own = (menuRoles[item.role ?? ''] ?? []).map((role) => ({ role }));
    const below = item.submenu ?? own;
    return below.length > 0 ? itemsOf(below) : [item];
  });
}

/**
 * Chooses the item that a key stands for. `registerAccelerator: false` holds on Windows and Linux only. Text is edited
 * by the engine itself there; on macOS it is edited through the menu's roles, or not at all.
 */
export function fireAccelerator(key: Key, contents: FakeWebContents): void {
  const menu = isMac() ? applicationMenu() : contents.owner?.menu;
  const item = itemsOf(menu ?? []).find((each) => registers(each) && fits(acceleratorOf(each), key));
  if (item) chooseItem(item, contents);
}

/** What happens when a person chooses an item: its own deed, or what its role does to the window in front. */
export function chooseItem(item: MenuItem, contents: FakeWebContents): void {
  const window = contents.owner;
  const zoom = (by: number) => () => contents.setZoomLevel(contents.getZoomLevel() + by);
  const deeds: Readonly<Record<string, () => void>> = {
    quit: () => app.quit(),
    close: () => window?.close(),
    minimize: () => window?.minimize(),
    reload: () => contents.reload(),
    zoomIn: zoom(0.5),
    zoomOut: zoom(-0.5),
    resetZoom: () => contents.setZoomLevel(0),
    togglefullscreen: () => window?.setFullScreen(!window.isFullScreen()),
  };
  if (!item.role) item.click?.(item, window, {});
  else if (editing.includes(item.role)) contents[item.role as 'undo']();
  else deeds[item.role]?.();
}

const acceleratorOf = ({ accelerator, role }: MenuItem) => accelerator ?? roleKeys()[role ?? ''] ?? '';

const registers = ({ role, registerAccelerator }: MenuItem) =>
  isMac() || (registerAccelerator !== false && !editing.includes(role ?? ''));

function fits(accelerator: string, pressed: Key): boolean {
  const parts = accelerator.split('+');
  const key = parts.pop()?.replace('Plus', '+');
  if (!key || key.toLowerCase() !== pressed.key.toLowerCase()) return false;
  const wants = (...names: string[]) => parts.some((part) => names.includes(part));
  const either = wants('CmdOrCtrl', 'CommandOrControl');
  return (
    (pressed.meta ?? false) === (wants('Cmd', 'Command') || (either && isMac())) &&
    (pressed.control ?? false) === (wants('Ctrl', 'Control') || (either && !isMac())) &&
    (pressed.shift ?? false) === wants('Shift') &&
    (pressed.alt ?? false) === wants('Alt')
  );
}
