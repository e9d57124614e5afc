import type { BrowserWindow } from 'electron';
import type { HostCapabilities } from '../api/api.ts';
import { hostLanguage } from '../host/host-language.ts';
import type { Log } from '../log/log.ts';
import { loggedWorkers } from '../log/logged-workers.ts';
import { browseForFolder, browseForTarget } from './dialogs.ts';
import { printPage } from './print-page.ts';
import { printInWindow } from './print-pdf.ts';
import { showFile } from './show-file.ts';
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
