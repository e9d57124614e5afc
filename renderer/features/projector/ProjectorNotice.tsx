import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './ProjectorControls.module.css';

/** What has become of the projector's window, in place of the hints that usually stand there, until it is read. */
export function ProjectorNotice({ children }: { readonly children: ReactNode }) {
  const { t } = useWords('projector');
  const told = useUi((ui) => ui.projectorNotice);
  return (
    <>
      <p role="status" className={styles.notice} hidden={!told}>
        {told && t(`notice.${told.notice}`, { display: told.display })}
      </p>
      {told && (
        <button type="button" className={styles.read} onClick={() => setUi({ projectorNotice: null })}>
          {t('notice.read')}
        </button>
      )}
      {!told && children}
    </>
  );
}
