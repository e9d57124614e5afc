import type { BrowserWindow } from 'electron';

/** Closing again within this many milliseconds insists: a page that hangs keeps nobody from closing. */
const insists = 10_000;

/**
 * Lets the page leave its workshop before its window closes: what it has not sent yet is sent, and a file that was opened
 * from elsewhere is offered to be written back. The page then closes the window itself.
 */
export function askBeforeClosing(window: BrowserWindow, mayAsk: () => boolean, ask: () => void): void {
  let askedAt = Number.NEGATIVE_INFINITY;
  window.on('close', (event) => {
    const isInsisting = Date.now() - askedAt < insists;
    if (isInsisting || window.webContents.isCrashed() || !mayAsk()) return;
    event.preventDefault();
    askedAt = Date.now();
    ask();
  });
}
