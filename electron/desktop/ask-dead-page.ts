import { type BrowserWindow, dialog } from 'electron';
import type { translator } from '../host/words.ts';
import type { Log } from '../log/log.ts';
import { showFile } from './show-file.ts';

const again = 0;
const showLog = 1;

/**
 * What is asked of whoever leads the workshop when their page does not stay alive: the page can say nothing itself. The log
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
