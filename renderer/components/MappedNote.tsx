import type { ReactNode } from 'react';
import { capital } from '../../shared/words/locale.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './signs.module.css';

type Props = {
  /** Name of the method that the level was set by; empty where nothing is to be said. */
  readonly from: string;
  /** The way to confirm it, where it can be. */
  readonly children?: ReactNode;
};

/** Of a level that a change of method has mapped: from which one, and that nobody has confirmed it. */
export function MappedNote({ from, children }: Props) {
  const { t } = useWords('common');
  if (from === '') return null;
  return (
    <p className={styles.mapped}>
      <span>{capital(t('mapped', { method: from }))}</span> {children}
    </p>
  );
}
