import { useRef } from 'react';
import { create } from 'zustand';
import type { ShownLog } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { setUi } from '../../state/ui-store.ts';
import styles from './CrashScreen.module.css';

/** The log while the window shows it. */
export const useShownLog = create<{ readonly log: ShownLog | null }>(() => ({ log: null }));

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
