import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/KeyCap.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { capOf } from '../../keys/key-cap.ts';
import { type KeyBinding, useKeysInForce } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './StatusLine.module.css';

/** What is saved, how much there is, and the keys of this screen. Never claims more than is on disk. */
export function StatusLine() {
  const { t } = useTranslation('frame');
  const { threat, risk } = useBoard((board) => board.tables);
  const placed = [...threat.values()].filter((each) => each.riskId !== null).length;
  const hints = hintsOf(useKeysInForce());
  return (
    <footer className={styles.line}>
      <SavedLine />
      <span>
        {t('placed', { placed, threats: threat.size })} · {t('common:risks', { count: risk.size })}
      </span>
      <span className={styles.keys}>
        {hints.map(({ label, caps }) => (
          <span key={label} className={styles.hint}>
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}{' '}
            {label}
          </span>
        ))}
      </span>
    </footer>
  );
}

function SavedLine() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const { savedAt } = useBoard((board) => board.history);
  const boardFault = useBoard((board) => board.fault);
  const uiFault = useUi((ui) => ui.fault);
  const saving = useBoard((board) => board.pending.size > 0);
  const slow = useSlow(saving);
  const fault = boardFault ?? uiFault;
  if (fault)
    return (
      <span role="alert" className={styles.fault}>
        {sentenceOf(t, fault)}
      </span>
    );
  if (slow) return <span className={styles.saving}>{t('saving')}</span>;
  const time =
    savedAt === '' ? '' : new Date(savedAt).toLocaleTimeString(language === 'sv' ? 'sv-SE' : 'en-GB');
  return <span className={styles.saved}>{t('saved', { time })}</span>;
}

/** True once something has lasted longer than people take for at once (100 ms). */
function useSlow(on: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 100);
    return () => clearTimeout(timer);
  }, [on]);
  return slow;
}

/** The keys worth a place in the line: those marked so, keys of one label side by side. */
function hintsOf(bindings: readonly KeyBinding[]): { label: string; caps: string[] }[] {
  const byLabel = Map.groupBy(
    bindings.filter((binding) => binding.hint),
    (binding) => binding.label,
  );
  return [...byLabel].map(([label, own]) => ({ label, caps: [...new Set(own.map(capOf))] }));
}
