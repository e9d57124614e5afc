import { app } from './app.ts';
import { ipcRenderer } from './ipc.ts';
import { powerMonitor } from './power.ts';
import { screen } from './screen.ts';
import { resetWorld, world } from './world.ts';

/**
 * Stands in for the module 'electron' where its binary is absent, with the manners of the real one: what is rejected,
 * thrown, late or taken away there is so here. `test/unit/fake-electron` holds it to what is known of Electron. What
 * the real one lacks is `world`, `reset`, and what a test makes happen: `page` of contents, `plugIn`, `chooseItem`.
 */
export { app } from './app.ts';
export { dialog } from './dialog.ts';
export { contextBridge, ipcMain, ipcRenderer } from './ipc.ts';
export { chooseItem, itemsOf, Menu, type MenuItem } from './menu.ts';
export { powerMonitor, powerSaveBlocker } from './power.ts';
export { protocol } from './protocol.ts';
export { changeDisplay, type FakeDisplay, plugIn, screen, unplug } from './screen.ts';
export { FakeSession, session } from './session.ts';
export { clipboard, shell } from './shell.ts';
export { FakeUtilityProcess, utilityProcess } from './utility-process.ts';
export { WebContentsView } from './view.ts';
export { FakeWebContents } from './web-contents.ts';
export { BrowserWindow } from './window.ts';
export { world } from './world.ts';

/**
 * Makes everything as it is before an app has started; what a preload script exposed stays, as in a window. The engine
 * is ready at once unless it is told to wait for `whenReady`.
 */
export function reset({ isReady = true } = {}): void {
  resetWorld();
  world.isReady = isReady;
  app.reset();
  for (const emitter of [ipcRenderer, screen, powerMonitor]) emitter.removeAllListeners();
}
