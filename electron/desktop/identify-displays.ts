import { BrowserWindow, type Session, screen } from 'electron';
import { identifyUrl } from './app-scheme.ts';
import { type DisplayFacts, identityOf, inOrder } from './displays.ts';
import { pagePreferences } from './window.ts';

/** How long the numbers are shown, in milliseconds. */
const shownFor = 3_000;

let shown: BrowserWindow[] = [];

/** Shows on each display its number, counted from the left, and what it is. Takes no keyboard and no click. */
export function identifyDisplays(session: Session): void {
  for (const window of shown) if (!window.isDestroyed()) window.destroy();
  shown = inOrder(screen.getAllDisplays()).map((display, index) => showNumber(session, display, index + 1));
}

function showNumber(session: Session, display: DisplayFacts, number: number): BrowserWindow {
  const window = new BrowserWindow({
    ...cornerOf(display),
    title: 'Storforum',
    frame: false,
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    fullscreenable: false,
    show: false,
    // A page that only shows what its address says gets no way to the host.
    webPreferences: pagePreferences(session),
  });
  // Above a window that fills the screen.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setIgnoreMouseEvents(true);
  window.once('ready-to-show', () => {
    window.showInactive();
    setTimeout(() => !window.isDestroyed() && window.destroy(), shownFor);
  });
  // Nothing is shown where the page does not load, and nothing else rests on it.
  window.loadURL(addressOf(display, number)).catch(() => window.isDestroyed() || window.destroy());
  return window;
}

function addressOf(display: DisplayFacts, number: number): string {
  const { label, width, height, scaleFactor } = identityOf(display);
  const size = `${width} × ${height} · ${Math.round(scaleFactor * 100)}\u00a0%`;
  return `${identifyUrl}?${new URLSearchParams({ number: String(number), label, size })}`;
}

/** The lower left, away from what is talked about. */
function cornerOf({ bounds: { x, y, width, height } }: DisplayFacts) {
  const own = { width: Math.round(width / 4), height: Math.round(height / 4) };
  return { ...own, x: x + Math.round(width / 20), y: y + height - own.height - Math.round(height / 10) };
}
