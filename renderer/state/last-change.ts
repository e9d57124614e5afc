// What was done in the open workshop since it was opened: read from the log as it comes, and said in the words of the
// history. Every kind of change comes this way, and every undo and redo.

import { create } from 'zustand';
import type { LoggedChange } from '../../shared/api/types.ts';
import type { Language, Phase } from '../../shared/domain/codes.ts';
import { historyContext } from '../../shared/history/change-view.ts';
import { describeChange } from '../../shared/history/describe.ts';
import { say } from '../../shared/history/phrase.ts';
import type { WordKey, Words } from '../../shared/words/areas.ts';
import { call } from '../api.ts';
import { mayBeUnspoken } from './announcer.ts';
import { type Board, useBoard } from './board-store.ts';

/** What was done last in the open workshop, here or in another window, as the log has it. */
export type LastChange = {
  readonly line: LoggedChange;
  /** What was undone or done again; null where it is out of reach, and for a change of its own. */
  readonly target: LoggedChange | null;
  /** The phase that was gone to, so that it is seen; null where it was in sight. */
  readonly wentTo: Phase | null;
  /** How many changes came at once with this one and are only counted: they are too many to be spoken. */
  readonly skipped: number;
  readonly at: number;
};

/**
 * What is announced of the open workshop: the last change, and before it those that may not have been spoken yet. Empty
 * when a workshop has just been opened: only what happens after that is announced.
 */
type Changes = { readonly recent: readonly LastChange[]; readonly knownSeq: number };
export const useLastChange = create<Changes>(() => ({ recent: [], knownSeq: 0 }));

useBoard.subscribe((board, before) => {
  if (board.file !== before.file) useLastChange.setState({ recent: [], knownSeq: board.history.seq });
  else if (board.history.seq > before.history.seq) void readLastChange();
});

/** Of more changes than these at once, such as those that a return takes back, only the last is announced. */
const mostAtOnce = 5;

let reading: Promise<void> | null = null;

/** Resolves when the newest change is known, and those before it that were not announced yet. */
export async function readLastChange(): Promise<LastChange | null> {
  const isKnown = () => useLastChange.getState().knownSeq >= useBoard.getState().history.seq;
  for (let tries = 0; tries < 2 && !isKnown(); tries += 1) {
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  }
  return useLastChange.getState().recent.at(-1) ?? null;
}

async function read(): Promise<void> {
  const { file, history } = useBoard.getState();
  const { knownSeq } = useLastChange.getState();
  const isMany = history.seq - knownSeq > mostAtOnce;
  const newest = await linesBefore(undefined, isMany ? 1 : Math.max(1, history.seq - knownSeq));
  const unknown = newest.filter(({ seq }) => seq > knownSeq).reverse();
  const targets = await Promise.all(unknown.map(targetOf));
  const last = unknown.at(-1);
  if (!last || useBoard.getState().file !== file) return;
  const skipped = isMany ? last.seq - knownSeq - 1 : 0;
  const at = performance.now();
  const news = unknown.map((line, index) => {
    const target = targets[index] ?? null;
    return { line, target, wentTo: null, skipped, at };
  });
  useLastChange.setState(({ recent }) => ({
    recent: [...recent.filter(mayBeUnspoken), ...news],
    knownSeq: last.seq,
  }));
}

async function targetOf({ target }: LoggedChange): Promise<LoggedChange | null> {
  return target === null ? null : ((await linesBefore(target + 1, 1))[0] ?? null);
}

/** Lines of the log, the newest first. */
async function linesBefore(before: number | undefined, limit: number): Promise<readonly LoggedChange[]> {
  const result = await call('history.list', { ...(before !== undefined && { before }), limit });
  return result.ok ? result.value : [];
}

/** Puts the last change in other words. */
export function setLastChange(last: LastChange): void {
  useLastChange.setState(({ recent }) => ({ recent: [...recent.slice(0, -1), last] }));
}

/** As much of a typed text as leaves room for the rest of a sentence, and for where one is now. */
const longest = 60;
const longestElsewhere = 30;

/** A change in words, as it is seen at the foot and spoken. */
export function sentenceOfChange(
  t: Words,
  { line, target, wentTo }: LastChange,
  { tables, personNames }: Pick<Board, 'tables' | 'personNames'>,
  language: Language,
): string {
  const changes = target ? [line, target] : [line];
  const room = wentTo ? longestElsewhere : longest;
  const context = historyContext(tables, changes, (id) => personNames.get(id), language, room);
  const translate = (key: WordKey, params: Record<string, string | number>) => t(key, params);
  const what = say(translate, describeChange(line, context));
  return wentTo ? t('frame:changeElsewhere', { what, phase: t(`frame:phase.${wentTo}`) }) : what;
}
