import { useMemo } from 'react';
import type { LoggedChange } from '../../../shared/api/types.ts';
import { folded, wordsSought } from '../../../shared/domain/text/signs.ts';
import { historyContext } from '../../../shared/history/change-view.ts';
import { describeChange } from '../../../shared/history/describe.ts';
import { say } from '../../../shared/history/phrase.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useLanguage, useTables } from '../../state/selectors.ts';
import { type Area, areaOf } from './history-lines.ts';
import { useHistory } from './history-store.ts';

/** A line of the log in words. */
export type ToldLine = {
  readonly line: LoggedChange;
  readonly at: string;
  readonly words: string;
  /** Who sat at the keyboard; empty where it is not known. */
  readonly who: string;
};

/** Every line that has been read, told in the language of the window. */
export function useToldLines(): readonly ToldLine[] {
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
export function shownLines(told: readonly ToldLine[], { text, areas }: LineFilter): readonly ToldLine[] {
  const words = wordsSought(text);
  if (words.length === 0 && areas.length === 0) return told;
  return told.filter(({ line, words: said, who }) => {
    const whole = folded(`${said} ${who}`);
    return (
      (areas.length === 0 || areas.includes(areaOf(line))) && words.every((word) => whole.includes(word))
    );
  });
}
