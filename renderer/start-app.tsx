// Starts the facilitator's page: what it hears from the host, and what holds for the whole page.

import { createRoot } from 'react-dom/client';
import type { HostEvent } from '../shared/api/bridge.ts';
import type { Notice } from '../shared/api/types.ts';
import type { RoundSubject } from '../shared/domain/codes.ts';
import { App, loadShell } from './App.tsx';
import { call, listen } from './api.ts';
import { refuseUndo } from './components/Dialog.tsx';
import { refuseLongPastes } from './components/RefusedPaste.tsx';
import { showLog } from './features/crash/CrashScreen.tsx';
import { expectIncoming } from './features/incoming/incoming-store.ts';
import { setPlace, showPicture } from './features/projector/presenter-place.ts';
import {
  pressFromProjector,
  showProjectorNotice,
  toggleTestPicture,
} from './features/projector/projector-window.ts';
import { showTimer } from './features/timer/timer-store.ts';
import { setSecret } from './features/voting/facilitator/secret-round.ts';
import { startI18n } from './i18n/index.ts';
import { keepFocus } from './keys/keep-focus.ts';
import { isTextField } from './keys/text-fields.ts';
import { isModalNow, startKeys } from './keys/use-keys.ts';
import { watchLostReleases, watchPresses } from './presses/watch-presses.ts';
import { reportingRoot } from './report.ts';
import { screenLock } from './screen-lock.ts';
import { catchUp, showChangeFromElsewhere, showSnapshot, useBoard } from './state/board-store.ts';
import { goToKeptPlace } from './state/kept-place.ts';
import { closeWorkshop, leaveAndCloseWindow, readUnsavedTexts } from './state/open-workshop.ts';
import { changeZoom, setPreferences, showPreferences } from './state/preferences.ts';
import { goTo, setUi, useUi } from './state/ui-store.ts';
import { flushUnsavedTexts } from './state/unsaved-text.ts';

const menu = {
  // With the words of every change, which only an open workshop needs.
  undo: async () => (isModalNow() ? refuseUndo() : (await import('./state/undo.ts')).undoInSight()),
  redo: async () => (isModalNow() ? refuseUndo() : (await import('./state/undo.ts')).redoInSight()),
  export: () => setUi({ exportShown: true }),
  keys: () => setUi({ keysShown: true }),
  licences: () => setUi({ licencesShown: true }),
  about: () => setUi({ aboutShown: true }),
  library: closeWorkshop,
  zoomIn: () => changeZoom(1),
  zoomOut: () => changeZoom(-1),
  zoomReset: () => setPreferences({ zoom: 1 }),
  projectorTest: toggleTestPicture,
  log: showLog,
};

function onHostEvent(event: HostEvent): void {
  if (event.type === 'changed') showChangeFromElsewhere(event.reply);
  else if (event.type === 'backup') setUi({ backupFault: event.fault });
  else if (event.type === 'incoming') expectIncoming();
  else if (event.type === 'closing') leaveAndCloseWindow();
  else if (event.type === 'connection') onConnection(event.isLost);
  else if (event.type === 'second-copy') setUi({ secondCopyFault: event.fault });
  else if (event.type === 'notices') showNotices(event.notices);
  else if (event.type === 'fault') setUi({ fault: event.fault });
  else if (event.type === 'menu') menu[event.item]();
  else if (event.type === 'projector') showProjectorNotice(event);
  else if (event.type === 'projector-picture') showPicture(event.picture);
  else if (event.type === 'projector-place') setPlace(event.isApart);
  else if (event.type === 'presenter') pressFromProjector(event.key);
}

/** Those that came before the page did are in its start. */
function showNotices(notices: readonly Notice[]): void {
  setUi(({ start }) => ({ start: start && { ...start, notices } }));
}

function onConnection(isLost: boolean): void {
  setUi({ connectionLost: isLost });
  if (!isLost) void catchUp();
}

/** A file dropped beside the place for it would make a plain browser leave the page and show the file. */
function keepPageOnDrop(): void {
  const refuse = (event: DragEvent) => event.preventDefault();
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}

/** The facilitator's page. */
export async function startApp(): Promise<void> {
  const result = await call('app.start', {});
  await startI18n(result.ok ? result.value.preferences.language : 'sv');
  if (result.ok) {
    const { preferences, open, timer, ballotsLeft } = result.value;
    setUi({ start: result.value, preferences });
    await showPreferences(preferences);
    if (open) {
      await Promise.all([loadShell(), readUnsavedTexts(open.file)]);
      goToKeptPlace(open);
      showSnapshot(open);
    }
    showTimer(timer);
    if (ballotsLeft !== null) {
      const { roundId, isInterrupted } = ballotsLeft;
      setSecret(isInterrupted ? { interruptedId: roundId } : { endedId: roundId });
      goToVote(open?.rows.votingRound.find(({ id }) => id === roundId)?.about ?? 'level');
    }
  } else setUi({ fault: result.error });
  listen(onHostEvent);
  keepScreenAwake();
  watchPresses({ isField: isTextField });
  startKeys();
  keepFocus();
  refuseLongPastes();
  window.addEventListener('pagehide', () => void flushUnsavedTexts());
  watchLostReleases();
  keepPageOnDrop();
  const root = document.getElementById('root');
  if (root) createRoot(root, reportingRoot).render(<App />);
  // A workshop opens at once: its screens are here before anybody has chosen one.
  requestIdleCallback(loadShell, { timeout: 2_000 });
}

/** To where the room votes: on what is left of a risk in its treatment. */
function goToVote(about: RoundSubject): void {
  if (about === 'residual') setUi({ treatView: 'residual' });
  goTo(about === 'residual' ? 'treat' : 'assess');
}

/**
 * Keeps the screen from sleeping while a workshop is open, where the page has to: Electron does it for its windows, a
 * browser gives the lock to the page, and takes it back whenever the page is out of sight.
 */
function keepScreenAwake(): void {
  if (useUi.getState().start?.host !== 'loopback') return;
  const lock = screenLock();
  const sync = () => lock.want(useBoard.getState().file !== null);
  useBoard.subscribe(sync);
  sync();
}
