import { type BrowserWindow, type Session, screen } from 'electron';
import { wallUrl } from './app-scheme.ts';
import { openWindow } from './window.ts';

type Window = () => BrowserWindow | null;

/** The window for the wall: none until it is asked for, and never more than one. */
export function wallWindow(session: Session, preload: string, facilitator: Window) {
  let wall: BrowserWindow | null = null;
  const open = () => {
    if (wall) return wall.focus();
    wall = openWindow(session, preload, { url: wallUrl, place: placeOf(facilitator()) });
    wall.removeMenu();
    wall.once('closed', () => {
      wall = null;
    });
    // Without the window that has the controls it has nothing to show.
    facilitator()?.once('closed', () => wall?.close());
  };
  return { window: () => wall, open };
}

/** Full screen on the display where the facilitator's window is not; with one display, a window as any other. */
function placeOf(facilitator: BrowserWindow | null) {
  if (!facilitator) return {};
  const own = screen.getDisplayMatching(facilitator.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id);
  return other ? { ...other.bounds, fullscreen: true } : {};
}
