import { existsSync } from 'node:fs';
import { app, type BrowserWindow, dialog } from 'electron';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import { hostLanguage, translator } from '../host/words.ts';
import { preferencesFile, readPreferences } from '../library/preferences.ts';
import type { Log } from '../log/log.ts';

type Say = ReturnType<typeof translator>;

/** What ends a start that cannot go on: a reason of `UnsafeStart`, or whatever was thrown. */
export type GiveUp = (reason: unknown) => Promise<void>;

/** The page of the first window could not be loaded. */
class PageNotLoaded extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the page was not loaded: ${code}`);
    this.code = code;
  }
}

/**
 * Ends a start that cannot go on. A packaged app has no terminal, so a box says what happened and where the log is;
 * Electron's own box is English, shows a stack, and leaves a process without a window.
 */
export function giveUpStart(data: string, log: Log): GiveUp {
  let isOver = false;
  return async (reason) => {
    if (isOver) return;
    isOver = true;
    console.error(reason);
    if (reason instanceof Error) log.error('host', reason);
    // Before it is ready, Electron shows no box on Linux.
    await app.whenReady();
    const say = translator(languageAtStart(data));
    dialog.showErrorBox(say('host:startFailed.title'), failureText(reason, say, log.path));
    app.exit(1);
  };
}

/**
 * Begins a start. Until the first window has something to show, whatever `begin` throws, an uncaught error, or a page that fails
 * ends it. `onShown` watches from then on.
 */
export function watchStart(
  giveUp: GiveUp,
  begin: () => void,
): (first: BrowserWindow, onShown?: () => unknown) => void {
  process.on('uncaughtException', giveUp);
  try {
    begin();
  } catch (thrown) {
    void giveUp(thrown);
  }
  return ({ webContents }, onShown) => {
    const pageFailed = (_event: unknown, _errno: number, code: string) =>
      void giveUp(new PageNotLoaded(code));
    webContents.once('did-fail-load', pageFailed);
    webContents.once('did-finish-load', () => {
      webContents.off('did-fail-load', pageFailed);
      process.off('uncaughtException', giveUp);
      onShown?.();
    });
  };
}

/** The language that the person has chosen, or else the system's. */
export function languageAtStart(data: string): InterfaceLanguage {
  return readPreferences(preferencesFile(data), { language: hostLanguage() }).language;
}

/** What happened, what is kept, and where to read more. */
function failureText(reason: unknown, say: Say, log: string): string {
  const more = existsSync(log) ? [say('host:startFailed.log', { path: log })] : [];
  return [whatHappened(reason, say), say('host:startFailed.kept'), ...more].join('\n\n');
}

const codesOfSystem: Readonly<Record<string, 'forbidden' | 'diskFull'>> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
};

function whatHappened(reason: unknown, say: Say): string {
  if (reason === 'unsandboxed' || reason === 'debugged') return say(`host:${reason}`);
  const { name = 'Error', code = '', path } = reason as NodeJS.ErrnoException;
  if (reason instanceof Refusal) return say(`refusal:${reason.code}`, reason.params);
  if (reason instanceof PageNotLoaded) return say('host:startFailed.page', { code });
  if (path) return say(`host:startFailed.${codesOfSystem[code] ?? 'file'}`, { path, code });
  return say('host:startFailed.unexpected', { name: code || name });
}
