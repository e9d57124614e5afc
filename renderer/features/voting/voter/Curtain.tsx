import { useState } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Curtain.module.css';
import { EndRound, Secrecy } from './CurtainDialogs.tsx';

type Props = { readonly sheet: BallotSheet; readonly onStart: () => void; readonly onEnded: () => void };

/** Between two voters. It names nobody, and shows no more than the projector does. */
export function Curtain({ sheet, onStart, onEnded }: Props) {
  const { t } = useWords('ballot');
  const [shown, setShown] = useState<'end' | 'secrecy' | null>(null);
  const { cast, present, last, isAgain } = sheet;
  const isAllIn = present !== null && present > 0 && cast >= present;
  const close = () => setShown(null);
  return (
    <main className={styles.curtain}>
      <div className={styles.top}>
        <Button look="quiet" onClick={() => setShown('secrecy')}>
          {t('secrecy.open')}
        </Button>
        {!isAllIn && (
          <Button look="quiet" onClick={() => setShown('end')}>
            {t('end')} …
          </Button>
        )}
      </div>
      <div className={styles.middle}>
        <p className={styles.number}>
          {isAllIn ? t('laid', { cast, present }) : <BallotNumber sheet={sheet} />}
        </p>
        <h1>{isAllIn ? t('allIn') : t(cast === 0 ? 'first' : 'next')}</h1>
        <p className={styles.said}>
          {isAllIn ? t('leaderEnds') : last && t(`last.${last}`)}
          <br />
          {t('nobodySees')}
        </p>
        {isAgain && (
          <p className={styles.again} role="alert">
            {t('again')}
          </p>
        )}
        {isAllIn ? (
          <div className={styles.choices}>
            <Button look="main" className={styles.start} onClick={() => setShown('end')} autoFocus>
              {t('end')} …
            </Button>
            <Button onClick={onStart}>{t('oneMore')}</Button>
          </div>
        ) : (
          <Button look="main" className={styles.start} onClick={onStart} autoFocus>
            {t('start')}
          </Button>
        )}
      </div>
      <footer className={styles.foot}>
        <span>{t('projectorShowsThis')}</span>
        <span>{t('timeLimit', { discarded: t(`limits.${sheet.time}.discarded`) })}</span>
      </footer>
      {shown === 'secrecy' && <Secrecy time={sheet.time} onClose={close} />}
      {shown === 'end' && <EndRound sheet={sheet} onClose={close} onEnded={onEnded} />}
    </main>
  );
}

function BallotNumber({ sheet: { cast, present } }: Pick<Props, 'sheet'>) {
  const { t } = useWords('ballot');
  const number = cast + 1;
  return <>{present ? t('number', { number, present }) : t('numberAlone', { number })}</>;
}

type HiddenBallotProps = {
  readonly left: number;
  readonly onGoOn: () => void;
  readonly onDiscard: () => void;
};

/** In place of a ballot that nobody touches: whoever gave it can come back to it, for a time that is shown. */
export function HiddenBallot({ left, onGoOn, onDiscard }: HiddenBallotProps) {
  const { t } = useWords('ballot');
  // Announced only now and then: every second would interrupt a screen reader.
  const said = left > 10 ? Math.ceil(left / 30) * 30 : left;
  return (
    <main className={styles.curtain}>
      <div className={styles.top} />
      <div className={styles.middle}>
        <p className={styles.number}>{t('hiddenHint')}</p>
        <h1>{t('hidden')}</h1>
        <p className={styles.left} aria-hidden="true">
          {t('discardIn', { count: left })}
        </p>
        <p className="visually-hidden" role="alert">
          {t('discardIn', { count: said })}
        </p>
        <div className={styles.choices}>
          <Button look="main" className={styles.start} onClick={onGoOn} autoFocus>
            {t('goOn')}
          </Button>
          <Button className={styles.start} onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      </div>
    </main>
  );
}
