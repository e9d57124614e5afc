import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { titleOf } from '../../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { paperGridKeys } from '../../../keys/tables/assess.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { isPressedTooSoon } from '../../../presses/press-guard.ts';
import { useLanguage, useMethod, useTables, useThreatsByRisk } from '../../../state/selectors.ts';
import { EntryCell, ScaleLegend } from './EntryParts.tsx';
import styles from './PaperScreen.module.css';
import { castPaper, setPaper } from './paper-store.ts';
import {
  answered,
  answerOf,
  answersIn,
  emptyBallot,
  firstEmpty,
  mended,
  movedTo,
  placesOf,
  type TypedBallot,
} from './typed-ballot.ts';

/**
 * The grid for one ballot: a digit fills a place and goes on to the next, Backspace takes back, Enter counts the ballot
 * and empties the grid for the next. What was typed is nowhere afterwards but in the counts.
 */
export function BallotEntry({ round }: { readonly round: VotingRound }) {
  const { t } = useWords('paper');
  const method = useMethod();
  const tables = useTables();
  const threats = useThreatsByRisk();
  const language = useLanguage();
  const [places] = useState(() => placesOf(round.riskIds));
  const [ballot, setBallot] = useState<TypedBallot>(() => emptyBallot(places));
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the place to type in.
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[data-here]')?.focus();
  }, [ballot]);
  useEffect(() => {
    setPaper({ isHalfTyped: ballot.answers.some((answer) => answer !== null) });
    return () => setPaper({ isHalfTyped: false });
  }, [ballot]);

  const count = () => {
    const empty = firstEmpty(ballot);
    if (empty >= 0) {
      setBallot(movedTo(ballot, empty));
      return setSaid(t('notWhole', { number: numberAt(empty) }));
    }
    castPaper(round.id, answersIn(places, ballot));
    setBallot(emptyBallot(places));
    setSaid('');
  };
  const numberAt = (at: number) => tables.risk.get(places[at]?.riskId ?? '')?.number ?? '?';
  const type = (digit: string) => {
    const place = places[ballot.at];
    const answer = place && answerOf(method, place.axis, digit);
    if (!place) return setSaid(t('whole'));
    if (answer === null) return setSaid(t('mistyped', { digit, most: method[place.axis].length }));
    setSaid('');
    setBallot(answered(ballot, answer ?? ''));
  };
  const act: Readonly<Record<string, () => unknown>> = {
    Backspace: () => setBallot(mended(ballot)),
    Delete: () => setBallot(emptyBallot(places)),
    Enter: count,
    ArrowUp: () => setBallot(movedTo(ballot, ballot.at - 2)),
    ArrowDown: () => setBallot(movedTo(ballot, ballot.at + 2)),
    ArrowLeft: () => setBallot(movedTo(ballot, ballot.at - 1)),
    ArrowRight: () => setBallot(movedTo(ballot, ballot.at + 1)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === 'Enter' && isPressedTooSoon(event.nativeEvent)) return event.preventDefault();
    const isDigit = /^[\d-]$/.test(event.key);
    if (!isDigit && !act[event.key]) return;
    event.preventDefault();
    if (isDigit) type(event.key);
    else act[event.key]?.();
  };
  useHints();
  return (
    <div className={styles.entry}>
      <div className={styles.beside}>
        <p role="status" className={styles.said}>
          {said}
        </p>
        <ScaleLegend method={method} language={language} />
        <p className={styles.hint}>{t('hint')}</p>
      </div>
      <div className={styles.scroll}>
        <table ref={grid} className={styles.grid} onKeyDown={onKeyDown}>
          <caption className="visually-hidden">{t('ballot')}</caption>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('risk')}
              </th>
              <th scope="col">{t('common:axis.probability')}</th>
              <th scope="col">{t('common:axis.consequence')}</th>
            </tr>
          </thead>
          <tbody>
            {round.riskIds.map((riskId, row) => {
              const risk = tables.risk.get(riskId);
              return (
                <tr key={riskId}>
                  <td className={styles.number}>{risk?.number}</td>
                  <th scope="row">
                    <bdi>{risk && <Hyphenated text={titleOf(risk, threats.get(riskId) ?? [])} />}</bdi>
                  </th>
                  {[0, 1].map((column) => {
                    const at = row * 2 + column;
                    return (
                      <EntryCell
                        key={column}
                        method={method}
                        place={places[at]}
                        answer={ballot.answers[at] ?? null}
                        number={risk?.number ?? 0}
                        isHere={at === Math.min(ballot.at, places.length - 1)}
                        isDone={ballot.at >= places.length}
                        onGo={() => setBallot(movedTo(ballot, at))}
                      />
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The keys of the grid, which it hears itself, for the line at the bottom and F1. */
function useHints(): void {
  const method = useMethod();
  const most = Math.max(method.probability.length, method.consequence.length);
  useKeys(paperGridKeys, {
    level: { cap: `1–${most}`, run: () => undefined },
    abstain: () => undefined,
    mend: () => undefined,
    next: () => undefined,
  });
}
