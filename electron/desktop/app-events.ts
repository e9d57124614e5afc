// What the system asks of the running app: to open files, and to quit.

import type { App, BrowserWindow } from 'electron';
import type { Api } from '../api/api.ts';
import { filesNamed } from '../host/files-named.ts';

type Receive = (paths: readonly string[]) => void;

/**
 * Hears of every file that the system hands over: named on the command line, opened in the Finder (which tells of it
 * before the app is ready, too), or given to a second start. What comes before `connect` is kept for it.
 */
export function incomingFiles(
  app: Pick<App, 'on' | 'isPackaged'>,
  argv: readonly string[],
): { connect(receive: Receive): void } {
  let kept = named(argv, process.cwd(), app.isPackaged);
  let receive: Receive = (paths) => {
    kept = [...kept, ...paths];
  };
  app.on('open-file', (event, path) => {
    // Electron would open nothing itself; this says that somebody does.
    event.preventDefault();
    receive([path]);
  });
  app.on('second-instance', (_event, other, folder) => receive(named(other, folder, app.isPackaged)));
  return {
    connect(connected) {
      receive = connected;
      if (kept.length > 0) receive(kept);
    },
  };
}

/** Before it is packaged, the app itself is the first thing that the command line names. */
function named(argv: readonly string[], folder: string, isPackaged: boolean): string[] {
  return filesNamed(argv.slice(1), folder).slice(isPackaged ? 0 : 1);
}

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

/** How long the app stays for a copy to somebody's stick when all windows are closed, in milliseconds. */
const quitTimeout = 20_000;

/**
 * Closes the workshop when the app ends. A last copy that is on its way to a second folder is waited for: it is done in a
 * process that ends with the app.
 */
export function closeOnQuit(app: App, api: Api, milliseconds = quitTimeout): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    api.close();
    isDone = true;
    const rest = api.unfinished();
    if (!rest) return;
    event.preventDefault();
    const timeout = new Promise((resolve) => setTimeout(resolve, milliseconds));
    void Promise.race([rest, timeout]).finally(() => app.quit());
  });
}
