import type { App, BrowserWindow } from 'electron';

/** Whether this is the only one running; a second start brings the first one's window forward instead. */
export function isOnlyInstance(app: App, window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (first?.isMinimized()) first.restore();
    first?.focus();
  });
  return true;
}
