import styles from './KeyCap.module.css';

/** A key as it stands on the keyboard. */
export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>;
}
