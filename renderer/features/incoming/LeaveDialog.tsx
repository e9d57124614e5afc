import { useRef, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type Leaving, setUi } from '../../state/ui-store.ts';
import styles from './Incoming.module.css';
import { showDone } from './incoming-store.ts';

/** The workshop was copied from a file that does not have its changes: whether they go there before it is closed. */
export function LeaveDialog({ origin, leave, stay }: Leaving) {
  const { t } = useWords('incoming');
  const [fault, setFault] = useState<Fault | null>(null);
  const main = useRef<HTMLButtonElement>(null);
  const beside = origin.state === 'changed' || fault?.code === 'origin-changed';
  const close = () => {
    setUi({ leaving: null });
    stay();
  };
  const leaveNow = async () => {
    setUi({ leaving: null });
    await leave();
  };
  const write = async () => {
    const result = await call('origin.write', { beside });
    if (!result.ok) return setFault(result.error);
    await leaveNow();
    showDone({ what: 'written', path: result.value.path });
  };
  const actions = (
    <>
      <Button onClick={close}>{t('common:cancel')}</Button>
      <Button onClick={leaveNow}>{t('leave.without')}</Button>
      <Button ref={main} look="main" onClick={write}>
        {t(beside ? 'leave.beside' : 'leave.write')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t(beside ? 'leave.changedTitle' : 'leave.title')}
      onClose={close}
      actions={actions}
      firstFocus={main}
    >
      <div className={styles.text}>
        <p className={styles.where}>{t(beside ? 'leave.changed' : 'leave.text', { path: origin.path })}</p>
        {origin.state === 'older' && !beside && <p>{t('leave.older')}</p>}
        {fault && !beside && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
