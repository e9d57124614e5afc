import type { BrowserWindow } from 'electron';

/**
 * macOS's own full screen moves a window to a space of its own, takes the keyboard with it, and, where displays share
 * their spaces, blackens the display with the controls. Its simple one does none of that.
 */
const isSimple = () => process.platform === 'darwin';

export function isFullScreen(window: BrowserWindow): boolean {
  return isSimple() ? window.isSimpleFullScreen() : window.isFullScreen();
}

export function enterFullScreen(window: BrowserWindow): void {
  setFullScreen(window, true);
}

function setFullScreen(window: BrowserWindow, isFull: boolean): void {
  if (isSimple()) window.setSimpleFullScreen(isFull);
  else window.setFullScreen(isFull);
}

const newest = new WeakMap<BrowserWindow, () => void>();

/**
 * Leaves full screen and goes on when that is done: at once on macOS and Windows, later on Linux. A window that still
 * fills a screen cannot be moved. What was to come after an earlier leaving is dropped for what comes after this one.
 */
export function leaveFullScreen(window: BrowserWindow, then: () => void): void {
  newest.set(window, then);
  const goOn = () => {
    if (!window.isDestroyed() && newest.get(window) === then) then();
  };
  if (isFullScreen(window)) setFullScreen(window, false);
  if (!isFullScreen(window)) goOn();
  else window.once('leave-full-screen', () => setImmediate(goOn));
}
