import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Axis } from '../../../shared/domain/codes.ts';
import { fingersOf } from '../../../shared/domain/finger-votes.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { setHalfTyped, useHalfTyped } from '../../state/half-typed.ts';
import styles from './AxisBlock.module.css';
import { placeOfVotes } from './assess-actions.ts';
import type { AxisVotes } from './axis-votes.ts';
import { places } from './screen-places.ts';

type Props = {
  readonly riskId: string;
  readonly axis: Axis;
  readonly votes: AxisVotes;
  /** Counts what is typed; tells whether it was taken. */
  readonly commit: () => boolean;
  /** After Enter took the row. */
  readonly onDone: () => void;
  /** After Escape. */
  readonly onGiveUp: () => void;
};

/** The raised fingers of one axis as a row of digits, counted on Enter or on leaving the field. */
export function VoteField({ riskId, axis, votes, commit, onDone, onGiveUp }: Props) {
  const { t } = useTranslation('assess');
  const faultId = useId();
  const place = placeOfVotes(riskId, axis);
  const typed = useHalfTyped(place);
  const counted = fingersOf(votes.result);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (commit()) onDone();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setHalfTyped(place, null);
      onGiveUp();
    }
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <label htmlFor={places.votes(axis)}>
            {t(`common:axis.${axis}`)}
            <span className="visually-hidden">: {t('votesOn')}</span>
          </label>
        </h2>
        <KeyCap>{t(`keyOf.${axis}`).toUpperCase()}</KeyCap>
      </div>
      <input
        id={places.votes(axis)}
        className={styles.digits}
        value={typed?.text ?? counted}
        placeholder={t('digits')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        data-committed={counted}
        aria-invalid={typed?.fault != null}
        aria-describedby={typed?.fault ? faultId : undefined}
        onChange={({ target }) => setHalfTyped(place, { text: target.value, fault: null })}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {typed?.fault && (
        <p id={faultId} role="alert" className={styles.fault}>
          {sentenceOf(t, typed.fault)}
        </p>
      )}
    </>
  );
}
