import type { GroupSign as Sign } from '../../shared/domain/codes.ts';
import {
  type Level,
  levelSign,
  levelStep,
  type Method,
  stepSigns,
} from '../../shared/domain/method/method.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './signs.module.css';

/** A key as it stands on the keyboard. */
export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>;
}

type GroupSignProps = { readonly sign: Sign | null | undefined; readonly size?: 'small' | 'large' };

/** A group's letter on its colour; where a threat has no group, that of the plenary. */
export function GroupSign({ sign, size = 'small' }: GroupSignProps) {
  const { t } = useWords('common');
  const colours = sign
    ? { background: `var(--group-${sign.toLowerCase()})` }
    : { background: 'var(--ink-2)', color: 'var(--paper)' };
  return (
    <span className={`${styles.sign} ${size === 'large' ? styles.largeSign : ''}`} style={colours}>
      <span aria-hidden="true">{sign ?? t('plenarySign')}</span>
      <span className="visually-hidden">{sign ? t('group', { sign }) : t('plenary')}</span>
    </span>
  );
}

/** How a level looks everywhere: its sign and the pair of colours of its step. */
export function levelLook(method: Method, level: Level) {
  return stepLook(levelStep(method, level), levelSign(method, level));
}

/** The same from the step, with its own sign where the level has no other. */
export function stepLook(step: number, sign: string = stepSigns[step - 1] ?? '●') {
  return { sign, background: `var(--risk-${step})`, color: `var(--on-risk-${step})` };
}
