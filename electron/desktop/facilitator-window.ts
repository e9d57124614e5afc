import type { BrowserWindow, Session } from 'electron';
import type { Api } from '../api/api.ts';
import { translator } from '../host/words.ts';
import type { Log } from '../log/log.ts';
import { pageUrl } from './app-scheme.ts';
import { askBeforeClosing } from './ask-before-closing.ts';
import { askDeadPage } from './ask-dead-page.ts';
import { sendEvent } from './ipc.ts';
import { keepPage } from './keep-page.ts';
import { languageAtStart } from './start-failure.ts';
import { openWindow } from './window.ts';

type Means = {
  readonly api: Pick<Api, 'activeRole'>;
  readonly log: Log;
  /** Where the preferences are. */
  readonly data: string;
  readonly isWorkshopOpen: () => boolean;
};

/** Opens the window of whoever leads the workshop. It leaves that before it closes; while somebody votes, its page is away. */
export function openFacilitatorWindow(
  session: Session,
  preload: string,
  { api, log, data, isWorkshopOpen }: Means,
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
