import { type BrowserWindow, ipcMain } from 'electron';
import type { HostEvent } from '../../shared/api/bridge.ts';
import type { Api } from '../api/api.ts';
import { callChannel, eventChannel } from '../preload/channels.ts';
import { answerText, refusalText } from '../wire.ts';
import { isTrustedSender } from './trusted-sender.ts';

type Window = () => BrowserWindow | null;

/** Carries calls from the window to the api, and the api's events to the window. */
export function connectWindow(api: Api, window: Window): void {
  ipcMain.handle(callChannel, (event, text: unknown) => {
    if (!isTrustedSender(event, window())) return refusalText('not-allowed');
    return typeof text === 'string' ? answerText(api, text) : refusalText('bad-input', { path: '-' });
  });
  api.listen((event) => sendEvent(window, event));
}

/** Tells the window of something, if there is one. */
export function sendEvent(window: Window, event: HostEvent): void {
  const target = window();
  if (target && !target.isDestroyed()) target.webContents.send(eventChannel, JSON.stringify(event));
}
