import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useIsModal } from '../../keys/use-keys.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Incoming.module.css';
import { IncomingDialog } from './IncomingDialog.tsx';
import { type Done, lookForIncoming, showDone, useIncoming } from './incoming-store.ts';
import { LeaveDialog } from './LeaveDialog.tsx';

/** Files that the system hands over, on every screen. They wait while another dialog is open. */
export function IncomingLayer() {
  const { waiting, asked } = useIncoming();
  const leaving = useUi((ui) => ui.leaving);
  const isModal = useIsModal();
  useEffect(() => {
    if (waiting && !asked && !leaving && !isModal) void lookForIncoming();
  }, [waiting, asked, leaving, isModal]);
  if (leaving) return <LeaveDialog {...leaving} />;
  return asked && <IncomingDialog key={asked.id} file={asked} />;
}

/** What was done with a file, in a line above the screen. */
export function IncomingNotice() {
  const { t } = useWords('incoming');
  const done = useIncoming((state) => state.done);
  if (!done) return null;
  return (
    <section role="status" className={styles.notice}>
      <p>{t(done.what, paramsOf(done))}</p>
      <Button onClick={() => showDone(null)}>{t('common:close')}</Button>
    </section>
  );
}

function paramsOf(done: Done) {
  if (done.what === 'written') return { path: done.path };
  const { title, name, folder } = done.file;
  return { title, name, folder };
}
