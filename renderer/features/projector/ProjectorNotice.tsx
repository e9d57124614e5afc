import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './ProjectorControls.module.css';

/** A notice about the projector's window, in place of the usual hints, until it is dismissed. */
export function ProjectorNotice({ children }: { readonly children: ReactNode }) {
  const { t } = useWords('projector');
  const notice = useUi((ui) => ui.projectorNotice);
  return (
    <>
      <p role="status" className={styles.notice} hidden={!notice}>
        {notice && t(`notice.${notice.notice}`, { display: notice.display })}
      </p>
      {notice && (
        <button type="button" className={styles.read} onClick={() => setUi({ projectorNotice: null })}>
          {t('notice.read')}
        </button>
      )}
      {!notice && children}
    </>
  );
}
