// The changes of the log as the screen of the history holds them: read page by page, filtered, in words.

import { useMemo } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { LoggedChange } from '../../../shared/api/types.ts';
import { folded, wordsSought } from '../../../shared/domain/text/signs.ts';
import { historyContext } from '../../../shared/history/change-view.ts';
import { describeChange } from '../../../shared/history/describe.ts';
import { say } from '../../../shared/history/phrase.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useLanguage, useTables } from '../../state/selectors.ts';
import { type Area, areaOf, missingTargets, withNewer, withOlder } from './history-lines.ts';

/** The part of the log that has been read, newest first and without gaps. */
type History = {
  readonly lines: readonly LoggedChange[];
  /** Older changes that the lines refer to, read only to describe them. */
  readonly targets: ReadonlyMap<number, LoggedChange>;
  /** Whether the lines reach to the beginning. */
  readonly isWhole: boolean;
  readonly fault: Fault | null;
};

const nothing: History = { lines: [], targets: new Map(), isWhole: false, fault: null };
const page = 200;
const longestPage = 1_000;

export const useHistory = create<History>(() => nothing);

let queue: Promise<unknown> = Promise.resolve();
/** Goes up with every workshop that is opened or closed: answers about the one before are passed over. */
let opening = 0;

useBoard.subscribe((board, before) => {
  if (board.file === before.file) return;
  opening += 1;
  useHistory.setState(nothing, true);
});

/** Reads on from where the log is known to: what came since, or the newest page of a workshop just opened. */
export const readNewer = (): Promise<unknown> => inTurn(newer);

/** Reads one page further back. */
export const readOlder = (): Promise<unknown> => inTurn(older);

function inTurn(read: () => Promise<void>): Promise<unknown> {
  queue = queue.then(read);
  return queue;
}

async function newer(): Promise<void> {
  const newest = useHistory.getState().lines[0]?.seq;
  if (newest === undefined) return older();
  const found: LoggedChange[] = [];
  let before: number | undefined;
  do {
    const lines = await ask(page, before);
    if (!lines) return;
    for (const line of lines) found.push(line);
    before = lines.at(-1)?.seq;
  } while (before !== undefined && before > newest + 1);
  useHistory.setState(({ lines }) => ({ lines: withNewer(lines, found) }));
  await readTargets();
}

async function older(): Promise<void> {
  const { lines, isWhole } = useHistory.getState();
  if (isWhole) return;
  const found = await ask(page, lines.at(-1)?.seq);
  if (!found) return;
  useHistory.setState({ lines: withOlder(lines, found), isWhole: (found.at(-1)?.seq ?? 1) <= 1 });
  await readTargets();
}

/** What was undone may lie far back: it is read for its words, without the lines between. */
async function readTargets(): Promise<void> {
  const { lines, targets } = useHistory.getState();
  const missing = missingTargets(lines, new Set(targets.keys()));
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return;
  const found = await ask(Math.min(longestPage, last - first + 1), last + 1);
  if (!found || found.length === 0) return;
  useHistory.setState({ targets: new Map([...targets, ...found.map((line) => [line.seq, line] as const)]) });
  await readTargets();
}

/** Lines of the log; none, and the sentence why, where the host refuses or another workshop is open by now. */
async function ask(limit: number, before?: number): Promise<readonly LoggedChange[] | null> {
  const asked = opening;
  const result = await call('history.list', before === undefined ? { limit } : { before, limit });
  if (opening !== asked) return null;
  useHistory.setState({ fault: result.ok ? null : result.error });
  return result.ok ? result.value : null;
}

/** A line of the log in words. */
export type DescribedLine = {
  readonly line: LoggedChange;
  readonly at: string;
  readonly words: string;
  /** Who sat at the keyboard; empty where it is not known. */
  readonly who: string;
};

/** Every line that has been read, described in the language of the window. */
export function useDescribedLines(): readonly DescribedLine[] {
  const { t } = useWords('common');
  const language = useLanguage();
  const tables = useTables();
  const names = useBoard((board) => board.personNames);
  const lines = useHistory((history) => history.lines);
  const targets = useHistory((history) => history.targets);
  return useMemo(() => {
    const translate = (key: WordKey, params: Record<string, string | number>) => t(key, params);
    const context = historyContext(tables, [...lines, ...targets.values()], (id) => names.get(id), language);
    return lines.map((line) => ({
      line,
      at: line.at,
      words: say(translate, describeChange(line, context)),
      who: names.get(line.actor ?? '') ?? '',
    }));
  }, [t, language, tables, names, lines, targets]);
}

export type LineFilter = { readonly text: string; readonly areas: readonly Area[] };

/** The lines that hold every word and are about one of the chosen things. */
export function shownLines(
  lines: readonly DescribedLine[],
  { text, areas }: LineFilter,
): readonly DescribedLine[] {
  const words = wordsSought(text);
  if (words.length === 0 && areas.length === 0) return lines;
  return lines.filter(({ line, words: said, who }) => {
    const whole = folded(`${said} ${who}`);
    return (
      (areas.length === 0 || areas.includes(areaOf(line))) && words.every((word) => whole.includes(word))
    );
  });
}
