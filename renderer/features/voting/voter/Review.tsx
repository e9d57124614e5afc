import { useEffect, useRef } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, abstain } from '../../../../shared/domain/codes.ts';
import { textLanguage } from '../../../../shared/words/index.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { isPressedTooSoon } from '../../../presses/press-guard.ts';
import { type Draft, missingIn, type Sending } from './draft.ts';
import styles from './Review.module.css';

type Props = {
  readonly sheet: BallotSheet;
  readonly draft: Draft;
  readonly sending: Sending;
  readonly onChange: (at: number) => void;
  readonly onHandOver: () => void;
};

/** The whole ballot once more, before it cannot be opened again. */
export function Review({ sheet, draft, sending, onChange, onHandOver }: Props) {
  const { t } = useWords('ballot');
  const title = useRef<HTMLHeadingElement>(null);
  const isSending = sending === 'now';
  // What may be counted already is not to be changed.
  const isFixed = isSending || sending === 'unanswered';
  const missing = missingIn(sheet.risks, draft);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || isPressedTooSoon(event) || isSending) return;
      event.preventDefault();
      onHandOver();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isSending, onHandOver]);
  return (
    <main className={styles.reviewPage}>
      <header>
        <h1 ref={title} tabIndex={-1}>
          {t('yourBallot')}
        </h1>
        <p>{t('reviewHint')}</p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <span className="visually-hidden">{t('yourBallot')}</span>
            </th>
            <th scope="col">{t('probability')}</th>
            <th scope="col">{t('consequence')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sheet.risks.map(({ id, number, title: name }, at) => (
            <tr key={id}>
              <td className={styles.reviewNumber}>{number}</td>
              <th scope="row">{name}</th>
              <Answer sheet={sheet} axis="probability" code={draft[id]?.probability} />
              <Answer sheet={sheet} axis="consequence" code={draft[id]?.consequence} />
              <td>
                <Button
                  look="quiet"
                  disabled={isFixed}
                  aria-label={t('changeRisk', { number })}
                  onClick={() => onChange(at)}
                >
                  {t('change')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.reviewSteps}>
        <Button disabled={isFixed} onClick={() => onChange(0)}>
          {t('back')}
        </Button>
        <p role="status">
          {sending === 'refused' || sending === 'unanswered' ? (
            <span className={styles.failed}>{t(sending === 'refused' ? 'notSaved' : 'unanswered')}</span>
          ) : (
            missing > 0 && t('missing', { count: missing })
          )}
        </p>
        <Button look="main" className={styles.handOver} disabled={isSending} onClick={onHandOver}>
          {t(isSending ? 'handingOver' : 'handOver')}
          {!isSending && <KeyCap>Ctrl Enter</KeyCap>}
        </Button>
      </footer>
    </main>
  );
}

type AnswerProps = { readonly sheet: BallotSheet; readonly axis: Axis; readonly code: string | undefined };

function Answer({ sheet, axis, code }: AnswerProps) {
  const { t } = useWords('ballot');
  const label = t(axis);
  if (code === undefined)
    return (
      <td className={styles.missing} data-axis={label}>
        {t('notAnswered')}
      </td>
    );
  if (code === abstain) return <td data-axis={label}>{t('abstain')}</td>;
  const place = sheet.scales[axis].findIndex((level) => level.code === code);
  return (
    <td data-axis={label}>
      {place + 1} · {sheet.scales[axis][place]?.[textLanguage(sheet.language)]}
    </td>
  );
}
