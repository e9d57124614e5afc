import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFileDrop } from '../../components/FileField.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useSlow } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { hostUnreachable, setUi, useUi } from '../../state/ui-store.ts';
import { AgeLine } from '../about/AboutDialog.tsx';
import { DialogBoundary } from '../crash/CrashScreen.tsx';
import { HostNotices } from '../incoming/HostNotices.tsx';
import { IncomingNotice } from '../incoming/IncomingLayer.tsx';
import { ProjectorNotice } from '../projector/ProjectorNotice.tsx';
import { FaultLine } from '../shell/FaultLine.tsx';
import { KeyHints, KeysDialog } from '../shell/KeysDialog.tsx';
import { SummaryDialog } from '../summary/SummaryDialog.tsx';
import { Beside } from './Beside.tsx';
import { BackupsDialog } from './backups/BackupsDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import styles from './LibraryScreen.module.css';
import { NewWorkshop } from './NewWorkshop.tsx';
import { NextDialog } from './NextDialog.tsx';
import { titleAt, useLibrary } from './use-library.ts';
import { closeKeys, useLibraryKeys } from './use-library-keys.ts';
import { useLibraryUi } from './use-library-ui.ts';
import { ListHead, WorkshopList } from './WorkshopList.tsx';

/** Where everything begins: a new workshop, those there are, the example, and files from elsewhere. */
export function LibraryScreen() {
  const { t } = useWords('library');
  const keysShown = useUi((ui) => ui.keysShown);
  const isLost = useUi((ui) => ui.connectionLost);
  const secondCopyFault = useUi((ui) => ui.secondCopyFault);
  const footFault = isLost ? hostUnreachable : secondCopyFault;
  const actions = useLibrary();
  const focus = useKeptFocus<HTMLDivElement>();
  const ui = useLibraryUi(actions, focus);
  const { isOver, ...drop } = useFileDrop(actions.add);
  const isListed = actions.library !== null || actions.trouble?.at === 'list';
  const isSlow = useSlow(actions.isWorking || !isListed);
  const shown = actions.library?.workshops.find(({ file }) => file === ui.backupsOf);
  const next = actions.library?.workshops.find(({ file }) => file === ui.nextOf);
  const isEmpty = actions.library?.workshops.length === 0;
  const closeSummary = () => ui.setSummaryShown(false);
  useLibraryKeys(actions, ui);
  useEffect(() => {
    document.title = 'Storforum';
  }, []);
  return (
    <div className={styles.page} data-over={isOver || undefined} {...drop}>
      <div>
        <LibraryHeader />
        <HostNotices />
        <IncomingNotice />
      </div>
      <main ref={focus.container} className={`${styles.main} ${isEmpty ? styles.empty : ''}`}>
        {actions.library && (
          <>
            <NewWorkshop actions={actions} field={ui.titleField} isLarge={isEmpty} />
            <ListHead actions={actions} ui={ui} />
            {!isEmpty && <WorkshopList actions={actions} ui={ui} />}
            <Beside actions={actions} ui={ui} />
          </>
        )}
      </main>
      <footer className={styles.foot}>
        {footFault ? (
          <FaultLine key={footFault.code} text={sentenceOf(t, footFault)} />
        ) : (
          <p role="status">{isSlow ? t('working') : ''}</p>
        )}
        <Button look="quiet" onClick={() => setUi({ aboutShown: true })}>
          {t('about:open')}
        </Button>
        <AgeLine />
        <ProjectorNotice>
          <KeyHints />
        </ProjectorNotice>
      </footer>
      {isOver && <p className={styles.dropHere}>{t('dropHere')}</p>}
      {shown && (
        <DialogBoundary onClose={() => ui.closeBackups(shown.file)}>
          <BackupsDialog entry={shown} {...{ actions, ui }} />
        </DialogBoundary>
      )}
      {next && (
        <DialogBoundary onClose={() => ui.closeNext(next.file)}>
          <NextDialog key={next.file} entry={next} {...{ actions, ui }} />
        </DialogBoundary>
      )}
      {ui.deleting && (
        <DialogBoundary onClose={() => ui.setDeleting(null)}>
          <DeleteDialog
            key={ui.deleting.file}
            shelf={ui.deleting}
            title={titleAt(actions, ui.deleting)}
            {...{ actions, ui }}
          />
        </DialogBoundary>
      )}
      {keysShown && (
        <DialogBoundary onClose={closeKeys}>
          <KeysDialog onClose={closeKeys} />
        </DialogBoundary>
      )}
      {ui.summaryShown && (
        <DialogBoundary onClose={closeSummary}>
          <SummaryDialog onClose={closeSummary} />
        </DialogBoundary>
      )}
    </div>
  );
}
