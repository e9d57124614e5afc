// The entry of the voter's window, and what stands there where it breaks.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorBoundary } from '../../../components/screen-states.tsx';
import { startI18n, switchLanguage } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { watchPresses } from '../../../presses/watch-presses.ts';
import { reportingRoot } from '../../../report.ts';
import { screenLock } from '../../../screen-lock.ts';
import { BallotWindow } from './BallotWindow.tsx';
import styles from './Curtain.module.css';

/**
 * The page of whoever votes. It knows no workshop, no store and no history: a ballot lives in this document's memory
 * alone, and the document ends with it.
 */
export async function startBallot(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place, reportingRoot);
  await startI18n('sv');
  const result = await call('ballot.read', {});
  const pageNavigates = result.ok ? result.value.pageNavigates : location.protocol !== 'app:';
  const leave = (to: '/ballot' | '/') => {
    // The answers end here, with all that holds them.
    root.unmount();
    if (pageNavigates) askFor(to);
  };
  const broken = <Broken onLeave={() => leave('/ballot')} />;
  if (!result.ok) return root.render(broken);
  await show(result.value);
  screenLock().want(true);
  watchPresses({ isNew: true });
  root.render(
    <ErrorBoundary fallback={() => broken}>
      <BallotWindow sheet={result.value} onLeave={leave} />
    </ErrorBoundary>,
  );
}

async function show({ language, theme, scale }: BallotSheet): Promise<void> {
  const page = document.documentElement;
  page.dataset.theme = theme;
  page.style.setProperty('--scale', String(scale));
  await switchLanguage(language);
}

/** Asks for a document in the place of this one, so that Back has nowhere to lead. */
function askFor(path: '/ballot' | '/'): void {
  window.location.replace(path);
}

/**
 * What is shown where a ballot's page has failed. Nobody else is at the machine, so that there is a way on from here: a
 * new ballot, or the facilitator where that fails again and again.
 */
function Broken({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useWords('ballot');
  const [isLost, setIsLost] = useState(false);
  const goOn = async () => {
    const result = await call('ballot.discard', {}).catch(() => null);
    if (result?.ok) onLeave();
    else setIsLost(true);
  };
  if (isLost) return <Lost />;
  return (
    <main className={styles.alone}>
      <div className={styles.middle}>
        <div role="alert">
          <h1 className={styles.again}>{t('broken')}</h1>
        </div>
        <Button look="main" className={styles.start} autoFocus onClick={goOn}>
          {t('newBallot')}
        </Button>
      </div>
    </main>
  );
}

/** What is shown where the host no longer answers this document. */
function Lost() {
  const { t } = useWords('ballot');
  return (
    <main className={styles.alone}>
      <div className={styles.middle}>
        <div role="alert">
          <h1 className={styles.again}>{t('lost')}</h1>
        </div>
      </div>
    </main>
  );
}
