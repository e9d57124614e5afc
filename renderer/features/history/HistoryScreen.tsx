// The screen of the history, with its filter and keys.

import { type Ref, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ToggleChip } from '../../components/Choice.tsx';
import { useRovingFocus } from '../../components/use-roving-focus.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { listMoves } from '../../keys/key-table.ts';
import { historyKeys } from '../../keys/tables/register.ts';
import { isNotOnButton, isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { goTo, useUi } from '../../state/ui-store.ts';
import { HistoryList } from './HistoryList.tsx';
import styles from './HistoryScreen.module.css';
import { areas } from './history-lines.ts';
import { type LineFilter, readNewer, shownLines, useDescribedLines, useHistory } from './history-store.ts';
import { HistoryNotice } from './ReturnHere.tsx';

/** What has happened in the workshop, newest first, and the way back to any point of it. */
export function HistoryScreen() {
  const { t } = useWords('history-screen');
  const newestSeq = useBoard((board) => board.history.seq);
  const fault = useHistory((history) => history.fault);
  const [filter, setFilter] = useState<LineFilter>({ text: '', areas: [] });
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const focusLine = (seq: number) => list.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.focus();
  const lines = useDescribedLines();
  const shown = useMemo(() => shownLines(lines, filter), [lines, filter]);
  const seqs = useMemo(() => shown.map(({ line }) => line.seq), [shown]);
  const { stop, reach, step } = useRovingFocus(seqs, { focusOn: focusLine });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the log has grown.
  useEffect(() => void readNewer(), [newestSeq]);

  // A button that was pressed within an open line goes with it: the line itself takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a line was closed.
  useEffect(() => {
    if (open === null && document.activeElement === document.body && stop !== null) focusLine(stop);
  }, [open]);
  const isRead = lines.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once there is something to come to.
  useEffect(() => step(0), [isRead]);
  useHistoryKeys({
    move: step,
    open: () => {
      step(0);
      setOpen(stop);
    },
    close: open === null ? null : () => setOpen(null),
    clearText: filter.text === '' ? null : () => setFilter({ ...filter, text: '' }),
    toFilter: () => words.current?.focus(),
  });
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <HistoryNotice shown={shown.length} read={lines.length} onRedone={() => step(0)} />
      </header>
      <HistoryFilter ref={words} filter={filter} onChange={setFilter} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      <HistoryList ref={list} shown={shown} current={stop} open={open} onFocus={reach} onOpen={setOpen} />
    </div>
  );
}

type Props = {
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
  readonly ref: Ref<HTMLInputElement>;
};

/** Narrows the log to lines with certain words, or about certain things. */
function HistoryFilter({ filter, onChange, ref }: Props) {
  const { t } = useWords('history-screen');
  const id = useId();
  const toggle = (area: LineFilter['areas'][number]) => {
    const rest = filter.areas.filter((each) => each !== area);
    onChange({ ...filter, areas: rest.length < filter.areas.length ? rest : [...rest, area] });
  };
  return (
    <search className={styles.filter} aria-label={t('filter')}>
      <label htmlFor={id} className="visually-hidden">
        {t('words')}
      </label>
      <input
        ref={ref}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('words')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      {areas.map((area) => (
        <ToggleChip key={area} pressed={filter.areas.includes(area)} onToggle={() => toggle(area)}>
          {t(`area.${area}`)}
        </ToggleChip>
      ))}
    </search>
  );
}

type Actions = {
  readonly move: (steps: number) => void;
  /** Opens the line that one has come to. */
  readonly open: () => void;
  /** Closes the open line; null where none is. */
  readonly close: (() => void) | null;
  /** Empties the field for words; null where it is empty. */
  readonly clearText: (() => void) | null;
  readonly toFilter: () => void;
};

/** The keys of the history. Escape goes one step out: from an open line, from typed words, from the history. */
function useHistoryKeys({ move, open, close, clearText, toFilter }: Actions): void {
  useKeys(historyKeys, {
    ...listMoves((steps) => () => move(steps)),
    open: { when: isNotOnButton, run: open },
    filter: toFilter,
    back: ({ target }) => {
      if (close) close();
      else if (clearText && isTextField(target)) clearText();
      else goTo(useUi.getState().cameFrom);
    },
  });
}
