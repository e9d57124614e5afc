// The facilitator's page: library or workshop, what lies over both, and the keys that hold everywhere.

import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense } from 'react';
import { RefusedPaste } from './components/RefusedPaste.tsx';
import { ErrorBoundary } from './components/screen-states.tsx';
import { AboutDialog, LicencesDialog } from './features/about/AboutDialog.tsx';
import { CrashScreen, closeLog, DialogBoundary, LogLayer } from './features/crash/CrashScreen.tsx';
import { IncomingLayer } from './features/incoming/IncomingLayer.tsx';
import { dismiss, useIncoming } from './features/incoming/incoming-store.ts';
import { LibraryScreen } from './features/library/LibraryScreen.tsx';
import { zoomKeys } from './keys/tables/frame.ts';
import { useKeys } from './keys/use-keys.ts';
import { useBoard } from './state/board-store.ts';
import { changeZoom, setPreferences } from './state/preferences.ts';
import { setUi, useUi } from './state/ui-store.ts';
import { styleNonce } from './style-nonce.ts';

/** What frames a workshop, with all its screens: read apart from the library, and ahead of need. */
export const loadShell = async () => ({
  default: (await import('./features/shell/WorkshopShell.tsx')).WorkshopShell,
});
const WorkshopShell = lazy(loadShell);

/** The open workshop, or the library where none is open. */
export function App() {
  useZoomKeys();
  const isOpen = useBoard((board) => board.file !== null);
  const licencesShown = useUi((ui) => ui.licencesShown);
  const aboutShown = useUi((ui) => ui.aboutShown);
  return (
    <CSPProvider nonce={styleNonce}>
      <ErrorBoundary fallback={() => <CrashedPage />} retryOn={isOpen}>
        <Suspense fallback={null}>{isOpen ? <WorkshopShell /> : <LibraryScreen />}</Suspense>
      </ErrorBoundary>
      <DialogBoundary onClose={leaveIncoming}>
        <IncomingLayer />
      </DialogBoundary>
      <RefusedPaste />
      {licencesShown && (
        <DialogBoundary onClose={closeLicences}>
          <LicencesDialog onClose={closeLicences} />
        </DialogBoundary>
      )}
      {aboutShown && (
        <DialogBoundary onClose={() => setUi({ aboutShown: false })}>
          <AboutDialog />
        </DialogBoundary>
      )}
      <DialogBoundary onClose={closeLog}>
        <LogLayer />
      </DialogBoundary>
    </CSPProvider>
  );
}

const closeLicences = () => setUi({ licencesShown: false });

/** A file whose question failed is left where it is; another is asked about in its turn. */
function leaveIncoming(): void {
  const { asked } = useIncoming.getState();
  if (asked) void dismiss(asked);
  setUi({ leaving: null });
}

/** Where even what surrounds the screens has failed, the document itself is loaded anew. */
function CrashedPage() {
  return (
    <main>
      <CrashScreen what="page" onReload={() => window.location.reload()} />
    </main>
  );
}

const larger = () => changeZoom(1);
const smaller = () => changeZoom(-1);
const ordinary = () => setPreferences({ zoom: 1 });

/** Larger and smaller by one key on every screen. Where a screen means something else by it, with Ctrl. */
function useZoomKeys(): void {
  useKeys(zoomKeys, {
    larger,
    smaller,
    ordinary,
    largerAlways: larger,
    smallerAlways: smaller,
    ordinaryAlways: ordinary,
  });
}
