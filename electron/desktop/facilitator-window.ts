import { type BrowserWindow, dialog, type Session } from 'electron';
import type { Api } from '../api/api.ts';
import { translator } from '../host/words.ts';
import type { Log } from '../log/log.ts';
import { pageUrl } from './app-scheme.ts';
import { showFile } from './capabilities.ts';
import { sendEvent } from './ipc.ts';
import { keepPage } from './page-loading.ts';
import { languageAtStart } from './start-failure.ts';
import { openWindow } from './window.ts';

type FacilitatorHost = {
  readonly api: Pick<Api, 'activeRole'>;
  readonly log: Log;
  /** Where the preferences are. */
  readonly data: string;
  readonly isWorkshopOpen: () => boolean;
};

/**
 * Opens the facilitator's window. Its page leaves the workshop before the window closes; while somebody votes, it is
 * unloaded.
 */
export function openFacilitatorWindow(
  session: Session,
  preload: string,
  { api, log, data, isWorkshopOpen }: FacilitatorHost,
) {
  const window = openWindow(session, preload);
  const isThere = () => api.activeRole() === 'facilitator';
  askBeforeClosing(
    window,
    () => isThere() && isWorkshopOpen(),
    () => sendEvent(() => window, { type: 'closing' }),
  );
  return {
    window: window as BrowserWindow,
    /** Brings its page back from now on: what keeps it from coming at the start ends that. */
    keepPage: () =>
      keepPage(window.webContents, {
        url: pageUrl,
        isWanted: isThere,
        onDeath: (fault) => log.error('facilitator', fault),
        ask: () => askDeadPage(window, { log, say: translator(languageAtStart(data)) }),
      }),
  };
}

/** A second attempt to close within this many milliseconds closes at once, so that a page that hangs cannot prevent it. */
const secondAttempt = 10_000;

/**
 * Lets the page leave its workshop before its window closes: what it has not sent yet is sent, and a file that was opened
 * from elsewhere is offered to be written back. The page then closes the window itself.
 */
function askBeforeClosing(window: BrowserWindow, mayAsk: () => boolean, ask: () => void): void {
  let askedAt = Number.NEGATIVE_INFINITY;
  window.on('close', (event) => {
    const isSecondAttempt = Date.now() - askedAt < secondAttempt;
    if (isSecondAttempt || window.webContents.isCrashed() || !mayAsk()) return;
    event.preventDefault();
    askedAt = Date.now();
    ask();
  });
}

const again = 0;
const showLog = 1;

/**
 * What the facilitator is asked when the page does not stay alive and cannot speak for itself. The log
 * may be looked at as often as one likes; then it is tried again.
 */
export async function askDeadPage(
  window: BrowserWindow,
  { log, say }: { readonly log: Log; readonly say: ReturnType<typeof translator> },
): Promise<void> {
  for (let answer = showLog; answer !== again; ) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: say('host:pageDies.title'),
      detail: say('host:pageDies.kept'),
      buttons: [say('host:pageDies.again'), say('host:menu.log')],
      defaultId: again,
      cancelId: again,
    });
    answer = response;
    if (answer === showLog) showFile(log.path);
  }
}
