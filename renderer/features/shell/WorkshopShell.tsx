import { useEffect } from 'react';
import { phases, textLanguage } from '../../../shared/domain/codes.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';
import { TextLanguage } from '../../components/Hyphenated.tsx';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { frameKeys } from '../../keys/tables/frame.ts';
import { isNotTyping } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { setHyphenate } from '../../state/hyphenate.ts';
import { useWorkshop } from '../../state/selectors.ts';
import { goPhases, goTo, setUi, useUi } from '../../state/ui-store.ts';
import { redoInSight } from '../../state/undo.ts';
import { AssessScreen } from '../assess/AssessScreen.tsx';
import { CrashScreen, DialogBoundary } from '../crash/CrashScreen.tsx';
import { HistoryScreen } from '../history/HistoryScreen.tsx';
import { FileDropArea, ImportButton } from '../import-threats/FileChoice.tsx';
import { ImportLayer } from '../import-threats/ImportDialog.tsx';
import { closeImport } from '../import-threats/import-store.ts';
import { OpeningNotices } from '../incoming/HostNotices.tsx';
import { IncomingNotice } from '../incoming/IncomingLayer.tsx';
import { RoomDialog } from '../legibility/RoomDialog.tsx';
import { ClusterPhase } from '../one-by-one/ClusterPhase.tsx';
import { ParkingDialog } from '../parking/ParkingDialog.tsx';
import { PrepareScreen } from '../prepare/PrepareScreen.tsx';
import { Presenter } from '../projector/Presenter.tsx';
import { usePageKeys } from '../projector/projector-window.ts';
import { RecordScreen } from '../record/RecordScreen.tsx';
import { ExportDialog } from '../register/ExportDialog.tsx';
import { RegisterScreen } from '../register/RegisterScreen.tsx';
import { ReviseLayer } from '../revise/ReviseDialog.tsx';
import { closeRevision } from '../revise/revise-store.ts';
import { SecondCopyDialog } from '../second-copy/SecondCopyPart.tsx';
import { RunningTime } from '../timer/RunningTime.tsx';
import { TreatScreen } from '../treat/TreatScreen.tsx';
import { SecretRound } from '../voting/facilitator/SecretRound.tsx';
import { PaperLayer, useShownPaperRound } from '../voting/paper/PaperLayer.tsx';
import { PaperScreen } from '../voting/paper/PaperScreen.tsx';
import { setPaper } from '../voting/paper/paper-store.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import { undoOrShowVote, WorkshopMenu } from './WorkshopMenu.tsx';
import styles from './WorkshopShell.module.css';

// Long words in the library and its dialogs are broken too, from now on.
setHyphenate(hyphenated);

const screens = {
  prepare: PrepareScreen,
  record: () => <RecordScreen action={<ImportButton />} />,
  cluster: ClusterPhase,
  assess: AssessScreen,
  treat: TreatScreen,
  register: RegisterScreen,
  history: HistoryScreen,
};

/** What frames every screen of a workshop: title and phases above, what is saved and the keys below. */
export function WorkshopShell() {
  const { t } = useWords('frame');
  const screen = useUi((ui) => ui.screen);
  const workshop = useWorkshop();
  const CurrentScreen = screens[screen];
  const paperRound = useShownPaperRound();
  const where = screen === 'history' ? t('history') : t(`phase.${screen}`);
  usePageKeys();
  useFrameKeys();
  useEffect(() => {
    document.title = [where, workshop.title, 'Storforum'].join(' · ');
  }, [where, workshop.title]);
  return (
    <TextLanguage value={textLanguage(workshop.language)}>
      <FileDropArea className={styles.frame}>
        <div>
          <header className={styles.header}>
            <WorkshopMenu title={workshop.title} />
            <RunningTime />
            <nav aria-label={t('phases')} className={styles.phases}>
              {phases.map((phase) => (
                <button
                  key={phase}
                  type="button"
                  className={styles.phase}
                  aria-current={phase === screen ? 'page' : undefined}
                  onClick={() => goTo(phase)}
                >
                  {t(`phase.${phase}`)}
                </button>
              ))}
            </nav>
          </header>
          <DialogBoundary onClose={() => setPaper({ isAsked: false })}>
            <PaperLayer />
          </DialogBoundary>
          <OpeningNotices />
          <IncomingNotice />
        </div>
        <div className={styles.work}>
          <main className={styles.main}>
            <ErrorBoundary
              retryOn={`${screen} ${paperRound?.id}`}
              fallback={(retry) => <CrashScreen what="screen" onReload={retry} />}
            >
              <SecretRound />
              {paperRound ? <PaperScreen round={paperRound} /> : <CurrentScreen />}
            </ErrorBoundary>
          </main>
          <ErrorBoundary retryOn={screen} fallback={() => null}>
            <Presenter />
          </ErrorBoundary>
        </div>
        <StatusLine />
        <FrameDialogs />
      </FileDropArea>
    </TextLanguage>
  );
}

/** The dialogs that open over any screen: one that fails takes nothing else with it. */
function FrameDialogs() {
  const { keysShown, exportShown, parkingShown, roomShown, secondCopyShown } = useUi();
  const closeKeys = () => setUi({ keysShown: false });
  const closeExport = () => setUi({ exportShown: false });
  const closeParking = () => setUi({ parkingShown: false });
  const closeRoom = () => setUi({ roomShown: false });
  return (
    <>
      {keysShown && (
        <DialogBoundary onClose={closeKeys}>
          <KeysDialog onClose={closeKeys} />
        </DialogBoundary>
      )}
      {exportShown && (
        <DialogBoundary onClose={closeExport}>
          <ExportDialog onClose={closeExport} />
        </DialogBoundary>
      )}
      {parkingShown && (
        <DialogBoundary onClose={closeParking}>
          <ParkingDialog onClose={closeParking} />
        </DialogBoundary>
      )}
      {roomShown && (
        <DialogBoundary onClose={closeRoom}>
          <RoomDialog onClose={closeRoom} />
        </DialogBoundary>
      )}
      {secondCopyShown && (
        <DialogBoundary onClose={() => setUi({ secondCopyShown: false })}>
          <SecondCopyDialog />
        </DialogBoundary>
      )}
      <DialogBoundary onClose={closeImport}>
        <ImportLayer />
      </DialogBoundary>
      <DialogBoundary onClose={closeRevision}>
        <ReviseLayer />
      </DialogBoundary>
    </>
  );
}

function useFrameKeys(): void {
  useKeys(frameKeys, {
    undo: { when: isNotTyping, run: undoOrShowVote },
    redo: { when: isNotTyping, run: redoInSight },
    nextPhase: () => goPhases(1),
    previousPhase: () => goPhases(-1),
    export: () => setUi({ exportShown: true }),
    history: () => goTo('history'),
    park: () => setUi({ parkingShown: true }),
    keys: () => setUi({ keysShown: true }),
  });
}
