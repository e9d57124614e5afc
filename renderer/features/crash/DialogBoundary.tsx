import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showLog } from './show-log.ts';

type Props = { readonly onClose: () => void; readonly children: ReactNode };

/** Around a dialog: one that fails says so in its place, and leaves the screen beneath it as it was. */
export function DialogBoundary({ onClose, children }: Props) {
  const fallback = (retry: () => void) => {
    const close = () => {
      onClose();
      retry();
    };
    return <FailedDialog onClose={close} />;
  };
  return <ErrorBoundary fallback={fallback}>{children}</ErrorBoundary>;
}

function FailedDialog({ onClose }: Pick<Props, 'onClose'>) {
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
