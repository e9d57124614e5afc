import { useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { capOf } from '../../keys/key-cap.ts';
import { type KeyBinding, useKeysInForce } from '../../keys/use-keys.ts';
import { useLockedText } from '../../state/locked.ts';
import { setPreferences } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { showLog } from '../crash/show-log.ts';
import styles from './KeysDialog.module.css';

/** Every key of the screen it was opened on, and the switch for plain keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('frame');
  const inForce = useKeysInForce();
  const [bindings] = useState(inForce);
  const singleKeys = useUi((ui) => ui.preferences.singleKeys);
  const lockedText = useLockedText('singleKeys');
  const list = useRef<HTMLDListElement>(null);
  const openLog = () => {
    onClose();
    void showLog();
  };
  const actions = (
    <>
      <Button look="quiet" onClick={() => setUi({ keysShown: false, licencesShown: true })}>
        {t('licences')}
      </Button>
      <Button look="quiet" onClick={openLog}>
        {t('crash:showLog')}
      </Button>
      <Button onClick={onClose}>{t('common:close')}</Button>
    </>
  );
  const byLabel = Map.groupBy(
    bindings.toSorted((a, b) => modifiersOf(a) - modifiersOf(b)),
    (binding) => binding.label,
  );
  return (
    // Read from the top: the first thing that can have the focus stands below all keys, and would be scrolled to.
    <Dialog title={t('keysTitle')} onClose={onClose} firstFocus={list} actions={actions}>
      <dl ref={list} tabIndex={-1} className={styles.keys}>
        {[...byLabel].map(([label, own]) => (
          <div key={label}>
            <dt>
              {[...new Set(own.map(capOf))].map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={singleKeys}
          disabled={lockedText !== undefined}
          onChange={(event) => setPreferences({ singleKeys: event.target.checked })}
        />
        {t('singleKeys')}
        {lockedText && ` (${lockedText})`}
      </label>
    </Dialog>
  );
}

/** Plain keys are those of the screen one looks at, and stand first; those with Ctrl are mostly everywhere the same. */
function modifiersOf(binding: KeyBinding): number {
  const cap = capOf(binding);
  if (cap.startsWith('Ctrl')) return 2;
  return cap.startsWith('Alt') ? 1 : 0;
}
