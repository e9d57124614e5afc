import type { BrowserWindow } from 'electron';
import type { DisplayFacts } from './displays.ts';

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

/** Moves a window to a display and leaves it as it was: ordinary, maximised or full screen. */
export function moveWindow(window: BrowserWindow, display: DisplayFacts): void {
  const [wasFull, wasMaximized] = [isFullScreen(window), window.isMaximized()];
  leaveFullScreen(window, () => {
    if (wasMaximized) window.unmaximize();
    window.setBounds(roomy(display));
    if (wasMaximized) window.maximize();
    if (wasFull) enterFullScreen(window);
  });
}

/** The controls need more room than half a display. */
function roomy({ bounds: { x, y, width, height } }: DisplayFacts) {
  const own = { width: Math.round(width * 0.8), height: Math.round(height * 0.8) };
  return { ...own, x: x + Math.round(width * 0.1), y: y + Math.round(height * 0.1) };
}
