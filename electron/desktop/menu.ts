import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostEvent } from '../../shared/api/bridge.ts';
import type { Preferences, Start } from '../../shared/api/types.ts';
import type { Language } from '../../shared/domain/codes.ts';
import type { Api } from '../api/api.ts';
import { wordsIn } from '../words.ts';

type MenuEvent = Extract<HostEvent, { type: 'menu' }>;
type Send = (event: MenuEvent) => void;

/** Shows the menu in the language of the preferences, now and whenever a call changes them. */
export async function keepMenu(api: Api, send: Send): Promise<Api> {
  const start = await api.call('app.start', {});
  showMenu(start.ok ? (start.value as Start).preferences.language : 'sv', send);
  return {
    ...api,
    async call(name, input) {
      const result = await api.call(name, input);
      if (name === 'preferences.set' && result.ok) showMenu((result.value as Preferences).language, send);
      return result;
    },
  };
}

function showMenu(language: Language, send: Send): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, send)));
}

/** The menu as data. */
export function menuTemplate(language: Language, send: Send): MenuItemConstructorOptions[] {
  const say = wordsIn(language);
  const word = (key: string) => say(`host:menu.${key}`);
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, key: string) => ({
    role: name,
    label: word(key),
  });
  // The page hears the keys itself, as it does in a browser; here they are only shown.
  const tell = (item: MenuEvent['item'], accelerator?: string): MenuItemConstructorOptions => ({
    label: word(item),
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => send({ type: 'menu', item }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: word('file'), submenu: [tell('library'), tell('export'), line, role('quit', 'quit')] },
    {
      label: word('edit'),
      submenu: [
        tell('undo', 'CmdOrCtrl+Z'),
        tell('redo', 'CmdOrCtrl+Shift+Z'),
        line,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
      ],
    },
    {
      label: word('view'),
      submenu: [
        role('zoomIn', 'zoomIn'),
        role('zoomOut', 'zoomOut'),
        role('resetZoom', 'zoomReset'),
        line,
        role('togglefullscreen', 'fullScreen'),
      ],
    },
    { label: word('help'), submenu: [tell('keys'), tell('licences')] },
  ];
}
