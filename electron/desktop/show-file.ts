import { shell } from 'electron';

/** Opens the system's window of files with this one selected. */
export function showFile(path: string): void {
  shell.showItemInFolder(path);
}
