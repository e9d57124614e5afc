import { EventEmitter } from 'node:events';
import { type Handler, world } from './world.ts';

export const ipcRenderer = Object.assign(new EventEmitter(), {
  /** Calls as the main frame of the newest window that is there. */
  async invoke(channel: string, ...values: unknown[]) {
    const sender = world.windows.findLast(({ destroyed }) => !destroyed)?.webContents;
    return world.handlers.get(channel)?.(
      { sender, senderFrame: sender?.mainFrame },
      ...structuredClone(values),
    );
  },
});

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (world.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    world.handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void world.handlers.delete(channel),
};

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void world.exposed.set(name, value),
};
