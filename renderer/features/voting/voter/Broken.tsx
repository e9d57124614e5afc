import { useState } from 'react';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Curtain.module.css';

/**
 * What is shown where a ballot's page has failed. Nobody else is at the machine, so that there is a way on from here: a
 * new ballot, or the facilitator where that fails again and again.
 */
export function Broken({ onLeave }: { readonly onLeave: () => void }) {
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
        <p className={styles.again} role="alert">
          {t('broken')}
        </p>
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
        <p className={styles.again} role="alert">
          {t('lost')}
        </p>
      </div>
    </main>
  );
}
