import type { GroupSign as Sign } from '../../shared/domain/codes.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './GroupSign.module.css';

type Props = { readonly sign: Sign | null | undefined; readonly size?: 'small' | 'large' };

/** A group's letter on its colour; a dash where a threat has no group. */
export function GroupSign({ sign, size = 'small' }: Props) {
  const { t } = useWords('common');
  const background = sign ? `var(--group-${sign.toLowerCase()})` : 'var(--ink-2)';
  return (
    <span className={`${styles.sign} ${styles[size]}`} style={{ background }}>
      <span aria-hidden="true">{sign ?? '–'}</span>
      <span className="visually-hidden">{sign ? t('group', { sign }) : t('noGroup')}</span>
    </span>
  );
}
