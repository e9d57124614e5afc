import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostEvent } from '../../shared/api/bridge.ts';
import type { Preferences, Start } from '../../shared/api/types.ts';
import { type ProjectorAction, projectorActions } from '../../shared/domain/projector/window.ts';
import type { KeyOf, WordKey } from '../../shared/words/areas.ts';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import type { Api } from '../api/api.ts';
import { hostLanguage, translator } from '../host/words.ts';

type MenuEvent = Extract<HostEvent, { type: 'menu' }>;
type Send = (event: MenuEvent) => void;

/** Whom the menu speaks to. */
type MenuHost = {
  readonly send: Send;
  /** Does something with the projector's window. */
  readonly act: (action: ProjectorAction) => void;
  readonly facilitator: () => BrowserWindow | null;
};

/** Shows the menu in the language of the preferences, now and whenever a call changes them. */
export async function keepMenu(api: Api, host: MenuHost): Promise<Api> {
  const start = await api.call('app.start', {});
  showMenu(start.ok ? (start.value as Start).preferences.language : hostLanguage(), host);
  return {
    ...api,
    async call(name, input) {
      const result = await api.call(name, input);
      if (name === 'preferences.set' && result.ok) showMenu((result.value as Preferences).language, host);
      return result;
    },
  };
}

/** Electron gives the menu to every window; only the facilitator's has one. */
function showMenu(language: InterfaceLanguage, host: MenuHost): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, host)));
  for (const window of BrowserWindow.getAllWindows()) if (window !== host.facilitator()) window.removeMenu();
}

/**
 * The menu as data. On macOS text is undone by the menu's role or not at all, and every accelerator fires that the page
 * does not take; so Cmd+Z is the text's there, and the workshop's undo is an item without a key of its own: the page
 * takes Cmd+Z for it where no text is being typed. Zoom is the page's own everywhere. The engine's would multiply with
 * it, and be the projector's as well.
 */
export function menuTemplate(
  language: InterfaceLanguage,
  { send, act }: Pick<MenuHost, 'send' | 'act'>,
): MenuItemConstructorOptions[] {
  const parts = menuParts(translator(language), send);
  const { word, role, tell, line } = parts;
  const isMac = process.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(parts)] : []),
    {
      label: word('file'),
      submenu: [tell('library'), tell('export'), line, isMac ? role('close', 'close') : role('quit', 'quit')],
    },
    { label: word('edit'), submenu: isMac ? editOnMac(parts) : edit(parts) },
    {
      label: word('view'),
      submenu: [
        tell('zoomIn', 'CmdOrCtrl+Plus'),
        tell('zoomOut', 'CmdOrCtrl+-'),
        tell('zoomReset', 'CmdOrCtrl+0'),
        line,
        role('togglefullscreen', 'fullScreen'),
      ],
    },
    projectorMenu({ word, act, test: () => send({ type: 'menu', item: 'projectorTest' }) }),
    ...(isMac ? [windowMenu(parts)] : []),
    {
      label: word('help'),
      submenu: [tell('keys'), tell('log'), tell('licences'), ...(isMac ? [] : [tell('about')])],
    },
  ];
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type MenuWord = KeyOf<'host'> extends infer Key ? (Key extends `menu.${infer Word}` ? Word : never) : never;
type MenuParts = ReturnType<typeof menuParts>;

function menuParts(say: ReturnType<typeof translator>, send: Send) {
  const word = (key: MenuWord) => say(`host:menu.${key}` as WordKey);
  const role = (name: Role, key: MenuWord): MenuItemConstructorOptions => ({ role: name, label: word(key) });
  // The page hears the keys itself, as it does in a browser; here they are only shown.
  const tell = (
    item: MenuEvent['item'],
    accelerator?: string,
    key: MenuWord = item as MenuWord,
  ): MenuItemConstructorOptions => ({
    label: word(key),
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => send({ type: 'menu', item }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return { word, role, tell, line };
}

/** Electron names the items of its own app menu in English. */
function appMenu({ role, tell, line }: MenuParts): MenuItemConstructorOptions {
  return {
    label: 'Storforum',
    submenu: [
      tell('about'),
      line,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'unhide'),
      line,
      role('quit', 'quit'),
    ],
  };
}

function windowMenu({ word, role }: MenuParts): MenuItemConstructorOptions {
  const submenu = [role('minimize', 'minimize'), role('zoom', 'zoomWindow'), role('front', 'front')];
  return { role: 'windowMenu', label: word('window'), submenu };
}

function edit({ role, tell, line }: MenuParts): MenuItemConstructorOptions[] {
  return [tell('undo', 'CmdOrCtrl+Z'), tell('redo', 'CmdOrCtrl+Shift+Z'), line, ...clipboardItems(role)];
}

function editOnMac({ role, tell, line }: MenuParts): MenuItemConstructorOptions[] {
  return [
    role('undo', 'undo'),
    role('redo', 'redo'),
    line,
    ...clipboardItems(role),
    line,
    tell('undo', undefined, 'undoChange'),
    tell('redo', undefined, 'redoChange'),
  ];
}

function clipboardItems(role: MenuParts['role']): MenuItemConstructorOptions[] {
  return [role('cut', 'cut'), role('copy', 'copy'), role('paste', 'paste'), role('selectAll', 'selectAll')];
}

type ProjectorItems = {
  /** The word of a key below `host:menu`. */
  readonly word: (key: MenuWord) => string;
  readonly act: (action: ProjectorAction) => void;
  /** Shows the test picture, or what is released again. */
  readonly test: () => void;
};

/** What the menu offers for the projector's window, also while no workshop is open. */
function projectorMenu({ word, act, test }: ProjectorItems): MenuItemConstructorOptions {
  const items = projectorActions.map((action) => ({
    label: word(`projector.${action}`),
    click: () => act(action),
  }));
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return {
    label: word('projector.title'),
    submenu: [...items, line, { label: word('projector.test'), click: test }],
  };
}
