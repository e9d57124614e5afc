import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './CrashScreen.module.css';
import { showLog } from './LogLayer.tsx';

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
