import { localeOf } from '../../../shared/words/locale.ts';
import { useSlow } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { hostUnreachable, useUi } from '../../state/ui-store.ts';
import { ProjectorControls } from '../projector/ProjectorControls.tsx';
import { ProjectorNotice } from '../projector/ProjectorNotice.tsx';
import { KeyHints } from './KeysDialog.tsx';
import styles from './StatusLine.module.css';

/** What is saved, how much there is, and the keys of this screen. Never claims more than is on disk. */
export function StatusLine() {
  const { t } = useWords('frame');
  const { threat, risk } = useBoard((board) => board.tables);
  const placed = [...threat.values()].filter((each) => each.riskId !== null).length;
  return (
    <footer className={styles.line}>
      <SavedLine />
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
  const isLost = useUi((ui) => ui.connectionLost);
  const fault = isLost ? hostUnreachable : (boardFault ?? uiFault ?? backupFault);
  if (fault)
    return (
      <span role="alert" className={styles.fault}>
        {sentenceOf(t, fault)}
      </span>
    );
  if (slow) return <span className={styles.saving}>{t('saving')}</span>;
  const time = savedAt === '' ? '' : new Date(savedAt).toLocaleTimeString(localeOf(language));
  return <span className={styles.saved}>{t('saved', { time })}</span>;
}
