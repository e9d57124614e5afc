import type { Language } from '../../shared/domain/codes.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './LevelChip.module.css';
import { levelLook } from './level-look.ts';

type Props = {
  readonly method: Method;
  readonly level: Level | null;
  readonly language: Language;
  readonly size?: 'small' | 'large';
};

/** A risk level: sign, name and colour, the same everywhere. An unrated risk says so in words. */
export function LevelChip({ method, level, language, size = 'small' }: Props) {
  const { t } = useWords('common');
  if (!level)
    return <span className={`${styles.chip} ${styles[size]} ${styles.unrated}`}>{t('unrated')}</span>;
  const { sign, ...colours } = levelLook(method, level);
  return (
    <span className={`${styles.chip} ${styles[size]}`} style={colours}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.name} title={level[language]}>
        <span className="visually-hidden">{t('level')} </span>
        {level[language]}
      </span>
    </span>
  );
}
