import { powerSaveBlocker } from 'electron';

/** Keeps the screen awake while a workshop is open. */
export function keepAwake() {
  let id: number | null = null;
  return {
    /** Told when a workshop is opened and when it is closed. */
    follow(isOpen: boolean): void {
      if (id !== null && !isOpen) {
        powerSaveBlocker.stop(id);
        id = null;
      }
      if (id === null && isOpen) id = powerSaveBlocker.start('prevent-display-sleep');
    },
    /** Whether a workshop is open. */
    isFollowing: (): boolean => id !== null,
  };
}
