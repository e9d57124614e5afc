import type { BrowserWindow } from 'electron';
import type { HostAbilities } from '../api/api.ts';
import { browseForFolder, browseForTarget } from './dialogs.ts';
import { printPage } from './print-page.ts';
import { printInWindow } from './print-pdf.ts';

type OverWindow = Required<
  Pick<HostAbilities, 'browseForTarget' | 'browseForFolder' | 'printPdf' | 'printPage'>
>;

/** What this host can do over its window: the system's dialogs, and printing with the engine that it brings. */
export function capabilitiesOver(window: () => BrowserWindow | null): OverWindow {
  return {
    browseForTarget: browseForTarget(window),
    browseForFolder: browseForFolder(window),
    printPdf: printInWindow,
    printPage: printPage(window),
  };
}
