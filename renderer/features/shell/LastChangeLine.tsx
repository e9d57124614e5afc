import { useMemo } from 'react';
import { historyContext } from '../../../shared/history/change-view.ts';
import { describeChange } from '../../../shared/history/describe.ts';
import { say } from '../../../shared/history/phrase.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { type LastChange, useLastChange } from '../../state/last-change.ts';
import { useLanguage, useTables } from '../../state/selectors.ts';
import { redoInSight } from '../../state/undo.ts';
import styles from './StatusLine.module.css';
import { undoOrShowVote } from './undo-or-show-vote.ts';

/** What was done last, in the words of the history, seen and heard at one place, and the steps back and on again. */
export function LastChangeLine() {
  const { t } = useWords('frame');
  const last = useLastChange((state) => state.last);
  const { undo, redo } = useBoard((board) => board.history);
  return (
    <div className={styles.change}>
      {/* Another element for another change: the same words once more are spoken once more. */}
      <p role="status" className={styles.sentence}>
        {last && <Sentence key={last.line.seq} last={last} />}
      </p>
      <Button look="quiet" disabled={undo === null} onClick={undoOrShowVote}>
        {t('undo')} <KeyCap>Ctrl Z</KeyCap>
      </Button>
      <Button look="quiet" disabled={redo === null} onClick={redoInSight}>
        {t('redo')} <KeyCap>Ctrl Y</KeyCap>
      </Button>
    </div>
  );
}

/** As much of a typed text as leaves room for the rest of a sentence, and for where one is now. */
const longest = 60;
const longestElsewhere = 30;

function Sentence({ last: { line, target, wentTo } }: { readonly last: LastChange }) {
  const { t } = useWords('frame');
  const language = useLanguage();
  const tables = useTables();
  const names = useBoard((board) => board.personNames);
  const what = useMemo(() => {
    const changes = target ? [line, target] : [line];
    const context = historyContext(
      tables,
      changes,
      (id) => names.get(id),
      language,
      wentTo ? longestElsewhere : longest,
    );
    const translate = (key: WordKey, params: Record<string, string | number>) => t(key, params);
    return say(translate, describeChange(line, context));
  }, [t, language, tables, names, line, target, wentTo]);
  const words = wentTo ? t('toldElsewhere', { what, phase: t(`phase.${wentTo}`) }) : what;
  return <bdi title={words}>{words}</bdi>;
}
