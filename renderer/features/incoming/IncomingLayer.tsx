import { useEffect, useRef } from 'react';
import type { IncomingFile, TwinRelation } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { momentInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useIsModal } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Incoming.module.css';
import {
  addOnly,
  type Done,
  dismiss,
  lookForIncoming,
  showDone,
  type TakenAs,
  takeAndOpen,
  useIncoming,
} from './incoming-store.ts';
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

/** What stands here is at least as new as the file: it is proposed. Otherwise the file is. */
const proposed: Readonly<Record<TwinRelation, TakenAs>> = {
  itself: 'twin',
  same: 'twin',
  'file-older': 'twin',
  'file-newer': 'copy',
  diverged: 'copy',
};

/** A file was handed over while there is something to say or to choose: it is refused, here already, or in the way. */
function IncomingDialog({ file }: { readonly file: IncomingFile }) {
  const { t } = useWords('incoming');
  const fault = useIncoming((state) => state.fault) ?? file.fault;
  const main = useRef<HTMLButtonElement>(null);
  const actions = fault ? (
    <Button ref={main} look="main" onClick={() => dismiss(file)}>
      {t('common:close')}
    </Button>
  ) : (
    <>
      <Button onClick={() => dismiss(file)}>{t('common:cancel')}</Button>
      <Choices file={file} main={main} />
    </>
  );
  return (
    <Dialog
      title={t(fault ? 'refused' : 'title', { name: file.name })}
      onClose={() => dismiss(file)}
      actions={actions}
      firstFocus={main}
    >
      <div className={styles.text}>
        {fault ? <p role="alert">{sentenceOf(t, fault)}</p> : <Facts file={file} />}
        <p className={styles.where}>{t('where', { folder: file.folder })}</p>
        {file.more > 0 && <p>{t('more', { count: file.more })}</p>}
      </div>
    </Dialog>
  );
}

function Facts({ file: { twin } }: { readonly file: IncomingFile }) {
  const { t } = useWords('incoming');
  const language = useLanguage();
  const open = useBoard((board) => board.tables.workshop.get('workshop'));
  const isOpenTwin = useBoard((board) => board.file !== null && board.file === twin?.file);
  return (
    <>
      {twin ? (
        <p>
          {t(`twin.${twin.relation}`, {
            title: twin.title,
            when: momentInWords(twin.modified, new Date(), language),
          })}
        </p>
      ) : (
        <p>{t('copies')}</p>
      )}
      {open && !isOpenTwin && <p>{t('closes', { title: open.title })}</p>}
    </>
  );
}

type ChoicesProps = { readonly file: IncomingFile; readonly main: React.RefObject<HTMLButtonElement | null> };

function Choices({ file, main }: ChoicesProps) {
  const { t } = useWords('incoming');
  const isOpen = useBoard((board) => board.file !== null);
  const { twin } = file;
  if (!twin || twin.relation === 'itself')
    return (
      <>
        {isOpen && !twin && <Button onClick={() => addOnly(file)}>{t('addOnly')}</Button>}
        <Button ref={main} look="main" onClick={() => takeAndOpen(file, twin ? 'twin' : 'copy')}>
          {t('open')}
        </Button>
      </>
    );
  const first = proposed[twin.relation];
  const word = { twin: t('openTwin'), copy: t('openCopy') };
  const second = first === 'twin' ? 'copy' : 'twin';
  return (
    <>
      <Button onClick={() => takeAndOpen(file, second)}>{word[second]}</Button>
      <Button ref={main} look="main" onClick={() => takeAndOpen(file, first)}>
        {word[first]}
      </Button>
    </>
  );
}
