// The line at the bottom: when the file was last written, and what was done last.

import { useMemo } from 'react';
import { cardsOf } from '../../../shared/domain/workshop/joined.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { localeOf } from '../../../shared/words/locale.ts';
import { Announcer } from '../../components/Announcer.tsx';
import { Button } from '../../components/Button.tsx';
import { useSlow } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { frameKeys } from '../../keys/tables/frame.ts';
import { useBoard } from '../../state/board-store.ts';
import { type LastChange, sentenceOfChange, useLastChange } from '../../state/last-change.ts';
import { useInterfaceLanguage, useLanguage, useTables } from '../../state/selectors.ts';
import { hostUnreachable, useUi } from '../../state/ui-store.ts';
import { redoInSight } from '../../state/undo.ts';
import { ProjectorControls } from '../projector/ProjectorControls.tsx';
import { ProjectorNotice } from '../projector/ProjectorNotice.tsx';
import { FaultLine } from './FaultLine.tsx';
import { KeyHints } from './KeysDialog.tsx';
import styles from './StatusLine.module.css';
import { undoOrShowVote } from './WorkshopMenu.tsx';

/** What is saved, how much there is, and the keys of this screen. Never claims more than is on disk. */
export function StatusLine() {
  const { t } = useWords('frame');
  const { threat, risk } = useBoard((board) => board.tables);
  const cards = cardsOf(threat.values());
  const placed = cards.filter((each) => each.riskId !== null).length;
  const risks = [...risk.values()].filter(isCounted).length;
  return (
    <footer className={styles.line}>
      <SavedLine />
      <LastChangeLine />
      <span className={styles.counts}>
        {t('placed', { placed, threats: cards.length })} · {t('common:risks', { count: risks })}
      </span>
      <ProjectorControls />
      <ProjectorNotice>
        <KeyHints />
      </ProjectorNotice>
    </footer>
  );
}

function SavedLine() {
  const { t } = useWords('frame');
  const language = useInterfaceLanguage();
  const { savedAt } = useBoard((board) => board.history);
  const boardFault = useBoard((board) => board.fault);
  const uiFault = useUi((ui) => ui.fault);
  const saving = useBoard((board) => board.pending.size > 0);
  const slow = useSlow(saving);
  const backupFault = useUi((ui) => ui.backupFault);
  const secondCopyFault = useUi((ui) => ui.secondCopyFault);
  const isLost = useUi((ui) => ui.connectionLost);
  const fault = isLost ? hostUnreachable : (boardFault ?? uiFault ?? backupFault ?? secondCopyFault);
  if (fault) return <FaultLine key={fault.code} text={sentenceOf(t, fault)} />;
  if (slow) return <span className={styles.saving}>{t('saving')}</span>;
  const time = savedAt === '' ? '' : new Date(savedAt).toLocaleTimeString(localeOf(language));
  return <span className={styles.saved}>{t('saved', { time })}</span>;
}

/** What was done last, in the words of the history, seen and heard at one place, and the steps back and on again. */
function LastChangeLine() {
  const { t } = useWords('frame');
  const recent = useLastChange((state) => state.recent);
  const { undo, redo } = useBoard((board) => board.history);
  return (
    <div className={styles.change}>
      <Announcer className={styles.sentence}>
        {recent.map((each, index) => (
          <Sentence
            key={`${each.line.seq} ${each.wentTo}`}
            change={each}
            isLast={index === recent.length - 1}
          />
        ))}
      </Announcer>
      <Button look="quiet" disabled={undo === null} onClick={undoOrShowVote}>
        {t('undo')} <KeyCapOf table={frameKeys} row="undo" />
      </Button>
      <Button look="quiet" disabled={redo === null} onClick={redoInSight}>
        {t('redo')} <KeyCapOf table={frameKeys} row="redo" alternative={1} />
      </Button>
    </div>
  );
}

type SentenceProps = { readonly change: LastChange; readonly isLast: boolean };

/** Those before the last are not seen, but may not have been spoken yet. */
function Sentence({ change, isLast }: SentenceProps) {
  const { t } = useWords('frame');
  const language = useLanguage();
  const tables = useTables();
  const personNames = useBoard((board) => board.personNames);
  const words = useMemo(
    () => sentenceOfChange(t, change, { tables, personNames }, language),
    [t, change, tables, personNames, language],
  );
  return (
    <bdi
      data-last-change={isLast || undefined}
      title={words}
      className={isLast ? undefined : 'visually-hidden'}
    >
      {words}
      {change.skipped > 0 && (
        <span className="visually-hidden"> {t('andBefore', { count: change.skipped })}</span>
      )}
    </bdi>
  );
}
