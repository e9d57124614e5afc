import { KeyCap } from '../../components/signs.tsx';
import styles from './WallControls.module.css';

type LineProps = { readonly words: string; readonly cap?: string; readonly isOn?: boolean };

/** A line of the menu: what is on, what it does, and its key. */
export function MenuLine({ words, cap, isOn = false }: LineProps) {
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={styles.mark}>
        {isOn ? '●' : ''}
      </span>
      <span>{words}</span>
      {cap && <KeyCap>{cap}</KeyCap>}
    </span>
  );
}
