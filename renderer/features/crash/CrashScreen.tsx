// What stands where a part of the window has failed, and the log of what happened.

import { type ReactNode, useRef } from 'react';
import { create } from 'zustand';
import type { ShownLog } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { setUi } from '../../state/ui-store.ts';
import styles from './CrashScreen.module.css';

type CrashScreenProps = {
  /** What failed: one of the screens, or the whole page. */
  readonly what: 'screen' | 'page';
  readonly onReload: () => void;
};

/** In the place of a screen that failed: that it did, what is kept, and the way back to it. */
export function CrashScreen({ what, onReload }: CrashScreenProps) {
  const { t } = useWords('crash');
  return (
    <section role="alert" className={styles.crash}>
      <h1>{t(`title.${what}`)}</h1>
      <p>{t('kept')}</p>
      <div className={styles.actions}>
        {/* Whoever types with eyes on the room presses Enter. */}
        <Button look="main" autoFocus onClick={onReload}>
          {t(`reload.${what}`)}
        </Button>
        <Button onClick={showLog}>{t('showLog')}</Button>
      </div>
    </section>
  );
}

type DialogBoundaryProps = { readonly onClose: () => void; readonly children: ReactNode };

/** Around a dialog: one that fails says so in its place, and leaves the screen beneath it as it was. */
export function DialogBoundary({ onClose, children }: DialogBoundaryProps) {
  const fallback = (retry: () => void) => {
    const close = () => {
      onClose();
      retry();
    };
    return <FailedDialog onClose={close} />;
  };
  return <ErrorBoundary fallback={fallback}>{children}</ErrorBoundary>;
}

function FailedDialog({ onClose }: Pick<DialogBoundaryProps, 'onClose'>) {
  const { t } = useWords('crash');
  return (
    <Dialog
      title={t('title.dialog')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={showLog}>{t('showLog')}</Button>
          <Button look="main" onClick={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <p role="alert">{t('kept')}</p>
    </Dialog>
  );
}

/** The log while the window shows it. */
const useShownLog = create<{ readonly log: ShownLog | null }>(() => ({ log: null }));

/** Shows the log: in the system's window of files where the host has one, otherwise in a dialog. */
export async function showLog(): Promise<void> {
  const result = await call('log.show', {});
  if (!result.ok) setUi({ fault: result.error });
  else if (result.value.text !== null) useShownLog.setState({ log: result.value });
}

export const closeLog = (): void => useShownLog.setState({ log: null });

/** The log in a dialog, over whatever screen there is, to read and to copy. */
export function LogLayer() {
  const { log } = useShownLog();
  return log && <LogDialog log={log} />;
}

function LogDialog({ log }: { readonly log: ShownLog }) {
  const { t } = useWords('crash');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    field.current?.select();
    // The clipboard of the newer kind asks for a permission, which the app has none of.
    document.execCommand('copy');
  };
  return (
    <Dialog
      title={t('log.title')}
      wide
      onClose={closeLog}
      firstFocus={field}
      actions={
        <>
          <Button onClick={copy} disabled={!log.text}>
            {t('log.copy')}
          </Button>
          <Button onClick={closeLog}>{t('common:close')}</Button>
        </>
      }
    >
      <p>{t('log.explained')}</p>
      <p className={styles.path}>
        <code>{log.path}</code>
      </p>
      <textarea
        ref={field}
        className={styles.log}
        aria-label={t('log.title')}
        readOnly
        spellCheck={false}
        value={log.text || t('log.empty')}
      />
    </Dialog>
  );
}
