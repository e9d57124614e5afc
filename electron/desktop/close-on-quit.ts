import type { App } from 'electron';
import type { Api } from '../api/api.ts';

/** How long the app stays for a copy to somebody's stick when all windows are closed, in milliseconds. */
const patience = 20_000;

/**
 * Closes the workshop when the app ends. A last copy that is on its way to a second folder is waited for: it is done in a
 * process that ends with the app.
 */
export function closeOnQuit(app: App, api: Api, milliseconds = patience): void {
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
