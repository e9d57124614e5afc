import { useId, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { capOf, type KeyGroup, keyGroups } from '../../keys/key-table.ts';
import { type KeyBinding, type KeyInForce, useKeysInForce, useKeysShown } from '../../keys/use-keys.ts';
import { setPreferences, useLockedText } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { showLog } from '../crash/CrashScreen.tsx';
import styles from './KeysDialog.module.css';

/** Every key of the screen it was opened on, of the projector and of all screens, and the switch for plain keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('frame');
  const id = useId();
  const inForce = useKeysInForce();
  const [opened] = useState(inForce);
  const bindings = useKeysShown(opened);
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

export type KeyRow = { readonly caps: readonly string[]; readonly label: string };
export type GroupOfKeys = { readonly group: KeyGroup; readonly rows: readonly KeyRow[] };

/** The keys in force as F1 lists them: by group, keys of one meaning side by side, and Esc once with all it does there. */
export function keyRows(bindings: readonly KeyInForce[]): GroupOfKeys[] {
  const escapes = bindings.filter(isEscape);
  const others = listedOnce(bindings.filter((binding) => !isEscape(binding)));
  return keyGroups
    .map((group) => ({ group, rows: rowsOf(others.filter((each) => each.group === group)) }))
    .map(({ group, rows }) => ({ group, rows: group === 'screen' ? [...rows, ...escapeRow(escapes)] : rows }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(bindings: readonly KeyInForce[]): KeyRow[] {
  const byLabel = Map.groupBy(
    bindings.toSorted((a, b) => modifiersOf(a) - modifiersOf(b)),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, own]) => ({ label, caps: [...new Set(own.map(capOf))] }));
}

/** What Esc does goes from the innermost outwards, one step with each press. */
function escapeRow(bindings: readonly KeyInForce[]): KeyRow[] {
  const labels = [...new Set(bindings.map(({ label }) => label))];
  return labels.length === 0 ? [] : [{ caps: ['Esc'], label: labels.join(' · ') }];
}

/** A key of all screens that a screen shows at its foot as well is listed there alone. */
function listedOnce(bindings: readonly KeyInForce[]): KeyInForce[] {
  const found = new Map<string, KeyInForce>();
  for (const binding of bindings) {
    const meaning = `${capOf(binding)} ${binding.label}`;
    if (!found.has(meaning)) found.set(meaning, binding);
  }
  return [...found.values()];
}

function isEscape(binding: KeyInForce): boolean {
  return capOf(binding) === 'Esc';
}

/** Plain keys stand first. */
function modifiersOf(binding: KeyInForce): number {
  const cap = capOf(binding);
  if (cap.startsWith('Ctrl')) return 2;
  return cap.startsWith('Alt') ? 1 : 0;
}

/** The keys worth a place at the foot of a screen. */
export function KeyHints() {
  const hints = hintsOf(useKeysShown(useKeysInForce()));
  return (
    <span className={styles.hints}>
      {hints.map(({ label, caps }) => (
        <span key={label} className={styles.hint}>
          {caps.map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}{' '}
          {label}
        </span>
      ))}
    </span>
  );
}

/** Those marked so, keys of one label side by side. */
function hintsOf(bindings: readonly KeyBinding[]): { label: string; caps: string[] }[] {
  const byLabel = Map.groupBy(
    bindings.filter((binding) => binding.hint),
    (binding) => binding.label,
  );
  return [...byLabel].map(([label, own]) => ({ label, caps: [...new Set(own.map(capOf))] }));
}
