import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callChannel, eventChannel, type HostEvent } from '../../shared/api/bridge.ts';
import type { Api } from '../api/api.ts';
import { apiAs, hears, type Role, roles } from '../api/roles.ts';
import { answerText, refusalText } from '../host/wire.ts';
import { pageOrigin } from './app-scheme.ts';

type Window = () => PageHolder | null;
const none = () => null;

/** Carries calls from the windows to the api, each as far as its role goes, and the api's events to them. */
export function connectWindow(
  api: Api,
  facilitator: Window,
  { projector = none, ballot = none }: { projector?: Window; ballot?: Window } = {},
): void {
  const windows: Readonly<Record<Role, Window>> = { facilitator, ballot, projector };
  ipcMain.handle(callChannel, (event, text: unknown) => {
    const role = roles.find((each) => isTrustedSender(event, windows[each]()));
    if (!role) return refusalText('not-allowed');
    if (typeof text !== 'string') return refusalText('bad-input', { path: '-' });
    return answerText(apiAs(role, api), text);
  });
  api.listen((event) => {
    for (const role of roles) if (hears(role, event)) sendEvent(windows[role], event);
  });
}

/** Tells the window of something, if there is one. */
export function sendEvent(window: Window, event: HostEvent): void {
  const target = window();
  if (target && !target.isDestroyed()) target.webContents.send(eventChannel, JSON.stringify(event));
}

/** A window, or a view within one. */
export type PageHolder = { readonly webContents: WebContents; isDestroyed(): boolean };

/** Whether a message comes from our page, in the main frame of our window. Anything uncertain is a no. */
export function isTrustedSender(event: IpcMainInvokeEvent, window: PageHolder | null): boolean {
  try {
    const { sender, senderFrame } = event;
    if (!window || !senderFrame || window.isDestroyed()) return false;
    const { webContents } = window;
    return (
      sender === webContents && senderFrame === webContents.mainFrame && senderFrame.origin === pageOrigin
    );
  } catch {
    // A frame that is gone throws when it is asked anything.
    return false;
  }
}
