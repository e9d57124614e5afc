import { KeyCap } from '../../components/signs.tsx';
import { capOf } from '../../keys/key-cap.ts';
import { type KeyBinding, useKeysInForce } from '../../keys/use-keys.ts';
import styles from './KeyHints.module.css';

/** The keys worth a place at the foot of a screen. */
export function KeyHints() {
  const hints = hintsOf(useKeysInForce());
  return (
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
