import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { assessKeys } from '../../keys/tables/assess.ts';
import { isPressedTooSoon } from '../../presses/press-guard.ts';
import { setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import { usePresent } from '../voting/how-to-vote.ts';
import { fieldOfVotes, type Row } from './assess-actions.ts';
import { targetIds } from './focus-targets.ts';
import styles from './Votes.module.css';
import { setVoting, useVoting } from './voting-store.ts';

type Props = {
  readonly asked: Asked;
  readonly row: Row;
  readonly name: string;
  /** The row as it was counted. */
  readonly counted: string;
  /** Whether the room may not see the digits yet. */
  readonly isHidden: boolean;
  /** Counts what is typed; returns whether it was accepted. */
  readonly commit: () => boolean;
  /** After Enter, when the row was accepted. */
  readonly onDone: () => void;
  /** After Escape, which counts what is typed as leaving does; a refused row stays in its field. */
  readonly onGiveUp: () => void;
  /** After the key that reveals the votes. */
  readonly onReveal: () => void;
};

/** Raised fingers as a row of digits, counted on Enter or on leaving the field; dots until the room may see them. */
export function VoteField({ asked, row, name, counted, isHidden, commit, ...after }: Props) {
  const { t } = useWords('assess');
  const faultId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldName = fieldOfVotes(asked, row);
  const typed = useUnsavedText(fieldName);
  const isMasked = useVoting((voting) => !voting.digitsShown) && isHidden;
  const fault = typed?.fault ?? null;
  useEffect(() => selectSign(field.current, fault?.params.sign), [fault]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!isPressedTooSoon(event.nativeEvent) && commit()) after.onDone();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      commit();
      after.onGiveUp();
    } else if (event.key.toLowerCase() === t('keyOf.reveal')) {
      event.preventDefault();
      if (commit()) after.onReveal();
    }
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <label htmlFor={targetIds.votes(row)}>
            <span aria-hidden="true">{name}</span>
            <span className="visually-hidden">
              {name}: {t(row === 'pairs' ? 'pairsOn' : 'votesOn')}
            </span>
          </label>
        </h2>
        <KeyCapOf table={assessKeys} row={row} />
      </div>
      <textarea
        ref={field}
        rows={1}
        id={targetIds.votes(row)}
        className={styles.digits}
        data-masked={isMasked}
        value={typed?.text ?? counted}
        placeholder={t(row === 'pairs' ? 'digitPairs' : 'digits')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        data-committed={counted}
        aria-invalid={fault !== null}
        aria-describedby={fault ? faultId : undefined}
        onChange={({ target }) =>
          setUnsavedText(fieldName, { text: target.value.replace(/[\r\n]+/g, ' '), fault: null })
        }
        onFocus={() => setVoting({ typedAxis: row === 'pairs' ? null : row })}
        onBlur={() => {
          setVoting({ typedAxis: null });
          commit();
        }}
        onKeyDown={onKeyDown}
      />
      {fault && (
        <p id={faultId} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </>
  );
}

/** Selects the sign that was refused, so that the right one typed takes its place. */
function selectSign(field: HTMLTextAreaElement | null, sign: string | number | undefined): void {
  if (!field || sign === undefined || document.activeElement !== field) return;
  const at = field.value.lastIndexOf(String(sign));
  if (at >= 0) field.setSelectionRange(at, at + String(sign).length);
}

type TurnoutProps = { readonly voters: number; readonly isTyping: boolean };

/** How many have voted of those present, never what. A difference is shown once the row is counted. */
export function Turnout({ voters, isTyping }: TurnoutProps) {
  const { t } = useWords('assess');
  const present = usePresent();
  if (voters === 0) return null;
  if (present === null) return <p>{t('hands', { count: voters })}</p>;
  const difference = voters - present;
  return (
    <>
      <p>{t('turnout', { voters, present })}</p>
      {!isTyping && difference !== 0 && (
        <p className={styles.differs}>
          {difference < 0
            ? t('tooFewHands', { count: -difference })
            : t('tooManyHands', { count: difference })}
        </p>
      )}
    </>
  );
}
