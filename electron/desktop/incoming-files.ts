import type { App, BrowserWindow } from 'electron';
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
