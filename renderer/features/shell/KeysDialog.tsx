import { useId, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeysInForce } from '../../keys/use-keys.ts';
import { useLockedText } from '../../state/locked.ts';
import { setPreferences } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { showLog } from '../crash/show-log.ts';
import styles from './KeysDialog.module.css';
import { keyRows } from './key-rows.ts';

/** Every key of the screen it was opened on, of the projector and of all screens, and the switch for plain keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('frame');
  const id = useId();
  const inForce = useKeysInForce();
  const [bindings] = useState(inForce);
  const singleKeys = useUi((ui) => ui.preferences.singleKeys);
  const lockedText = useLockedText('singleKeys');
  const list = useRef<HTMLDivElement>(null);
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
  return (
    // Read from the top: the first thing that can have the focus stands below all keys, and would be scrolled to.
    <Dialog title={t('keysTitle')} onClose={onClose} firstFocus={list} actions={actions}>
      <div ref={list} tabIndex={-1} className={styles.groups}>
        {keyRows(bindings).map(({ group, rows }) => (
          <section key={group} aria-labelledby={`${id}-${group}`}>
            <h3 id={`${id}-${group}`}>{t(`keyGroup.${group}`)}</h3>
            <dl className={styles.keys}>
              {rows.map(({ caps, label }) => (
                <div key={label}>
                  <dt>
                    {caps.map((cap) => (
                      <KeyCap key={cap}>{cap}</KeyCap>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
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
