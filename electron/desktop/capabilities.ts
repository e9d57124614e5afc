// What only the desktop host can do for the app, and how it starts a process of its own.

import { basename, extname, join } from 'node:path';
import { type BrowserWindow, dialog, powerSaveBlocker, shell, utilityProcess } from 'electron';
import type { HostCapabilities } from '../api/api.ts';
import { hostLanguage } from '../host/words.ts';
import { type Log, loggedWorkers } from '../log/log.ts';
import { keepErrorOutput, type Worker, type WorkerKind, workers } from '../work/worker.ts';
import { printInWindow, printPage } from './printing.ts';

type OverWindow = Required<
  Pick<
    HostCapabilities,
    | 'browseForTarget'
    | 'browseForFolder'
    | 'printPdf'
    | 'printPage'
    | 'startWorker'
    | 'showFile'
    | 'openFile'
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
    openFile: (path) => shell.openPath(path),
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

/**
 * V8's flags are the only ones that Electron passes on to a process of its own: memory is limited by them. Node's
 * `--permission` is not among them, so that a worker here writes nothing because its code does not, and for no other
 * reason; on loopback it is also forbidden to.
 */
function workerFlags(kind: WorkerKind): string[] {
  return [`--js-flags=--max-old-space-size=${workers[kind].heapMegabytes}`];
}

/** A process of Electron's own kind that does a piece of work; the shipped program cannot be run as Node. */
export function startWorker(kind: WorkerKind): Worker {
  const path = join(import.meta.dirname, `${basename(workers[kind].script, '.ts')}.js`);
  const child = utilityProcess.fork(path, [], {
    execArgv: workerFlags(kind),
    serviceName: `Storforum ${kind}`,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errorOutput = keepErrorOutput(child.stderr);
  let isCancelled = false;
  // Before it has started, Electron ends nothing and says so by `false`.
  child.once('spawn', () => isCancelled && child.kill());
  // Raised for a process that has used up its memory. Without a listener it would become an uncaught error of the app.
  child.on('error', () => undefined);
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => {
      isCancelled = true;
      child.kill();
    },
    errorOutput,
  };
}
