import { powerSaveBlocker } from 'electron';

/** Keeps the screen awake while a workshop is open: told when one is opened and when it is closed. */
export function keepAwake(): (isOpen: boolean) => void {
  let id: number | null = null;
  return (isOpen) => {
    if (id !== null && !isOpen) {
      powerSaveBlocker.stop(id);
      id = null;
    }
    if (id === null && isOpen) id = powerSaveBlocker.start('prevent-display-sleep');
  };
}
