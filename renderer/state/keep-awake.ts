import { screenLock } from '../screen-lock.ts';
import { useBoard } from './board-store.ts';
import { useUi } from './ui-store.ts';

/**
 * Keeps the screen from sleeping while a workshop is open, where the page has to: Electron does it for its windows, a
 * browser gives the lock to the page, and takes it back whenever the page is out of sight.
 */
export function keepScreenAwake(): void {
  if (useUi.getState().start?.host !== 'loopback') return;
  const lock = screenLock();
  const sync = () => lock.want(useBoard.getState().file !== null);
  useBoard.subscribe(sync);
  sync();
}
