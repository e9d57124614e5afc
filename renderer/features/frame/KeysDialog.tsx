import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { capOf } from '../../keys/key-cap.ts';
import { useKeysInForce } from '../../keys/use-keys.ts';
import { setPreferences } from '../../state/preferences.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './KeysDialog.module.css';

/** Every key of the screen it was opened on, and the switch for plain keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame');
  const inForce = useKeysInForce();
  const [bindings] = useState(inForce);
  const singleKeys = useUi((ui) => ui.preferences.singleKeys);
  const byLabel = Map.groupBy(bindings, (binding) => binding.label);
  return (
    <Dialog title={t('keysTitle')} onClose={onClose}>
      <dl className={styles.keys}>
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
          onChange={(event) => setPreferences({ singleKeys: event.target.checked })}
        />
        {t('singleKeys')}
      </label>
    </Dialog>
  );
}
