import type { ReactNode } from 'react';
import styles from './ToggleChip.module.css';

type Props = {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/** A choice that is on or off, told by a tick as well as by its colour. */
export function ToggleChip({ pressed, onToggle, children }: Props) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onToggle}>
      <span aria-hidden="true" className={styles.tick}>
        {pressed ? '✓' : ''}
      </span>
      {children}
    </button>
  );
}
