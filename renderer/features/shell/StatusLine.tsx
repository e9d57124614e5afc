import { useState } from 'react';
import { localeOf } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { useSlow } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { hostUnreachable, useUi } from '../../state/ui-store.ts';
import { ProjectorControls } from '../projector/ProjectorControls.tsx';
import { ProjectorNotice } from '../projector/ProjectorNotice.tsx';
import { KeyHints } from './KeysDialog.tsx';
import { LastChangeLine } from './LastChangeLine.tsx';
import styles from './StatusLine.module.css';

/** What is saved, how much there is, and the keys of this screen. Never claims more than is on disk. */
export function StatusLine() {
  const { t } = useWords('frame');
  const { threat, risk } = useBoard((board) => board.tables);
  const placed = [...threat.values()].filter((each) => each.riskId !== null).length;
  return (
    <footer className={styles.line}>
      <SavedLine />
      <LastChangeLine />
      <span className={styles.counts}>
        {t('placed', { placed, threats: threat.size })} · {t('common:risks', { count: risk.size })}
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

/** The first sentence says what happened and fits the line; what is kept and what to do stands behind it. */
function FaultLine({ text }: { readonly text: string }) {
  const { t } = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  const [first, rest] = firstSentence(text);
  return (
    <span className={styles.told}>
      <span role="alert" className={styles.fault}>
        {first} {rest !== '' && <span className={isOpen ? styles.rest : 'visually-hidden'}>{rest}</span>}
      </span>
      {rest !== '' && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'lessOfFault' : 'moreOfFault')}
        </Button>
      )}
    </span>
  );
}

/** A text in two: its first sentence, and the others. A point within a name or an abbreviation ends no sentence. */
export function firstSentence(text: string): readonly [string, string] {
  const [, first = text, rest = ''] = /^(.+?[.!?…])\s+(\p{Lu}.*)$/su.exec(text) ?? [];
  return [first, rest];
}
