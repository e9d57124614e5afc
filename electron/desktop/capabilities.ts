import { extname } from 'node:path';
import { type BrowserWindow, dialog, powerSaveBlocker, shell } from 'electron';
import type { HostCapabilities } from '../api/api.ts';
import { hostLanguage } from '../host/words.ts';
import { type Log, loggedWorkers } from '../log/log.ts';
import { printInWindow, printPage } from './printing.ts';
import { startWorker } from './start-worker.ts';

type OverWindow = Required<
  Pick<
    HostCapabilities,
    | 'browseForTarget'
    | 'browseForFolder'
    | 'printPdf'
    | 'printPage'
    | 'startWorker'
    | 'showFile'
    | 'log'
    | 'language'
  >
>;

/** What this host can do: the system's dialogs over its window, printing with the engine that it brings, work apart; and what it speaks. */
export function capabilitiesOver(window: () => BrowserWindow | null, log: Log): OverWindow {
  return {
    browseForTarget: browseForTarget(window),
    browseForFolder: browseForFolder(window),
    printPdf: printInWindow,
    printPage: printPage(window),
    startWorker: loggedWorkers(startWorker, log),
    showFile,
    log,
    language: hostLanguage(),
  };
}

/** The system's own save dialog, over our window. Answers null when it was dismissed. */
export function browseForTarget(window: () => BrowserWindow | null) {
  return async (suggestedPath: string): Promise<string | null> => {
    const extension = extname(suggestedPath).slice(1);
    const options = {
      defaultPath: suggestedPath,
      filters: [{ name: extension, extensions: [extension] }],
    };
    const owner = window();
    const { canceled, filePath } = await (owner
      ? dialog.showSaveDialog(owner, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  };
}

/** The system's own choice of a folder, over our window. Answers null when it was dismissed. */
function browseForFolder(window: () => BrowserWindow | null) {
  return async (suggestedPath: string): Promise<string | null> => {
    const options = { defaultPath: suggestedPath, properties: ['openDirectory' as const] };
    const owner = window();
    const { canceled, filePaths } = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
}

/** Opens the system's window of files with this one selected. */
export function showFile(path: string): void {
  shell.showItemInFolder(path);
}

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
