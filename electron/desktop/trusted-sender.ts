import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { pageOrigin } from './app-scheme.ts';

/** A window, or a view within one. */
export type Place = { readonly webContents: WebContents; isDestroyed(): boolean };

/** Whether a message comes from our page, in the main frame of our window. Anything uncertain is a no. */
export function isTrustedSender(event: IpcMainInvokeEvent, window: Place | null): boolean {
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
