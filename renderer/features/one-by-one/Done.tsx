import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Announcer } from '../cluster/Overlays.tsx';
import { goOn, leaveWalk, step, talkId } from './actions.ts';
import styles from './Done.module.css';
import { Action } from './WalkActions.tsx';

/** No threat is left: where to go now, and the way back. The focus stays off the button, lest a key meant for a threat press it. */
export function Done({ count }: { readonly count: number }) {
  const { t } = useWords('walk');
  return (
    <section className={styles.done} aria-label={t('title')}>
      <h1 id={talkId} tabIndex={-1} className={styles.text}>
        {count === 0 ? t('cluster:noThreats') : t('done', { count })}
      </h1>
      <div className={styles.actions}>
        {count > 0 && (
          <Button look="main" onClick={goOn}>
            {t('key.goOn')} <KeyCap>Enter</KeyCap>
          </Button>
        )}
        {count > 0 && (
          <Action cap="←" onClick={() => step(-1)}>
            {t('key.back')}
          </Action>
        )}
        <Action cap="B" onClick={leaveWalk}>
          {t('key.board')}
        </Action>
      </div>
      <Announcer />
    </section>
  );
}
