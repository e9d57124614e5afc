import type { BrowserWindow } from 'electron';
import type { DisplayFacts } from './displays.ts';
import { enterFullScreen, isFullScreen, leaveFullScreen } from './full-screen.ts';

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
